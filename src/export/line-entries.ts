import type { ArticleView, EventView, Said, Support, UtteranceView } from '../dossier/dossier.ts';
import { type FeedEntry, timestamp, webAddress } from './feed-entry.ts';

/** What an entry takes from the rest of the dossier. `parties`: names by key. */
export interface LineSources {
  readonly articles: ReadonlyMap<string, ArticleView>;
  readonly parties: ReadonlyMap<string, string>;
}

/** What was said, under the name of who said it, as its leading rendering has it. */
export function lineEntry(sources: LineSources, utterance: UtteranceView): FeedEntry {
  const { id, speaker, day, reported, renderings, support } = utterance;
  const { said } = renderings[0]!;
  const name = speaker.name ?? (speaker.party && sources.parties.get(speaker.party)) ?? 'Speaker not known';
  return entryOf(sources, { id: `utterance:${id}`, who: name, said, day: day.value ?? reported, support });
}

/** What was done, as its first report has it. */
export function deedEntry(sources: LineSources, event: EventView): FeedEntry {
  const { id, source, target, act, date, reported, evidence, support } = event;
  const who = `${source?.name ?? 'not known'}${target ? ` → ${target.name}` : ''}, ${act}`;
  return entryOf(sources, {
    ...{ id: `event:${id}`, who, said: evidence[0]!, support },
    day: date.value ?? reported,
  });
}

interface Line {
  readonly id: string;
  readonly who: string;
  readonly said: Said;
  readonly day: string | null;
  readonly support: Support;
}

function entryOf({ articles }: LineSources, { id, who, said, day, support }: Line): FeedEntry {
  const { evidence } = said.pieces[0]!;
  const article = articles.get(evidence.article)!;
  const outlets = support.reports === 1 ? '1 report' : `${support.reports} reports`;
  return {
    id: `urn:parley:${id}`,
    title: `${who}: ${shortened(said.pieces[0]!.text)}`,
    url: webAddress(article),
    published: timestamp(article.published.value),
    outlet: article.outlet,
    byline: [],
    content: wordsOf(said),
    summary: `${day ?? 'day not known'}; ${outlets}, ${support.independent} independent; characters ${evidence.start} to ${evidence.end} of the text with the hash ${evidence.textHash}`,
  };
}

/** Pieces of direct speech in quotation marks, each by itself. */
const wordsOf = ({ mode, pieces }: Said): string =>
  pieces.map(({ text }) => (mode === 'direct' ? `“${text}”` : text)).join(' … ');

const MOST = 100;

/** The beginning of a text, to the end of a word. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= MOST) return line;
  const space = line.lastIndexOf(' ', MOST);
  return `${line.slice(0, space > MOST / 2 ? space : MOST).trimEnd()} …`;
}
