/**
 * Steps from one version of the schema to the next; step n (counted from 1) leaves version n. A step that was released is never edited:
 * changes are further steps. Words that come again and again (names, rules, outlets) are numbered once in tables of their own, since
 * mentions are most of the rows.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    'CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID',
    // Versions of the stages, as JSON, of everything that one journey made.
    'CREATE TABLE maker (id INTEGER PRIMARY KEY, stages TEXT NOT NULL UNIQUE)',
    `CREATE TABLE page (
      number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, sha256 BLOB NOT NULL, uri TEXT, media_type TEXT NOT NULL, kind TEXT NOT NULL,
      charset TEXT, given TEXT NOT NULL, bytes BLOB, failed TEXT, article INTEGER, maker INTEGER NOT NULL REFERENCES maker)`,
    // Packed (raw deflate). A text that several articles have is kept once.
    'CREATE TABLE text (id INTEGER PRIMARY KEY, hash BLOB NOT NULL UNIQUE, bytes INTEGER NOT NULL, body BLOB NOT NULL)',
    `CREATE TABLE article (
      seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, page TEXT NOT NULL, text INTEGER NOT NULL REFERENCES text, title TEXT, outlet TEXT,
      domain TEXT, published TEXT, precision TEXT, basis TEXT, language TEXT, rest BLOB NOT NULL, statements INTEGER NOT NULL,
      events INTEGER NOT NULL, conditions INTEGER NOT NULL, docs INTEGER NOT NULL UNIQUE, version INTEGER NOT NULL, seal BLOB NOT NULL,
      maker INTEGER NOT NULL REFERENCES maker)`,
    `CREATE TABLE text_version (
      article INTEGER NOT NULL, number INTEGER NOT NULL, text INTEGER NOT NULL REFERENCES text, page_sha256 BLOB NOT NULL,
      PRIMARY KEY (article, number)) WITHOUT ROWID`,
    'CREATE TABLE party (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, actor TEXT, name TEXT, country TEXT)',
    'CREATE TABLE referent (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, type TEXT NOT NULL, actor TEXT, name TEXT, country TEXT, rule TEXT NOT NULL)',
    'CREATE TABLE time_value (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, type TEXT NOT NULL, value TEXT, rule TEXT NOT NULL)',
    `CREATE TABLE mention (
      article INTEGER NOT NULL, n INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, referent INTEGER NOT NULL,
      PRIMARY KEY (article, n)) WITHOUT ROWID`,
    `CREATE TABLE time (
      article INTEGER NOT NULL, n INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, value INTEGER NOT NULL,
      PRIMARY KEY (article, n)) WITHOUT ROWID`,
    // Spans are the evidence: from the first to the last character; the pieces stand in the article's rest.
    `CREATE TABLE statement (
      article INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, kind TEXT NOT NULL,
      act TEXT NOT NULL, speaker INTEGER REFERENCES party, said TEXT, flags INTEGER NOT NULL, PRIMARY KEY (article, n)) WITHOUT ROWID`,
    `CREATE TABLE event (
      article INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, source INTEGER REFERENCES party,
      target INTEGER REFERENCES party, cameo TEXT NOT NULL, plover TEXT NOT NULL, day TEXT, status TEXT NOT NULL,
      PRIMARY KEY (article, n)) WITHOUT ROWID`,
    `CREATE TABLE condition (
      article INTEGER NOT NULL, n INTEGER NOT NULL, id TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL, outcome_start INTEGER,
      outcome_length INTEGER, party TEXT, waits_on TEXT, kind TEXT NOT NULL, statement TEXT, PRIMARY KEY (article, n)) WITHOUT ROWID`,
    `CREATE TABLE story (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, storyline TEXT, first INTEGER NOT NULL, articles INTEGER NOT NULL, "from" TEXT, "to" TEXT,
      points INTEGER NOT NULL, rest BLOB NOT NULL, fingerprint TEXT NOT NULL, seal BLOB NOT NULL, maker INTEGER NOT NULL REFERENCES maker)`,
    'CREATE INDEX story_by_day ON story ("to" DESC, number)',
    `CREATE TABLE story_line (
      article INTEGER PRIMARY KEY, story INTEGER NOT NULL REFERENCES story, published TEXT, copies TEXT)`,
    'CREATE INDEX story_line_by_story ON story_line (story, article)',
    // Cells and variants stand in the rest of the story, packed together: they name the same articles again and again.
    `CREATE TABLE point (
      story INTEGER NOT NULL REFERENCES story, n INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL,
      PRIMARY KEY (story, n)) WITHOUT ROWID`,
    `CREATE TABLE change (
      number INTEGER PRIMARY KEY, noun TEXT NOT NULL, id TEXT NOT NULL, owner TEXT, what TEXT NOT NULL, replaced_by TEXT, reason TEXT NOT NULL,
      row TEXT, maker INTEGER NOT NULL REFERENCES maker)`,
    'CREATE INDEX change_by_id ON change (id, number)',
    // Words only: what they stand in is found by the number of the document (article.docs).
    `CREATE VIRTUAL TABLE search USING fts5 (
      words, title, speaker, about, party, outlet, tags, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 2')`,
  ],
];
