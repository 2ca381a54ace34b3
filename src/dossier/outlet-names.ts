/**
 * Short names of outlets for references: the last word where it tells them apart ("The Tolmere Herald": "Herald"),
 * else the name without its article. Names that end in a general word (News, Today, World …) keep their first word.
 */
export function shortNames(names: readonly string[]): ReadonlyMap<string, string> {
  const unique = [...new Set(names)];
  const wanted = new Map(unique.map((name) => [name, candidate(name)]));
  const uses = new Map<string, number>();
  for (const short of wanted.values()) uses.set(short, (uses.get(short) ?? 0) + 1);
  return new Map(
    unique.map((name) => [name, uses.get(wanted.get(name)!) === 1 ? wanted.get(name)! : bare(name)]),
  );
}

const GENERAL =
  /^(news|today|world|online|daily|weekly|agency|press|service|english|international|network|tv|radio|com|net|org)$/i;

const bare = (name: string): string => name.replace(/^the\s+/i, '');

function candidate(name: string): string {
  const words = bare(name).split(/\s+/);
  if (words.length < 2 || words.length > 3) return bare(name);
  const last = words.at(-1)!;
  if (!GENERAL.test(last)) return last;
  const first = words[0]!;
  return /^[A-Z]{2,5}$/.test(first) ? first : bare(name);
}
