/** A file of a dossier: its address from the root, with `/`, and what stands in it. */
export interface SiteFile {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** What a dossier's folder says of itself. Everything in it follows from the content: no clock, no machine. */
export interface Manifest {
  readonly schema: 'parley/manifest@1';
  readonly title: string;
  /** SHA-256 of every file but this one, by path. */
  readonly files: Readonly<Record<string, string>>;
  /** The file that holds an article, and the SHA-256 of its text, by id. */
  readonly articles: Readonly<Record<string, { readonly file: string; readonly textHash: string }>>;
  /** SHA-256 of this manifest without its seal, so that a changed byte in it shows too. */
  readonly seal: string;
}

export const MANIFEST = 'manifest.json';
export const DATA = 'data/dossier.json';

/** JSON as it is written to a dossier: two spaces, one line feed at the end. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
