/** Terms of an article in ascending order of hash, and how often each is told in what part of it; the lists are of one length. */
export interface Bags {
  readonly terms: Int32Array;
  /** 1 for what news at large is full of. */
  readonly common: Uint8Array;
  /** All words of title and text (title and opening count more). */
  readonly body: Float32Array;
  /** Title and opening. */
  readonly lead: Float32Array;
  readonly title: Float32Array;
  /** Words with a capital within sentences, and numbers. */
  readonly names: Float32Array;
  /** Words without a capital, those of the title more: what it is about, whoever the parties are. */
  readonly subject: Float32Array;
}

/** Distinct terms of an article that are counted; callers read far fewer words. */
const MOST_TERMS = 1000;
const PLACES = 2 ** 12;

const list = (): Float32Array => new Float32Array(MOST_TERMS);

/** Counts of the article in hand, in lists longer than it needs. Emptied by `bagsOf`; kept between articles for speed. */
export interface TermTally extends Bags {
  /** Where a term's counts stand, plus one; 0 where no term is. */
  readonly places: Uint16Array;
  size: number;
}

export const makeTermTally = (): TermTally => ({
  places: new Uint16Array(PLACES),
  terms: new Int32Array(MOST_TERMS),
  common: new Uint8Array(MOST_TERMS),
  body: list(),
  lead: list(),
  title: list(),
  names: list(),
  subject: list(),
  size: 0,
});

function placeOf({ places, terms }: TermTally, term: number): number {
  let place = (Math.imul(term, 0x9e3779b1) >>> 20) & (PLACES - 1);
  while (places[place] !== 0 && terms[places[place]! - 1] !== term) place = (place + 1) & (PLACES - 1);
  return place;
}

/** Where the counts of a term stand in the lists; a term that does not fit any more shares the last place. */
export function indexOf(tally: TermTally, term: number, common: boolean): number {
  const place = placeOf(tally, term);
  let index = tally.places[place]! - 1;
  if (index < 0) {
    if (tally.size === MOST_TERMS) return MOST_TERMS - 1;
    index = tally.size++;
    tally.places[place] = index + 1;
    tally.terms[index] = term;
  }
  if (common) tally.common[index] = 1;
  return index;
}

/** The counts as an article keeps them; empties the tally for the next. */
export function bagsOf(tally: TermTally): Bags {
  const { size } = tally;
  const terms = tally.terms.slice(0, size).sort();
  const order = new Uint16Array(size);
  for (let i = 0; i < size; i++) order[i] = tally.places[placeOf(tally, terms[i]!)]! - 1;
  const ordered = (counts: Float32Array): Float32Array => {
    const sorted = new Float32Array(size);
    for (let i = 0; i < size; i++) sorted[i] = counts[order[i]!]!;
    return sorted;
  };
  const common = new Uint8Array(size);
  for (let i = 0; i < size; i++) common[i] = tally.common[order[i]!]!;
  const { body, lead, title, names, subject } = tally;
  const bags = {
    terms,
    common,
    body: ordered(body),
    lead: ordered(lead),
    title: ordered(title),
    names: ordered(names),
    subject: ordered(subject),
  };
  tally.places.fill(0);
  tally.common.fill(0, 0, size);
  for (const counts of [body, lead, title, names, subject]) counts.fill(0, 0, size);
  tally.size = 0;
  return bags;
}
