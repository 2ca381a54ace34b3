import type { Corpus } from './corpus.ts';
import { slugOf } from './corpus.ts';
import { byDate, orReported } from './days.ts';
import type { ConditionView, EventView, PartyView, SpeakerView, UtteranceView } from './dossier.ts';
import { groupBy } from './group-by.ts';
import { nameOfCode } from './parties.ts';
import { saysSomething } from './says-something.ts';

/** Parties that say, do, suffer or wait, in alphabetical order; the most active ones are principal. */
export function partyViews(
  corpus: Corpus,
  utterances: readonly UtteranceView[],
  events: readonly EventView[],
  conditions: readonly ConditionView[],
): PartyView[] {
  const names = new Map<string, string>();
  const uses = new Map<string, number>();
  const count = (key: string | null | undefined, name: string | null | undefined, weight: number) => {
    if (!key || key.startsWith('name:')) return;
    names.set(key, nameOfCode(corpus.world, key) ?? names.get(key) ?? name ?? key);
    uses.set(key, (uses.get(key) ?? 0) + weight);
  };
  for (const { speaker } of utterances) count(speaker.party, speaker.name, 1);
  for (const { source, target } of events) {
    count(source?.key, source?.name, 1);
    count(target?.key, target?.name, 0.5);
  }
  for (const { party, on } of conditions) {
    count(party?.key, party?.name, 1);
    count(on?.key, on?.name, 0.5);
  }

  const isCode = (key: string): boolean => nameOfCode(corpus.world, key) !== null;
  // A person without a state is no party of the dispute, however much is said of them.
  const kinds = new Map(
    corpus.entries.flatMap(({ article }) => article.actors.map(({ id, kind }) => [id, kind])),
  );
  const isParty = (key: string): boolean =>
    isCode(key) || (uses.get(key)! >= 2 && kinds.get(key) !== 'person');
  const keys = [...names.keys()].filter(isParty);
  const most = Math.max(0, ...keys.map((key) => uses.get(key)!));
  const principal = new Set(
    keys
      .filter((key) => isCode(key) && uses.get(key)! >= Math.max(1, most / 12))
      .sort((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1))
      .slice(0, 4),
  );
  const forms = formsOf(corpus);
  return keys
    .map((key): PartyView => {
      const name = names.get(key)!;
      const said = utterances
        .filter(({ speaker }) => speaker.party === key)
        .sort((a, b) => byDate(orReported(b.day, b.reported), orReported(a.day, a.reported)));
      return {
        key,
        name,
        slug: slugOf(key.toLowerCase()),
        code: isCode(key) ? key : null,
        principal: principal.has(key),
        alsoNamed: (forms.get(key) ?? [])
          .filter(({ form }) => form.toLowerCase() !== name.toLowerCase())
          .slice(0, 3),
        speakers: speakersOf(said.filter(({ speaker }) => speaker.actor !== key)),
        utterances: said.map(({ id }) => id),
        latest: said
          .filter(
            ({ background, day, reported, renderings }) =>
              !background && (day.value ?? reported) !== null && saysSomething(renderings[0]!.said),
          )
          .slice(0, 3)
          .map(({ id }) => id),
        did: events.filter(({ source }) => source?.key === key).map(({ id }) => id),
        suffered: events.filter(({ target }) => target?.key === key).map(({ id }) => id),
        waits: conditions.filter(({ party }) => party?.key === key).map(({ id }) => id),
        waitedFor: conditions.filter(({ on }) => on?.key === key).map(({ id }) => id),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en') || (a.key < b.key ? -1 : 1));
}

/** Who speaks for a party, the most frequent first. */
function speakersOf(utterances: readonly UtteranceView[]): SpeakerView[] {
  const named = utterances.filter(({ speaker }) => speaker.name !== null && speaker.actor !== null);
  return [...groupBy(named, ({ speaker }) => speaker.actor).values()]
    .sort((a, b) => b.length - a.length)
    .map((said) => (said.find(({ speaker }) => speaker.office) ?? said[0]!).speaker);
}

/** Other words that stand for a party as a whole: its capital, its government. */
function formsOf(corpus: Corpus): Map<string, { form: string; times: number }[]> {
  const counts = new Map<string, Map<string, number>>();
  for (const { article } of corpus.entries) {
    for (const mention of article.mentions) {
      if (
        !mention.country ||
        mention.actor !== mention.country ||
        !['place', 'state', 'organization'].includes(mention.type)
      )
        continue;
      const form = article.text.slice(mention.start, mention.end);
      const forms = counts.get(mention.country) ?? new Map<string, number>();
      counts.set(mention.country, forms.set(form, (forms.get(form) ?? 0) + 1));
    }
  }
  return new Map(
    [...counts].map(([key, forms]) => [
      key,
      [...forms]
        .map(([form, times]) => ({ form, times }))
        .sort((a, b) => b.times - a.times || (a.form < b.form ? -1 : 1)),
    ]),
  );
}
