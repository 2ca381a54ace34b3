import type { Generated } from 'kysely';

/** Tables as the last migration leaves them. Hashes are 32 bytes; JSON stands in TEXT, packed JSON and texts in BLOB. */
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
    docs: number;
    version: number;
    /** First bytes of the hash over the whole article. */
    seal: Uint8Array;
    maker: number;
  };
  text_version: { article: number; number: number; text: number; page_sha256: Uint8Array };
  party: {
    id: Generated<number>;
    key: string;
    actor: string | null;
    name: string | null;
    country: string | null;
  };
  referent: {
    id: Generated<number>;
    key: string;
    type: string;
    actor: string | null;
    name: string | null;
    country: string | null;
    rule: string;
  };
  time_value: { id: Generated<number>; key: string; type: string; value: string | null; rule: string };
  mention: Placed & { referent: number };
  time: Placed & { value: number };
  statement: Placed & {
    id: string;
    kind: string;
    act: string;
    speaker: number | null;
    said: string | null;
    flags: number;
  };
  event: Placed & {
    id: string;
    source: number | null;
    target: number | null;
    cameo: string;
    plover: string;
    day: string | null;
    status: string;
  };
  condition: Placed & {
    id: string;
    outcome_start: number | null;
    outcome_length: number | null;
    party: string | null;
    waits_on: string | null;
    kind: string;
    statement: string | null;
  };
  story: {
    number: Generated<number>;
    id: string;
    storyline: string | null;
    first: number;
    articles: number;
    from: string | null;
    to: string | null;
    points: number;
    rest: Uint8Array;
    fingerprint: string;
    /** First bytes of the hash over its lines and points. */
    seal: Uint8Array;
    maker: number;
  };
  story_line: { article: number; story: number; published: string | null; copies: string | null };
  point: { story: number; n: number; id: string; kind: string };
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

/** Row of a layer: characters of an article, the n-th of its kind. */
interface Placed {
  article: number;
  n: number;
  start: number;
  length: number;
}
