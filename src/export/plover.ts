import type { Party } from '../record/actor.ts';
import { sha256 } from '../record/ids.ts';
import { textOf } from '../record/span.ts';
import type { ExportFile, ExportInput } from './export-input.ts';

/** A line of JSON an event of an article, with PLOVER's fields and the characters that it rests on. */
export function ploverEvents({ articles }: ExportInput): ExportFile[] {
  const lines = articles.flatMap((article) =>
    article.events.map((event) => ({
      id: event.id,
      date: event.date.value,
      actor: event.sources.map(partyOf),
      recipient: event.targets.map(partyOf),
      event: event.plover.event,
      mode: event.plover.mode,
      cameo: event.cameo,
      status: event.status,
      claimant: event.claimant,
      earlier: event.earlier ?? null,
      text: event.evidence.map((span) => textOf(article.text, span)),
      evidence: event.evidence.map(({ start, end }) => ({ start, end })),
      source: {
        article: article.id,
        textHash: sha256(article.text),
        uri: article.page.uri,
        publisher: article.outlet.name,
        published: article.published.value,
      },
    })),
  );
  return [
    { path: 'events.plover.ndjson', content: lines.map((line) => `${JSON.stringify(line)}\n`).join('') },
  ];
}

const partyOf = ({ actor, name, country }: Party) => ({ actor, name, country });
