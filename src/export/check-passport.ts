import { sha256 } from '../record/ids.ts';
import { type Passport, passportSeal } from './passport.ts';

export interface PassportCheck {
  readonly spans: number;
  readonly hashes: number;
  /** One sentence each; empty: the line is proved. */
  readonly problems: string[];
}

/** Is this JSON a passport, sound or not? */
export const isPassport = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (value as Partial<Passport>).schema === 'parley/passport@1';

/**
 * Proves a passport from itself alone: its seal, the hash of each text, the words at each span, and that every span of the row is among
 * the evidence. Throws nothing for what is no passport: that is a problem too.
 */
export function checkPassport(value: unknown): PassportCheck {
  const problems: string[] = [];
  const counts = { spans: 0, hashes: 0 };
  try {
    const { seal, ...open } = value as Passport;
    counts.hashes++;
    if (passportSeal(open) !== seal) problems.push('the passport was changed: its seal does not hold');
    const texts = new Map(open.articles.map((article) => [article.id, article]));
    for (const { id, text, textHash } of open.articles) {
      counts.hashes++;
      if (sha256(text) !== textHash) problems.push(`article ${id}: its text is not that of its hash`);
    }
    if (!open.evidence.length && open.noun !== 'article') problems.push('the line rests on nothing');
    for (const { article, start, end, textHash, words } of open.evidence) {
      counts.spans++;
      const held = texts.get(article);
      const span = `${start}–${end} of ${article}`;
      if (!held) problems.push(`${span}: its article is not in the passport`);
      else if (held.textHash !== textHash) problems.push(`${span}: made for another text`);
      else if (!(start >= 0 && end > start && end <= held.text.length))
        problems.push(`${span}: outside the text`);
      else if (held.text.slice(start, end) !== words)
        problems.push(`${span}: other words than the text has there`);
    }
    const proved = new Set(open.evidence.map(({ start, end }) => `${start}-${end}`));
    for (const span of spansIn(open.row))
      if (!proved.has(span)) problems.push(`the row rests on ${span}, which the evidence does not have`);
  } catch (cause) {
    problems.push(`no whole passport: ${(cause as Error).message}`);
  }
  return { ...counts, problems };
}

/** Spans that the fields of a row hold as what it rests on; those of all its rows where it is an article. */
function spansIn(row: unknown): string[] {
  const { content, evidence, requirement, cells, statements, events, conditions } = row as {
    readonly statements?: readonly unknown[];
    readonly events?: readonly unknown[];
    readonly conditions?: readonly unknown[];
    readonly content?: readonly Spanned[];
    readonly evidence?: readonly Spanned[];
    readonly requirement?: Spanned;
    readonly cells?: readonly { readonly spans: readonly Spanned[] }[];
  };
  const rows = [...(statements ?? []), ...(events ?? []), ...(conditions ?? [])].flatMap(spansIn);
  const own = [
    ...(content ?? []),
    ...(evidence ?? []),
    ...(requirement ? [requirement] : []),
    ...(cells ?? []).flatMap(({ spans }) => spans),
  ].map(({ start, end }) => `${start}-${end}`);
  return [...rows, ...own];
}

interface Spanned {
  readonly start: number;
  readonly end: number;
}
