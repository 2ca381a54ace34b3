import { atomFeeds } from './atom.ts';
import { csvTables } from './csv-tables.ts';
import type { ExportFile, ExportInput } from './export-input.ts';
import { gdeltEvents } from './gdelt.ts';
import { jsonFeeds } from './json-feed.ts';
import { ndjsonFiles } from './ndjson.ts';
import { ploverEvents } from './plover.ts';
import { provDocument } from './prov.ts';
import { webAnnotations } from './web-annotation.ts';

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
