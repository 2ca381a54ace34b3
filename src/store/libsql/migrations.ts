/** Version that the first step leaves. Versions before were never released and cannot be brought up to date. */
export const FIRST_VERSION = 3;

/**
 * Steps from one version of the schema to the next. A step that was released is never edited: changes are further steps. Layers of an
 * article are packed as one value (src/store/columns): as rows of tables they took more room than everything else together.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID',
    // Versions of the stages, as JSON, of everything that one journey made.
    'CREATE TABLE maker (id INTEGER PRIMARY KEY, stages TEXT NOT NULL)',
    // Strings of closed sets that packed rows name by number. Numbered from 0 without gaps; each stands once, which one writer at a time sees to.
    'CREATE TABLE word (id INTEGER PRIMARY KEY, value TEXT NOT NULL)',
    // What packed articles are packed beside (see dictionaries.ts). So few rows, and of maker, that an index takes more than it gives.
    `CREATE TABLE dictionary (
      id INTEGER PRIMARY KEY, outlet TEXT NOT NULL, articles INTEGER NOT NULL, after INTEGER REFERENCES dictionary, bytes BLOB NOT NULL)`,
    `CREATE TABLE page (
      number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, sha256 BLOB NOT NULL, uri TEXT, media_type TEXT NOT NULL, kind TEXT NOT NULL,
      charset TEXT, given TEXT NOT NULL, bytes BLOB, failed TEXT, article INTEGER, maker INTEGER NOT NULL REFERENCES maker)`,
    // Packed (brotli). A text that several articles have is kept once.
    'CREATE TABLE text (id INTEGER PRIMARY KEY, hash BLOB NOT NULL, bytes INTEGER NOT NULL, body BLOB NOT NULL)',
    // The first bytes of a hash tell two texts apart nearly always, in a quarter of the room.
    'CREATE INDEX text_by_hash ON text (substr(hash, 1, 6))',
    // docs: number of its first document in the search; its statements, events and conditions follow. rest stands last: it is long, and
    // counts are read without it.
    `CREATE TABLE article (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page TEXT NOT NULL, text INTEGER NOT NULL REFERENCES text, docs INTEGER NOT NULL UNIQUE,
      statements INTEGER NOT NULL, events INTEGER NOT NULL, conditions INTEGER NOT NULL, mentions INTEGER NOT NULL, times INTEGER NOT NULL,
      version INTEGER NOT NULL, maker INTEGER NOT NULL REFERENCES maker, published TEXT, precision TEXT, basis TEXT, language TEXT,
      outlet TEXT, domain TEXT, title TEXT, seal BLOB NOT NULL, rest BLOB NOT NULL)`,
    `CREATE TABLE earlier_text (
      article INTEGER NOT NULL, number INTEGER NOT NULL, text INTEGER NOT NULL REFERENCES text, page_sha256 BLOB NOT NULL,
      PRIMARY KEY (article, number)) WITHOUT ROWID`,
    // rest: points, packed beside the texts that they were made from (texts: their numbers, as JSON), whose words they repeat.
    `CREATE TABLE story (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, storyline TEXT, first INTEGER NOT NULL, articles INTEGER NOT NULL, "from" TEXT, "to" TEXT,
      points INTEGER NOT NULL, fingerprint TEXT NOT NULL, maker INTEGER NOT NULL REFERENCES maker, seal BLOB NOT NULL, texts TEXT NOT NULL,
      rest BLOB NOT NULL)`,
    'CREATE INDEX story_by_day ON story ("to" DESC, number)',
    // published: null where it is the article's own.
    `CREATE TABLE story_line (
      article INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story, published TEXT, copies TEXT)`,
    'CREATE INDEX story_line_by_story ON story_line (story, article)',
    `CREATE TABLE change (
      number INTEGER PRIMARY KEY, noun TEXT NOT NULL, id TEXT NOT NULL, owner TEXT, what TEXT NOT NULL, replaced_by TEXT, reason TEXT NOT NULL,
      row TEXT, maker INTEGER NOT NULL REFERENCES maker)`,
    'CREATE INDEX change_by_id ON change (id, number)',
    // Which document has which word or value of a field, without places: three numbers of the full index's four are places.
    `CREATE VIRTUAL TABLE search USING fts5 (
      tokens, content='', columnsize=0, detail=none, tokenize="ascii tokenchars '_'")`,
    // Places of words, for phrases and ranks, of articles alone; numbered by article.seq.
    `CREATE VIRTUAL TABLE article_words USING fts5 (
      words, title, content='', contentless_delete=1, tokenize='ascii')`,
  ],
];

/** Version of the schema that this program writes. */
export const VERSION = FIRST_VERSION + MIGRATIONS.length - 1;
