import { type Span, trimmed } from '../record/span.ts';

const AUX = String.raw`(?:is|are|was|were|be|has|have|had|will|would|can|could|may|might|shall|should|must|do|does|did)`;
const SUBJECT = String.raw`(?:the|no|nobody|its|their|his|her|this|that|these|it|they|he|she|we|you|I|there|\p{Lu}[\p{L}’'-]*)`;
const PAST = String.raw`(?:\p{L}{2,}ed|ended|took|gave|said|began|went|made|broke|held|left|lost|sent|brought|built|met|withdrew|won|told|came|fell|rose|grew|kept|led|paid|sank|struck|stood|spoke|saw|drew|found|fled|hid|shot|shut|cut|hit|put|set|ran|sought|taught|threw|wrote|chose|froze|flew|fought|bought|sold|laid|blew)`;
const PARTICIPLE =
  'taken|given|broken|driven|shown|thrown|withdrawn|written|chosen|frozen|forbidden|begun|seen|gone';
/** Verbs of news in the present, which no ending tells from nouns: only right behind a subject. */
const PRESENT = String.raw`(?:comes?|goes?|returns?|gets?|takes?|gives?|remains?|stays?|stands?|pays?|says?|calls?|keeps?|opens?|closes?|begins?|starts?|leaves?|withdraws?|resumes?|rejects?|refuses?|accepts?|demands?|wants?|needs?|holds?|drops?|lifts?|loses?|wins?|falls?|rises?|lies?|lives?|sends?|brings?|becomes?|receives?|expects?|plans?|hopes?)`;
const NO_PARTICIPLE = String.raw`(?!including|according|regarding|concerning|during|following|notwithstanding|nothing|something|everything|anything)`;

const RELATIVE = 'that-relative';
const INSERTION = 'after-insertion';

/** Where one proposition ends and the next begins. Each names itself; the cut is at the start of the match's second group. */
const CUTS: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['semicolon', /([;—–]\s+|\s--\s)(?=\S)/gu],
  [
    'relative',
    /(,\s+)(?=(?:while|whereas|although|though)(?:\s+\S+){5}|(?:which|whose)(?:\s+[^\s,]+){5}[^,]*(?:[.;]|$|,\s+(?:and|but|which|\d)))/gu,
  ],
  ['where', new RegExp(String.raw`(,\s+)(?=where\s+[^,]*(?:${AUX}|${PAST})\s)`, 'gu')],
  ['dated-when', /(\s+)(?=(?:since|in)\s+(?:\p{Lu}\p{Ll}+\s+)?\d{4},\s+when\s)/gu],
  ['with-absolute', /(,\s+)(?=with\s+(?:\S+\s+){1,8}\S+ed\b)/gu],
  ['participle', new RegExp(String.raw`(,\s+)(?=${NO_PARTICIPLE}\p{Ll}{3,}ing\s)`, 'gu')],
  [
    'days-after',
    new RegExp(
      String.raw`(,\s+)(?=(?:an?|\d+|two|three|four|five|six|seven|several|a few|hours|days|weeks|months|shortly|soon)\s+(?:(?:hours?|days?|weeks?|months?|years?)\s+)?(?:after|before)\s+(?!the\s+\S+(?:[.,;]|$))${SUBJECT}\s+(?:[^\s,]+\s+){0,4}?(?:${AUX}|${PAST})\b)`,
      'gu',
    ),
  ],
  ['and-that', /(,?\s+)(?=and\s+that\s+(?:\S+\s+){2})/gu],
  [
    'colon',
    new RegExp(
      String.raw`(?<=\S\s+\S+\s+\S+)(:\s+)(?=(?:${SUBJECT}|an?)\s+(?:[^\s,]+\s+){0,5}?(?:${AUX}|${PAST})\b)`,
      'gu',
    ),
  ],
  [
    RELATIVE,
    new RegExp(
      String.raw`(?<=\S\s+\S+\s+\S+)(\s+)(?=(?:that|which|who)\s+(?:had\s+)?${PAST}\s|whom\s+\p{Lu}\S*\s+\p{Ll}+\s)`,
      'gu',
    ),
  ],
  ['known-as', /(,\s+)(?=(?:known|called)\s)/gu],
  ['contrast', /(,?\s+)(?=but\s+(?!also\b|\p{Ll}+ed\b))/gu],
  [
    'and-clause',
    new RegExp(
      String.raw`(,?\s+)(?=and\s+(?:also\s+)?${SUBJECT}\s+(?:[^\s,]+\s+){0,9}?(?:${AUX}|${PAST})\b)`,
      'gu',
    ),
  ],
  ['pronoun-clause', /(,\s+)(?=and\s+(?:we|they|he|she|I|it|you)\s+\p{Ll}+\s)/gu],
  [
    'and-present',
    new RegExp(
      String.raw`(,\s+)(?=and\s+(?:also\s+)?(?:the|its|their|a|an|\p{Lu}\S+)\s+(?:[^\s,]+\s+){0,2}?${PRESENT}\s+\S+)`,
      'gu',
    ),
  ],
  [
    'and-verb',
    new RegExp(String.raw`(,?\s+)(?=and\s+(?:also\s+)?(?:${AUX}|${PAST}|${PARTICIPLE})\s+(?!by\b))`, 'gu'),
  ],
  [
    'and-wants',
    new RegExp(
      String.raw`(,?\s+)(?=and\s+(?:also\s+)?${PRESENT.replaceAll('s?', 's')}\s+(?:to|the|its|an?|that|no|any)\s)`,
      'gu',
    ),
  ],
  ['and-to', /(,?\s+)(?=and\s+to\s+\p{Ll}{3,})/gu],
  [
    'as-clause',
    new RegExp(
      String.raw`(?<!\b(?:long|well|soon|far|such|much))(,?\s+)(?=as\s+${SUBJECT}\s+(?:[^\s,]+\s+){0,4}?(?:${AUX}|${PAST})\b)`,
      'gu',
    ),
  ],
  [
    'after-clause',
    new RegExp(
      String.raw`(?<!\b(?<!\b(?:within|for|in)\s+\S{1,20}\s)(?:hours?|days?|weeks?|months?|years?|minutes?)|\b(?:shortly|soon|just|immediately|only|until|long|and))(,?\s+)(?=after\s+(?:${SUBJECT}|\d+|two|three|four|five|six|seven|eight|nine|ten|several|some|many|an?)\s+(?:[^\s,]+\s+){0,4}?(?:${AUX}|${PAST})\b)`,
      'gu',
    ),
  ],
  [
    'answer-to',
    /(,?\s+)(?=in (?:response|retaliation|reaction|protest|return) (?:to|for|at|against|over)\s)/gu,
  ],
  [
    'compared-act',
    /(?<=\b(?:more|less|worse|better|greater|\p{Ll}{3,}er)\b.{0,80})(\s+)(?=than\s+(?:\p{Lu}\S+\s+(?:\S+\s+){0,2}|(?:the|its|their)\s+(?:\S+\s+){1,3})\p{Ll}{3,}ing\s+(?:\S+\s+){3,})/gu,
  ],
  ['because', /(,?\s+)(?=because\s+(?!of\b))/gu],
  [
    'since-clause',
    new RegExp(String.raw`(,?\s+)(?=since\s+${SUBJECT}\s+(?:\S+\s+){0,4}?(?:${AUX}|${PAST})\b)`, 'gu'),
  ],
  [
    INSERTION,
    new RegExp(
      String.raw`(,\s+)(?<=,\s(?:[^,]{0,80}\d[^,]{0,80}|\p{Ll}{1,20}ed\s[^,]{3,60}),\s+)(?=(?:${AUX}|\p{Ll}{3,}s\s+(?:in|on|at|by|to|after))\b)`,
      'gu',
    ),
  ],
];
/** Before "and" something has to be said already: "talks between Aran and Beluth were" is one clause. */
const HAS_VERB = new RegExp(
  String.raw`\b(?:${AUX}|${PAST}|\p{Ll}{3,}(?:ies|es|s)\s+(?:the|a|an|its|that))\b`,
  'u',
);
/** "The crews held since the incident": a participle is no clause before "since". */
const HELD = new RegExp(
  String.raw`^(?:(?!${AUX}\b)\S+\s+){1,5}(?:held|detained|arrested|seized|jailed|captured|kept|stranded|killed|wounded|injured)$`,
  'iu',
);
/** A purpose is a proposition of its own behind this many words. */
const PURPOSE_AFTER = 8;
const PURPOSE =
  /(?<!\b(?:due|\p{L}+ed|\p{L}+ing|attempts?|efforts?|decisions?|plans?|rights?|chances?|able|ready|willing|willingness|want|wants|continue|continues|(?:requires?|allows?|obliges?|forces?|asks?|orders?|urges?|permits?|lets?)(?:\s+\S+){1,4}|for(?:\s+\S+){1,3}))\s(?=to\s+(?!the\b|its\b|his\b|her\b|their\b|our\b|this\b|that\b|these\b)\p{Ll}{3,}\s+(?:\S+\s+){3,})/gu;
/** Characters of a clause that can have a purpose of its own behind so many words. */
const LEAST_WITH_PURPOSE = 76;
/** A piece with fewer words stays with its neighbour. */
const FEWEST = 4;

const countWords = (text: string): number =>
  text.replace(/^(?:and|but)\s+/i, '').match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;

/** Clauses of a span, in order, without the marks between them: what one proposition says, as near as words alone tell it. */
export function clausesOf(text: string, span: Span): Span[] {
  const inside = text.slice(span.start, span.end);
  const cuts = new Map<number, string>();
  for (const [name, pattern] of CUTS) {
    if (name === 'compared-act' && !inside.includes(' than ')) continue;
    for (const match of inside.matchAll(pattern)) {
      const at = match.index + match[0].length;
      if (name === RELATIVE && !endsThere(inside.slice(at))) continue;
      if (/^(?:since|after)-/.test(name) && HELD.test(inside.slice(0, match.index))) continue;
      if (!withinQuotes(inside, at) && (!name.startsWith('and') || HAS_VERB.test(inside.slice(0, at))))
        cuts.set(at, name);
    }
  }
  for (const match of inside.length > LEAST_WITH_PURPOSE ? inside.matchAll(PURPOSE) : []) {
    const before = Math.max(0, ...[...cuts.keys()].filter((cut) => cut <= match.index));
    if (countWords(inside.slice(before, match.index)) >= PURPOSE_AFTER && inside.length - match.index > 60) {
      cuts.set(match.index + 1, 'purpose');
      break;
    }
  }
  const edges = [0, ...[...cuts.keys()].sort((a, b) => a - b), inside.length];
  const pieces: Span[] = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i]!, edges[i + 1]!];
    const last = pieces.at(-1);
    const few = countWords(inside.slice(start, end)) < FEWEST && cuts.get(start) !== INSERTION;
    if (last && (few || countWords(inside.slice(last.start, last.end)) < FEWEST))
      pieces[pieces.length - 1] = { start: last.start, end };
    else pieces.push({ start, end });
  }
  return pieces
    .map(({ start, end }) => bare(text, { start: start + span.start, end: end + span.start }))
    .filter(({ start, end }) => end > start);
}

const FINITE = new RegExp(String.raw`^(?:${AUX}|${PAST}|and)$`, 'u');

/** Does a relative clause go to the end of what is said, with no other verb and no mark behind its own? */
function endsThere(words: string): boolean {
  const forms = words.replace(/[.”"’]+$/u, '').split(/\s+/);
  return (
    forms.length >= 4 &&
    forms.slice(forms[1] === 'had' ? 3 : 2).every((form) => !FINITE.test(form) && !/[,;:.]$/.test(form))
  );
}

/** A span without marks and conjunctions at its ends. */
export function bare(text: string, span: Span): Span {
  let { start, end } = trimmed(text, span);
  const lead =
    /^(?:[\s,;:.—–)”’-]|(?:and|but)\s(?:that\s(?!(?:is|are|was|were|has|had|will|would|can|could)\b))?)+/iu.exec(
      text.slice(start, end),
    );
  if (lead) start += lead[0].length;
  const tail = /(?:[\s,;:—–(“‘]|\s(?:and|but|has|had|have|is|was))+$/u.exec(text.slice(start, end));
  if (tail) end -= tail[0].length;
  return { start, end };
}

/** An even number of straight marks, or as many closing as opening ones, stand before. */
function withinQuotes(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const opening = before.match(/“/gu)?.length ?? 0;
  const closing = before.match(/”/gu)?.length ?? 0;
  return opening > closing || (before.match(/"/gu)?.length ?? 0) % 2 === 1;
}
