import type { Dossier } from '../dossier/dossier.ts';
import type { Article } from '../record/article.ts';
import type { Point } from '../record/point.ts';
import type { StoryLine } from '../record/story.ts';

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
