import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPassport } from '../export/check-passport.ts';
import { sha256 } from '../record/ids.ts';
import { checkEvidence, type StoredText } from './check-evidence.ts';
import { checkPage } from './check-page.ts';
import { DATA, json, MANIFEST, type Manifest } from './files.ts';
import { listFiles } from './list-files.ts';
import { sealOf } from './render-site.tsx';
import { INDEX_PATH, parseIndex, type SearchIndex } from './search/rows.ts';

export interface Verification {
  readonly checked: { readonly files: number; readonly spans: number; readonly quotations: number };
  /** One sentence each: which file, what is wrong. Empty: every byte, span and quotation holds. */
  readonly problems: string[];
}

/**
 * Proves a dossier from its folder alone: each file has the hash that the manifest gives and none is missing or added; each evidence
 * names a stored text, its hash and characters within it, with the words that stand there; and on the pages each quotation and each
 * run of source words is verbatim in a stored text. Throws nothing for a broken dossier: what is wrong is in `problems`.
 */
export async function verifyDossier(dir: string): Promise<Verification> {
  const problems: string[] = [];
  const checked = { files: 0, spans: 0, quotations: 0 };
  const manifest = await readManifest(dir, problems);
  if (!manifest) return { checked, problems };

  const listed = new Set(Object.keys(manifest.files));
  const present = await listFiles(dir);
  for (const path of present)
    if (path !== MANIFEST && !listed.has(path)) problems.push(`${path}: not of this dossier`);
  const contents = new Map<string, string>();
  for (const [path, hash] of Object.entries(manifest.files)) {
    const bytes = await fileOf(dir, path);
    if (!bytes) problems.push(`${path}: missing`);
    else {
      checked.files++;
      if (sha256(bytes) !== hash) problems.push(`${path}: changed, its hash is not that of the manifest`);
      contents.set(path, bytes.toString('utf8'));
    }
  }

  const texts = storedTexts(manifest, contents, problems);
  for (const [path, content] of contents) {
    if (path === DATA || path.startsWith('data/articles/')) {
      const data = parse(content);
      if (data === undefined) problems.push(`${path}: no JSON`);
      else checked.spans += checkEvidence(path, data, texts, problems);
    } else if (path.startsWith('passports/')) {
      const { spans, problems: found } = checkPassport(parse(content));
      checked.spans += spans;
      problems.push(...found.map((problem) => `${path}: ${problem}`));
    } else if (path === INDEX_PATH) {
      const index = parseIndex(content);
      if (index) checked.spans += checkEvidence(path, evidenceOf(index), texts, problems);
      else problems.push(`${path}: not the index of a search`);
    } else if (path.endsWith('.html')) {
      const { spans, quotations } = checkPage(path, content, texts, problems);
      checked.spans += spans;
      checked.quotations += quotations;
    }
  }
  return { checked, problems };
}

/** The rows of a search index as words with their evidence. Titles rest on no characters. */
const evidenceOf = ({ articles, rows }: SearchIndex): unknown =>
  rows
    .filter(({ end }) => end > 0)
    .map(({ a, start, end, text }) => ({
      text,
      evidence: { article: articles[a]?.id ?? '', start, end, textHash: articles[a]?.textHash ?? '' },
    }));

async function readManifest(dir: string, problems: string[]): Promise<Manifest | null> {
  const text = await readFile(join(dir, MANIFEST), 'utf8').catch(() => null);
  if (text === null) {
    problems.push(`${MANIFEST}: missing; ${dir} is no dossier`);
    return null;
  }
  const manifest = parse(text) as Partial<Manifest> | null | undefined;
  if (manifest?.schema !== 'parley/manifest@1' || !isRecord(manifest.files) || !isRecord(manifest.articles)) {
    problems.push(`${MANIFEST}: not the manifest of a dossier`);
    return null;
  }
  const { seal, ...open } = manifest as Manifest;
  // Written again, it has to be the same bytes: so a changed space shows as well.
  if (seal !== sealOf(open) || text !== json(manifest))
    problems.push(`${MANIFEST}: changed, its seal does not hold`);
  return manifest as Manifest;
}

/** Texts by article, each with the hash that it has now. Articles whose text is not what the manifest says are named. */
function storedTexts(
  manifest: Manifest,
  contents: ReadonlyMap<string, string>,
  problems: string[],
): Map<string, StoredText> {
  const texts = new Map<string, StoredText>();
  for (const [id, { file, textHash }] of Object.entries(manifest.articles)) {
    const article = parse(contents.get(file) ?? '') as { id?: unknown; text?: unknown } | null | undefined;
    if (typeof article?.text !== 'string' || article.id !== id) {
      problems.push(`${file}: does not hold the text of ${id}`);
      continue;
    }
    const hash = sha256(article.text);
    if (hash !== textHash) problems.push(`${file}: the text of ${id} has another hash than the manifest`);
    texts.set(id, { text: article.text, hash });
  }
  return texts;
}

/** A file's bytes; null where there is none, or a link or folder in its place. */
async function fileOf(dir: string, path: string): Promise<Buffer | null> {
  const target = join(dir, ...path.split('/'));
  const kind = await lstat(target).catch(() => null);
  return kind?.isFile() && !path.split('/').includes('..') ? readFile(target) : null;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** undefined where the text is no JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
