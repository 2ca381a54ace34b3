/** What the reading model says of a paragraph whose sentences were cut by the rules: one entry a token. */
export interface FirstReading {
  readonly xpos: readonly string[];
  readonly deprel: readonly string[];
  /** Indices into the paragraph's tokens; -1 for the root of a rules' sentence. */
  readonly head: readonly number[];
  /** Type of the name that covers the token, '' for none. */
  readonly name: readonly string[];
}

const FINITE = /^(?:VBD|VBZ|VBP|MD)$/;
const bucket = (count: number): string =>
  count < 4 ? String(count) : count < 7 ? '4' : count < 12 ? '7' : count < 20 ? '12' : '20';

/** Tag of a token as features name it: a sign or a word class. */
const tagOf = (reading: FirstReading, i: number): string => reading.xpos[i] ?? '-';

/**
 * What tags, names and tree of a first reading say of a sentence's end behind token `i`, as names of features, where the sentence began
 * at token `from`. `rule`: indices of tokens behind which the rules end a sentence, within which the trees were made.
 */
export function treeFeatures(
  reading: FirstReading,
  rule: ReadonlySet<number>,
): (i: number, from: number) => readonly string[] {
  const { xpos, deprel, head, name } = reading;
  const count = xpos.length;
  // Arcs across each gap, signs left out: a sentence's end has one, whose head is the first part's root.
  const across = new Array<number>(count).fill(0);
  const by = new Array<string>(count).fill('');
  const outer = new Array<number>(count).fill(-1);
  for (let word = 0; word < count; word++) {
    const to = head[word]!;
    if (to < 0 || deprel[word] === 'punct') continue;
    const left = Math.min(word, to);
    const right = Math.max(word, to);
    for (let gap = left; gap < right; gap++) {
      across[gap]!++;
      by[gap] = `${deprel[word]}${to < word ? '<' : '>'}`;
      outer[gap] = word;
    }
  }
  const ends: number[] = new Array<number>(count).fill(count - 1);
  for (let i = count - 1, to = count - 1; i >= 0; i--) {
    if (rule.has(i)) to = i;
    ends[i] = to;
  }
  const finite: number[] = [0];
  for (let i = 0; i < count; i++) finite.push(finite[i]! + (FINITE.test(xpos[i]!) ? 1 : 0));

  return (i, from) => {
    const r = rule.has(i) ? 'R' : 'r';
    const [y, z, a, b, c, d, e] = [-2, -1, 0, 1, 2, 3, 4].map((by) => tagOf(reading, i + by)) as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const left = finite[i + 1]! - finite[from]! > 0 ? 'v' : '-';
    const own = xpos.slice(from, i + 1);
    const kind = own.every((tag) => tag === 'NNP')
      ? 'names'
      : own.every((tag) => /^(?:NNPS?|CD|[^A-Z].*|NN)$/.test(tag))
        ? 'list'
        : left;
    const crossing = rule.has(i) ? 'none' : across[i] === 1 ? by[i]! : bucket(across[i]!);
    const word = outer[i]!;
    const top =
      across[i] === 1 ? `${xpos[word]}|${xpos[head[word]!]}|${head[head[word]!]! < 0 ? 'root' : ''}` : '';
    const to = ends[i + 1]!;
    const right = finite[to + 1]! - finite[i + 1]! > 0 ? 'v' : '-';
    const [names, named] = [name[i] || '-', name[i + 1] || '-'];
    return [
      `${r}Ta${a}`,
      `${r}Tb${b}`,
      `${r}T1${a}|${b}`,
      `${r}T2${z}|${a}|${b}`,
      `${r}T3${a}|${b}|${c}`,
      `${r}T4${b}|${c}|${d}`,
      `${r}T5${z}|${a}|${b}|${c}`,
      `${r}Tx${crossing}`,
      `${r}Ty${crossing}|${b}`,
      `${r}Tz${crossing}|${a}|${b}`,
      `${r}Tt${crossing}|${top}`,
      `${r}Tv${left}${right}|${crossing}`,
      `${r}Tw${left}${right}|${a}|${b}`,
      `${r}Tn${names}|${named}`,
      `${r}To${names}|${named}|${left}${right}|${across[i] === 1 ? 1 : 2}`,
      `${r}Tl${bucket(i - from + 1)}|${bucket(to - i)}|${left}${right}`,
      `${r}Tm${bucket(i - from + 1)}|${crossing}`,
      `${r}T6${b}|${c}|${d}|${e}`,
      `${r}T7${y}|${z}|${a}|${b}`,
      `${r}Tk${kind}|${bucket(i - from + 1)}|${b}`,
      `${r}Tq${kind}|${bucket(i - from + 1)}|${b}|${c}`,
      `${r}Tp${kind}${right}|${crossing}`,
      `${r}Tf${xpos[from]}|${bucket(i - from + 1)}|${a}|${b}`,
      `${r}Ts${xpos.slice(from, Math.min(i + 1, from + 4)).join(' ')}|${i - from < 4 ? b : '+'}`,
      `${r}Td${deprel[i + 1] ?? '-'}|${b}|${(head[i + 1] ?? -1) <= i ? '<' : '>'}`,
    ];
  };
}
