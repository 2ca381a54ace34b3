/** Third person of a verb: "halt" → "halts", "accuse" → "accuses", "deny" → "denies". */
const third = (verb: string): string =>
  /(s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;

const SECOND_VERB =
  /^(or|and|,) (reduce|stop|break|release|denounce|endorse|rally|request|increase|surrender|accept|seize|injure|kill|order|detain|strike|block|negotiate|occupy|resist)\b/;

/** What somebody does, from the label of a code: "Halt negotiations" → "halts negotiations", "Reduce or break relations" → "reduces or breaks relations". */
export function actPhrase(label: string): string {
  const lower =
    label === label.toUpperCase() ? label.toLowerCase() : label[0]!.toLowerCase() + label.slice(1);
  const [verb = '', ...rest] = lower.replace(/,? not specified below$/, '').split(/(?=[ ,])/);
  const tail = rest.join('').trimStart();
  const second = SECOND_VERB.exec(tail);
  const after = second ? `${second[1]} ${third(second[2]!)}${tail.slice(second[0].length)}` : tail;
  return `${third(verb)}${after.startsWith(',') ? '' : after ? ' ' : ''}${after}`;
}
