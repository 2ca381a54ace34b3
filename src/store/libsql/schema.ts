import type { Generated } from 'kysely';

/** Tables as the last migration leaves them. Hashes are 32 bytes; JSON stands in TEXT, packed rows and texts in BLOB. */
export interface Schema {
  meta: { name: string; value: Uint8Array | number | string };
  maker: { id: Generated<number>; stages: string };
  page: {
    number: Generated<number>;
    key: string;
    sha256: Uint8Array;
    uri: string | null;
    media_type: string;
    kind: string;
    charset: string | null;
    given: string;
    bytes: Uint8Array | null;
    failed: string | null;
    article: number | null;
    maker: number;
  };
  word: { id: number; value: string };
  dictionary: {
    id: Generated<number>;
    outlet: string;
    articles: number;
    after: number | null;
    bytes: Uint8Array;
  };
  text: { id: Generated<number>; hash: Uint8Array; bytes: number; body: Uint8Array };
  article: {
    seq: Generated<number>;
    id: string;
    page: string;
    text: number;
    title: string | null;
    outlet: string | null;
    domain: string | null;
    published: string | null;
    precision: string | null;
    basis: string | null;
    language: string | null;
    rest: Uint8Array;
    statements: number;
    events: number;
    conditions: number;
    mentions: number;
    times: number;
    docs: number;
    version: number;
    /** First bytes of the hash over the whole article. */
    seal: Uint8Array;
    maker: number;
  };
  /** Texts that articles had before; an article names its own. */
  earlier_text: { article: number; number: number; text: number; page_sha256: Uint8Array };
  story: {
    number: Generated<number>;
    id: string;
    storyline: string | null;
    first: number;
    articles: number;
    from: string | null;
    to: string | null;
    points: number;
    texts: string;
    rest: Uint8Array;
    fingerprint: string;
    /** First bytes of the hash over its lines and points. */
    seal: Uint8Array;
    maker: number;
  };
  story_line: { article: number; story: number; published: string | null; copies: string | null };
  change: {
    number: Generated<number>;
    noun: string;
    id: string;
    owner: string | null;
    what: string;
    replaced_by: string | null;
    reason: string;
    row: string | null;
    maker: number;
  };
}
