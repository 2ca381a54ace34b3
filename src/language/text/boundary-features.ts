import { shapeOf } from '../model/shape.ts';
import { styleFeatures, type TextStyle } from './text-style.ts';
import type { RawToken } from './tokens.ts';

const LETTERS = /[\p{L}\p{N}]/u;
/** Words of a clause that stands alone; what has none is more likely a heading, a greeting or a name below a letter. */
const VERB_LIKE =
  /^(?:am|is|are|was|were|be|been|'s|’s|'re|’re|'m|’m|has|have|had|'ve|’ve|do|does|did|will|would|can|could|may|might|must|should|shall|'ll|’ll|'d|’d|said|says|say|get|got|went|go|know|think|want|need|made|make|see|let|please|thank|thanks|\p{Ll}{3,}ed)$/u;
const SUBJECT = /^(?:i|you|he|she|it|we|they|there|this|that|these|those|who|what)$/i;

const bucket = (count: number): string =>
  count < 4
    ? String(count)
    : count < 7
      ? '4'
      : count < 12
        ? '7'
        : count < 18
          ? '12'
          : count < 30
            ? '18'
            : '30';

/** What the model asks of one token, made once for all gaps around it. */
interface Seen {
  readonly kind: string;
  readonly word: string;
  readonly end: string;
  readonly verb: boolean;
}

const NONE: Seen = { kind: '-', word: '-', end: '-', verb: false };

/** A sign as it stands, a word by its shape. */
const kindOf = (form: string): string =>
  LETTERS.test(form)
    ? `s${shapeOf(form)}${form.length === 1 ? '1' : ''}`
    : /^(.)\1/u.test(form)
      ? form.slice(0, 2)
      : form.slice(0, 3);

function seen({ form }: RawToken): Seen {
  const word = form.toLowerCase().slice(0, 12);
  return { kind: kindOf(form), word, end: word.slice(-3), verb: VERB_LIKE.test(form.toLowerCase()) };
}

/**
 * Makes a paragraph ready for the boundary model: gives what speaks for or against a sentence's end behind token `i`, as names of
 * features. `tokens`: its tokens, with offsets into `text`; `rule`: indices of tokens behind which the
 * rules end a sentence; `style`: of the whole text.
 */
export function boundaryFeatures(
  tokens: readonly RawToken[],
  text: string,
  rule: ReadonlySet<number>,
  style: TextStyle,
): (i: number) => readonly string[] {
  const all = tokens.map(seen);
  const last = tokens.length - 1;
  const ofStyle = styleFeatures(style);
  const ofParagraph = [
    `Pn${bucket(tokens.length >> 2)}`,
    `Pr${Math.min(rule.size, 4)}`,
    `Pe${last >= 0 && /^[.!?…:"”)]/.test(all[last]!.kind) ? 1 : 0}`,
  ];
  // Behind each token: where the rules' sentence began and ends, and whether words before and after it could be its verb.
  const since: number[] = [];
  const verbBefore: boolean[] = [];
  for (let i = 0, count = 0, verb = false; i <= last; i++) {
    since.push(++count);
    verb ||= all[i]!.verb;
    verbBefore.push(verb);
    if (rule.has(i)) {
      count = 0;
      verb = false;
    }
  }
  const until: number[] = [];
  const verbAfter: boolean[] = [];
  for (let i = last, count = 0, verb = false; i >= 0; i--) {
    if (rule.has(i)) {
      count = 0;
      verb = false;
    }
    until[i] = count++;
    verbAfter[i] = verb;
    verb ||= all[i]!.verb;
  }

  return (i) => {
    const [z, a, b, c, d] = [
      all[i - 1] ?? NONE,
      all[i]!,
      all[i + 1] ?? NONE,
      all[i + 2] ?? NONE,
      all[i + 3] ?? NONE,
    ];
    const y = all[i - 2] ?? NONE;
    const r = rule.has(i) ? 'R' : 'r';
    const s = gapOf(tokens[i]!, tokens[i + 1]!, text, style.width);
    const shape = `${a.kind}|${b.kind}`;
    const [vb, va] = [verbBefore[i] ? 'v' : '-', verbAfter[i] ? 'v' : '-'];
    const subject = SUBJECT.test(b.word) ? 's' : '-';
    return [
      r,
      `${r}a${a.kind}`,
      `${r}b${b.kind}`,
      `${r}s${s}`,
      `${r}1${shape}|${s}`,
      `${r}A${a.word}`,
      `${r}B${b.word}`,
      `${r}2${z.kind}|${shape}`,
      `${r}Z${z.word}|${a.kind}`,
      `${r}3${b.kind}|${c.kind}`,
      `${r}C${c.word}`,
      `${r}D${d.word}`,
      `${r}Y${z.word}`,
      `${r}X${y.word}`,
      `${r}e${a.end}`,
      `${r}f${b.end}|${b.kind}`,
      `${r}4${z.kind}|${shape}|${c.kind}`,
      `${r}n${bucket(since[i]!)}|${b.kind}`,
      `${r}m${bucket(until[i]!)}|${b.kind}`,
      `${r}v${vb}${va}${subject}|${b.kind}`,
      `${r}w${bucket(since[i]!)}|${vb}${va}`,
      `${r}u${b.word}|${a.kind}`,
      `${r}x${a.word}|${b.kind}`,
      ...ofStyle.map((name) => r + name),
      ...ofParagraph.map((name) => r + name),
      `${r}5${ofStyle[0]}|${b.kind}`,
      `${r}6${ofStyle[1]}|${b.kind}`,
      `${r}7${ofParagraph[2]}|${b.kind}`,
    ];
  };
}

/** White space between two tokens; a line break is "full" where the line had no room for the next word. */
function gapOf(here: RawToken, next: RawToken, text: string, width: number): string {
  const size = next.start - here.end;
  if (size === 0) return 'touch';
  const breakAt = text.indexOf('\n', here.end);
  if (breakAt < 0 || breakAt >= next.start) return size > 1 ? 'wide' : 'space';
  const line = here.end - (text.lastIndexOf('\n', here.end) + 1);
  return width < 200 && line + next.form.length + 4 > width ? 'full' : 'line';
}
