/** Prefixes that Universal Dependencies (EWT, GUM) keep with their word: "non-nuclear", "re-elected", but "peace - treaty". */
export const AFFIXES =
  'e|anti|co|counter|cross|de|ex|extra|hyper|inter|intra|mega|meta|micro|mid|mini|multi|neo|non|over|pan|para|post|pre|pro|proto|pseudo|psycho|re|semi|socio|sub|super|trans|ultra|un|under|uni';

/** Abbreviations that keep their full stop. */
const ABBREVIATIONS =
  'Mr|Mrs|Ms|Dr|Drs|Prof|St|Sts|Ft|Mt|Gen|Lt|Col|Sgt|Capt|Cmdr|Adm|Maj|Brig|Sen|Rep|Reps|Sens|Gov|Rev|Hon|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun|vs|al|approx|ca|cf|esp|ext|lb|lbs|oz|vol|pp|fig|Ave|Blvd|Rd|Sq|Dept|Univ|Ph\\.D|M\\.Sc|a\\.k\\.a|n\\.d|Messrs|Mlle|Mme|Amb|Pres|Sec|Attn|Ala|Ariz|Ark|Cal|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|MR|MRS|MS|DR|ST|GEN|SEN|REP|GOV|INC|CORP|LTD|PVT|PS';

/** What stands right behind a number and is a word of its own: "5 pm", "35 mm", "1.5 M"; other letters stay: "3G", "4A". */
const UNITS =
  'am|pm|AM|PM|mm|cm|km|kms|m|kg|kgs|g|lb|lbs|ft|mph|kph|kW|kw|MW|mw|GW|TW|kV|Hz|MHz|GHz|KB|kb|MB|mb|GB|gb|TB|k|K|M|B|mn|mln|bn|tn|min|mins|hr|hrs|h|s|sec|secs|yr|yrs|x|in|nm|ha|l|ml|mg|C|F|°C|°F';

/** Ends of addresses without "www" and of file names. */
const NAME_ENDS =
  'com|org|net|gov|edu|mil|int|info|biz|doc|docx|pdf|xls|xlsx|ppt|txt|htm|html|jpg|jpeg|png|gif|zip|exe|mp3';

const LETTERS = '[\\p{L}\\p{M}]';
const WORD = '[\\p{L}\\p{M}\\p{N}_]';
const LETTER_OR_DIGIT = '[\\p{L}\\p{N}]';
/** Clitics that stand behind an apostrophe of any kind. */
const CLITIC =
  "(?:['’`](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)(?![\\p{L}\\p{N}])|n['’]t(?![\\p{L}])|N['’]T(?![\\p{L}]))";

/** Words after which "nt" is "not" without its apostrophe: "dont", "wont". */
const NEGATED = 'ca|wo|do|does|did|is|are|was|were|have|has|had|would|could|should|ai';

const anyCase = (words: string): string =>
  words
    .split('|')
    .flatMap((word) => [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');

/** The whole of a word only: what follows is no letter. */
const only = (rest: string): string => `(?=(?:${rest})(?![\\p{L}\\p{N}'’]))`;

/** Words before which "its" is "it's": a noun phrase does not go on with them. */
const AFTER_IT_IS =
  'a|an|the|not|been|gonna|going|in|on|at|to|for|my|your|his|her|their|that|this|what|why|where|how|when|because|so|too|really|ok|okay|supposed';

/**
 * What a token can be, first match wins; the order is the rule. Conventions of Universal Dependencies (EWT, GUM), checked against the
 * treebanks' train parts.
 */
export const TOKEN_PATTERNS: readonly (readonly [name: string, pattern: string])[] = [
  ['address', '(?:https?://|www\\.|mailto:)[^\\s<>"”]*[^\\s<>"”.,;:!?)\\]’\']'],
  ['mail', '[\\w.+-]{1,64}@[\\w-]+(?:\\.[\\w-]+)*'],
  [
    'site or file',
    `[\\p{L}\\p{N}][\\p{L}\\p{N}_-]{0,60}(?:\\.[\\p{L}\\p{N}_-]{1,60}){0,6}\\.(?:${anyCase(NAME_ENDS)}|co\\.uk)(?!${LETTER_OR_DIGIT})(?:/[^\\s<>"”]*[^\\s<>"”.,;:!?)\\]’'])?`,
  ],
  ['news group', '[a-z]{2,20}(?:\\.[a-z][a-z-]{1,30}){2,}(?![\\p{L}\\p{N}])'],
  ['handle', '[@#][\\p{L}_][\\p{L}\\p{N}_]*'],
  ['clitic', CLITIC],
  ['cannot', '[Cc]an(?=not(?![\\p{L}]))'],
  ['gonna', '(?:[Gg]on|[Ww]an|[Gg]ot)(?=(?:na|ta)(?![\\p{L}]))'],
  ['negated', `${LETTERS}+?(?=[nN]['’][tT](?![\\p{L}]))`],
  ['negated without apostrophe', `(?:${anyCase(NEGATED)})${only('nt|NT')}`],
  ['I without apostrophe', `[Ii]${only('m|ve')}`],
  ['is without apostrophe', `(?:[Tt]hat|[Ww]hat|[Hh]e|[Ss]he|[Tt]here)${only('s')}`],
  ['are, have without apostrophe', `(?:[Yy]ou|[Tt]hey)${only('re|ve|ll')}|[Ww]e${only('ve')}`],
  ['it is without apostrophe', `[Ii]t(?=s\\s+(?:${AFTER_IT_IS})(?![\\p{L}'’-]))`],
  [
    'initials',
    '(?:\\p{Lu}\\.){2,}(?:\\p{Lu}(?![\\p{L}]))?|(?:\\p{Lu}\\.-)+\\p{Lu}\\.|\\p{Lu}\\.\\p{Lu}(?![\\p{L}\\p{N}.])',
  ],
  ['small initials', '(?<![\\p{L}])(?:[aApP]\\.[mM]\\.|i\\.e\\.|e\\.g\\.|a\\.k\\.a\\.|[cp]\\.(?=\\s?\\d))'],
  // At the end of a sentence its full stop is a token of its own.
  ['and so on', '(?<![\\p{L}])etc\\.(?=\\.|[^\\S\\n]*[,;:)\\]\\p{Ll}\\p{N}])'],
  ['number sign', '(?<![\\p{L}])Nos?\\.(?=\\s*\\d)'],
  ['abbreviation', `(?<![\\p{L}])(?:${ABBREVIATIONS})\\.(?![\\p{L}])`],
  ['initial', '(?<![\\p{L}\\p{N}.])\\p{Lu}\\.(?=\\s+\\p{Lu})'],
  ['company', '\\p{Lu}+(?:&\\p{Lu}+)+'],
  ['shortened', '(?<![\\p{L}\\p{N}])(?:[bwBW]/[oc]|[wW]/(?=\\s)|[lI]/[cCS])(?![\\p{L}\\p{N}])'],
  ['ordinal', '\\d+(?:st|nd|rd|th|ST|ND|RD|TH)(?![\\p{L}])'],
  ['decade', "(?:['’])?\\d{2,4}['’]?s(?![\\p{L}])"],
  ['year', '(?<![\\p{L}\\p{N}])’\\d\\d(?![\\p{L}\\p{N}])'],
  ['date', '\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?![\\d/])|\\d{1,4}-\\d{1,2}-\\d{2,4}(?![\\d-])'],
  ['clock', '\\d{1,2}:\\d\\d(?::\\d\\d)?(?!\\d)'],
  ['phone', '(?<![\\d-])(?:\\d-)?(?:\\d{3}-){1,2}\\d{4}(?![\\d-])|(?<![\\p{L}\\p{N}+])\\+\\d+'],
  ['underscored', '[\\p{L}\\p{N}]+(?:_[\\p{L}\\p{N}]+)+'],
  ['digits and letters', `\\d+(?!(?:${UNITS})(?![\\p{L}\\p{N}]))(?=\\p{L})[\\p{L}\\p{N}]+`],
  [
    'number',
    '\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?!\\d)(?:\\.\\d+)*|\\d+(?:\\.\\d+)+(?:,\\d+)?|\\d+|(?<![\\p{L}\\p{N}.])\\.\\d+',
  ],
  ['affixed', `(?:${AFFIXES})-${WORD}+`],
  ['letters and digits', `\\p{L}+\\d${WORD}*`],
  ['word', `${LETTERS}+(?:['’](?!(?:s|S|re|ve|ll|d|m|t)(?![\\p{L}]))${LETTERS}+)*`],
  [
    'face',
    '[:;=]-?\\)|[:;]-?\\((?![\\p{L}\\p{N}])|(?<![\\p{L}\\p{N}])[:;=]-?[DPp](?![\\p{L}\\p{N}])|(?<!\\S)\\([:;](?!\\S)|\\^_+\\^',
  ],
  ['ends', '[.!?]{2,}|…'],
  ['dashes', '-{2,}(?!=)|[–—]+'],
  ['backticks', "``|''|’’|‘‘|‘’"],
  ['line of signs', '[-=_*]{3,}|\\*{2,}|={2,}|_{2,}|\\+{2,}|~{2,}|[$]{2,}|<{2,}|>{2,}|/{2,}|\\\\{2,}'],
  ['sign', '[^\\s]'],
];
