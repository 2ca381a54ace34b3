import { contentId } from '../record/ids.ts';
import type { Rendering } from '../record/point.ts';
import { overlaps } from '../record/span.ts';
import type { Corpus } from './corpus.ts';
import { byDate } from './days.ts';
import { comparison } from './diff.ts';
import type { RenderingView, Said, StatementView, UtteranceView } from './dossier.ts';
import { groupBy } from './group-by.ts';
import { type Reports, supportOf } from './support.ts';

/** Id of an article and of one of its statements → id of the utterance. */
export type UtteranceIndex = ReadonlyMap<string, string>;
const statementKey = (article: string, statement: string): string => `${article}\u0000${statement}`;

/**
 * What was said, each once: the groups of renderings that the coverage found, with the statements behind them;
 * every other statement stands alone, or with those in the same words.
 */
export function utterancesOf(
  corpus: Corpus,
  statements: readonly StatementView[],
  reports: Reports,
): { utterances: UtteranceView[]; index: UtteranceIndex } {
  const byArticle = groupBy(statements, ({ article }) => article);
  const index = new Map<string, string>();
  const utterances: UtteranceView[] = [];
  const add = (story: string, members: readonly StatementView[]) => {
    const id = contentId('u', ...members.map(({ article, id: statement }) => `${article}#${statement}`));
    for (const member of members) index.set(statementKey(member.article, member.id), id);
    utterances.push(utteranceOf(corpus, reports, id, story, members));
  };

  for (const point of corpus.points) {
    for (const group of point.variants) {
      const members = group.flatMap((rendering) => {
        const found = behind(byArticle.get(rendering.article) ?? [], rendering);
        return found && !index.has(statementKey(found.article, found.id)) ? [found] : [];
      });
      const unique = members.filter(
        (member, at) =>
          members.findIndex(({ id, article }) => id === member.id && article === member.article) === at,
      );
      if (unique.length) add(point.story, inOrder(corpus, unique));
    }
  }
  // The same words of the same speaker within a story are one utterance, whether or not the coverage made a point of them.
  const alone = statements.filter((statement) => !index.has(statementKey(statement.article, statement.id)));
  const equal = groupBy(alone, ({ article, speaker, said }) =>
    [corpus.entry(article).line.story, speaker.actor ?? speaker.name ?? '', plain(said)].join('\u0000'),
  );
  for (const members of equal.values())
    add(corpus.entry(members[0]!.article).line.story, inOrder(corpus, members));
  return { utterances, index };
}

/** The statement that a rendering comes from: the one whose content shares most characters with it. */
function behind(statements: readonly StatementView[], rendering: Rendering): StatementView | null {
  let best: StatementView | null = null;
  let most = 0;
  for (const statement of statements) {
    let shared = 0;
    for (const { evidence } of statement.said.pieces)
      if (overlaps(evidence, rendering))
        shared += Math.min(evidence.end, rendering.end) - Math.max(evidence.start, rendering.start);
    if (shared > most) [best, most] = [statement, shared];
  }
  return best;
}

function inOrder(corpus: Corpus, members: readonly StatementView[]): StatementView[] {
  const order = corpus.inOrder(members.map(({ article }) => article));
  return [...members].sort(
    (a, b) => order.indexOf(a.article) - order.indexOf(b.article) || a.evidence.start - b.evidence.start,
  );
}

/** Words without marks and case, to find renderings in the same words. */
const plain = (said: Said): string =>
  said.pieces
    .map(({ text }) => text)
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function utteranceOf(
  corpus: Corpus,
  reports: Reports,
  id: string,
  story: string,
  members: readonly StatementView[],
): UtteranceView {
  const groups = [...groupBy(members, ({ said }) => `${said.mode === 'direct'}${plain(said)}`).values()];
  // Compared with the words that most articles carry; the earliest where none leads.
  const lead = groups.reduce((best, group) => (group.length > best.length ? group : best));
  const ordered = [lead, ...groups.filter((group) => group !== lead)];
  const base = whole(lead[0]!.said);
  const renderings = ordered.map((group, at): RenderingView => {
    const { said } = group[0]!;
    return {
      said,
      carriers: group.map(({ evidence }) => evidence),
      diff: at === 0 || said.pieces.length > 1 ? null : comparison(base, said.pieces[0]!.text),
    };
  });
  const named =
    members.find(({ speaker }) => speaker.office) ??
    members.find(({ speaker }) => speaker.name) ??
    members[0]!;
  const dated = [...members].sort((a, b) => byDate(a.day, b.day))[0]!;
  return {
    id,
    story,
    speaker: named.speaker,
    day: dated.day,
    reported: corpus.reported(members.map(({ article }) => article)),
    renderings,
    support: supportOf(
      corpus,
      reports,
      members.map(({ article }) => article),
    ),
    background: members.every(({ background }) => background),
    conditions: [],
  };
}

/** The text of all pieces, for comparisons. */
const whole = (said: Said): string => said.pieces.map(({ text }) => text).join(' … ');
