import type { Dossier } from '../dossier/dossier.ts';
import { passportOfArticle } from '../export/passport.ts';
import { sha256 } from '../record/ids.ts';
import { DATA, json, MANIFEST, type Manifest, type SiteFile } from './files.ts';
import { loadLand } from './map/land.ts';
import { ArticlePage } from './pages/article.tsx';
import { ChangesPage } from './pages/changes.tsx';
import { MapPage } from './pages/map.tsx';
import { Outlets } from './pages/outlets.tsx';
import { Overview } from './pages/overview.tsx';
import { PartyPage } from './pages/party.tsx';
import { SearchPage } from './pages/search.tsx';
import { Story } from './pages/story.tsx';
import { nameOf, type Place, placeOf } from './place.ts';
import { INDEX_PATH, indexScript, searchIndex } from './search/rows.ts';

/** Anything that JSX gives back: text, or a promise of it where a part is asynchronous (none of ours is). */
type Rendered = { toString(): string | Promise<string> };

/**
 * All files of a dossier but the assets and the manifest, in a fixed order, one at a time: pages, then the data that they rest on.
 */
export async function* renderSite(dossier: Dossier): AsyncGenerator<SiteFile> {
  const top = placeOf(dossier);
  const below: Place = { ...top, root: '../' };
  yield { path: 'index.html', content: await page(<Overview place={top} />) };
  yield { path: 'outlets.html', content: await page(<Outlets place={top} />) };
  yield { path: 'search.html', content: await page(<SearchPage place={top} />) };
  yield { path: INDEX_PATH, content: indexScript(searchIndex(dossier, nameOf)) };
  if (dossier.places.length)
    yield { path: 'map.html', content: await page(<MapPage place={top} land={await loadLand()} />) };
  if (dossier.changes)
    yield {
      path: 'changes.html',
      content: await page(<ChangesPage place={top} changes={dossier.changes} />),
    };
  for (const story of dossier.stories)
    yield { path: `stories/${story.slug}.html`, content: await page(<Story place={below} story={story} />) };
  for (const article of dossier.articles) {
    const place = { ...below, self: article.id };
    yield {
      path: `articles/${article.slug}.html`,
      content: await page(<ArticlePage place={place} article={article} />),
    };
  }
  for (const party of dossier.parties)
    yield {
      path: `parties/${party.slug}.html`,
      content: await page(<PartyPage place={below} party={party} />),
    };

  const { records, articles, ...views } = dossier;
  for (const [index, record] of records.entries())
    yield { path: `data/articles/${articles[index]!.slug}.json`, content: json(record) };
  for (const [index, record] of records.entries())
    yield { path: `passports/${articles[index]!.slug}.json`, content: json(passportOfArticle(record, {})) };
  // Paragraphs repeat the texts, which stand in data/articles: the views keep their figures and evidence.
  const slim = articles.map(({ paragraphs, ...view }) => ({
    ...view,
    paragraphs: paragraphs.map(({ start, end, from }) => ({ start, end, from })),
  }));
  yield { path: DATA, content: json({ ...views, articles: slim }) };
}

async function page(rendered: Rendered): Promise<string> {
  return `<!doctype html>\n${await rendered.toString()}\n`;
}

/** The manifest of a dossier from the hashes of its files. */
export function manifestOf(dossier: Dossier, hashes: ReadonlyMap<string, string>): SiteFile {
  const files = Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
  const articles = Object.fromEntries(
    dossier.articles.map(({ id, slug, textHash }) => [id, { file: `data/articles/${slug}.json`, textHash }]),
  );
  const open = { schema: 'parley/manifest@1', title: dossier.title, files, articles } as const;
  const sealed: Manifest = { ...open, seal: sealOf(open) };
  return { path: MANIFEST, content: json(sealed) };
}

export const sealOf = (open: Omit<Manifest, 'seal'>): string => sha256(json(open));
