import type { Dossier } from '../dossier/dossier.ts';
import type { Article } from '../record/article.ts';
import type { Point } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';
import { atomFeeds } from './atom.ts';
import { csvTables } from './csv-tables.ts';
import { gdeltEvents } from './gdelt.ts';
import { jsonFeeds } from './json-feed.ts';
import { ndjsonFiles } from './ndjson.ts';
import { ploverEvents } from './plover.ts';
import { provDocument } from './prov.ts';
import { webAnnotations } from './web-annotation.ts';

/** Everything that an export is made of. */
export interface ExportInput {
  readonly articles: readonly Article[];
  readonly lines: readonly StoryLine[];
  readonly points: readonly Point[];
  readonly dossier: Dossier;
  /** Stage → version, for the formats that tell where a row comes from. */
  readonly makers: Readonly<Record<string, string>>;
}

/** A file of an export: its path from the folder, with `/`, and its text. */
export interface ExportFile {
  readonly path: string;
  readonly content: string;
}

/** Formats by name; docs/exports.md describes each. */
export const FORMATS: Readonly<Record<string, (input: ExportInput) => readonly ExportFile[]>> = {
  csv: csvTables,
  ndjson: ndjsonFiles,
  gdelt: gdeltEvents,
  plover: ploverEvents,
  webannotation: webAnnotations,
  prov: provDocument,
  atom: atomFeeds,
  jsonfeed: jsonFeeds,
};
