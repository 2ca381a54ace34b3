/** A stretch of text that no expression crosses. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** Longest piece, in UTF-16 units: the work on one grows faster than its length. Paragraphs of news are far shorter. */
const LONGEST = 3000;

/** Paragraphs of a text (parted by blank lines); one without any break is cut at a sentence's end or a space. */
export function* piecesOf(text: string): Generator<Piece> {
  let start = 0;
  for (const { index, 0: gap } of text.matchAll(/\n[^\S\n]*\n/g)) {
    yield* cut(text, start, index);
    start = index + gap.length;
  }
  yield* cut(text, start, text.length);
}

function* cut(text: string, start: number, end: number): Generator<Piece> {
  let from = start;
  while (end - from > LONGEST) {
    const to = from + cutAt(text.slice(from, from + LONGEST));
    yield { text: text.slice(from, to), start: from };
    from = to;
  }
  if (end > from) yield { text: text.slice(from, end), start: from };
}

/** Where to cut a stretch: behind the last sentence's end, else behind the last space, else by force. */
function cutAt(stretch: string): number {
  const sentence = Math.max(...['. ', '.\n', '? ', '! '].map((sign) => stretch.lastIndexOf(sign)));
  if (sentence > LONGEST / 2) return sentence + 2;
  const space = stretch.lastIndexOf(' ');
  return space > 0 ? space + 1 : stretch.length;
}
