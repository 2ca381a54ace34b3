/** Third person of a verb: "halt" → "halts", "accuse" → "accuses", "deny" → "denies". */
const third = (verb: string): string =>
  /(s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;

/** Verbs that go on from the first one in labels of CAMEO 1.1b3: "Arrest, detain, or charge", "Reduce or break". */
const NEXT =
  /^(,? (?:or |and )?)(hijack|take|claim|detain|charge|denounce|rally|deport|withdraw|increase|endorse|break|stop|surrender|release|damage)\b/;

/** What somebody does, from the label of a code: "Halt negotiations" → "halts negotiations", "Seize or damage property" → "seizes or damages property". */
export function actPhrase(label: string): string {
  const lower =
    label === label.toUpperCase() ? label.toLowerCase() : label[0]!.toLowerCase() + label.slice(1);
  const bare = lower.replace(/,? not specified below$/, '');
  const verb = /^[\p{L}-]+/u.exec(bare)?.[0];
  if (!verb) return bare;
  let phrase = third(verb);
  let rest = bare.slice(verb.length);
  for (let next = NEXT.exec(rest); next; next = NEXT.exec(rest)) {
    phrase += next[1] + third(next[2]!);
    rest = rest.slice(next[0].length);
  }
  return phrase + rest;
}
