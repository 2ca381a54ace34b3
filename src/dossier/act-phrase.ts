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

/**
 * Labels of CAMEO 1.1b3 that read as a list or as a code book, in the words of a news desk; by code, the meaning kept.
 * Codes that are not here are put together from their label.
 */
const PLAIN: ReadonlyMap<string, string> = new Map(
  `020 makes a request|021 asks for cooperation|022 asks for support|023 asks for aid|025 asks to yield|026 calls for talks
  027 calls for a settlement|028 asks for mediation|030 promises cooperation|031 promises material cooperation|032 promises support
  033 offers aid|035 says it will yield|036 says it will talk|037 says it will settle|038 says it will accept mediation
  039 offers to mediate|040 holds talks|041 speaks by telephone|042 visits|043 receives a visit|044 meets on third ground
  045 mediates|046 negotiates|050 cooperates diplomatically|051 praises or backs|052 defends in words|053 rallies support
  054 recognises|055 apologises|057 signs an agreement|060 cooperates|061 cooperates in trade|062 cooperates militarily
  070 gives aid|071 gives economic aid|072 gives military aid|073 gives humanitarian aid|074 sends peacekeepers|075 takes in refugees
  080 gives way|081 lifts administrative measures|083 accepts demands for reform|084 returns or releases|085 eases sanctions
  086 lets others in|087 stands forces down|090 investigates|100 makes a demand|101 demands cooperation|102 demands support
  103 demands aid|104 demands reform|105 demands that the other side yields|106 demands talks|107 demands a settlement
  108 demands mediation|110 disapproves|111 criticises|112 accuses|113 rallies opposition|114 protests officially|115 goes to court
  120 refuses|121 refuses cooperation|122 refuses aid|123 refuses reform|124 refuses to yield|125 refuses talks or a proposal
  126 refuses mediation|127 refuses a settlement|128 breaks a rule|129 vetoes|130 threatens|131 threatens measures short of force
  132 threatens administrative measures|134 threatens to halt talks|138 threatens force|139 sets an ultimatum|140 protests
  141 demonstrates|144 blocks passage|150 shows force|152 raises military alert|154 mobilises forces|160 reduces relations
  161 reduces diplomatic relations|162 cuts aid|163 imposes sanctions or an embargo|164 halts talks|165 halts mediation
  166 expels or withdraws|170 coerces|171 seizes or damages property|172 imposes restrictions|173 arrests or detains
  174 deports|190 uses military force|191 blockades or restricts movement|192 occupies territory|196 breaks a ceasefire`
    .split(/[|\n]/)
    .map((row) => row.trim())
    .map((row) => [row.slice(0, 3), row.slice(4)] as const),
);

/** Finer codes that say more than the three digits they begin with. */
const FINE: ReadonlyMap<string, string> = new Map([
  ['1031', 'demands economic aid'],
  ['1041', 'demands a change of leadership'],
  ['1051', 'demands easing of restrictions'],
  ['1053', 'demands a release'],
  ['1054', 'demands easing of sanctions'],
  ['1056', 'demands a ceasefire'],
  ['1121', 'accuses of crime or corruption'],
  ['1124', 'accuses of espionage or treason'],
  ['1311', 'threatens to cut aid'],
  ['1312', 'threatens sanctions or an embargo'],
  ['1313', 'threatens to reduce relations'],
  ['1321', 'threatens restrictions'],
  ['1381', 'threatens a blockade'],
  ['1384', 'threatens an attack'],
  ['0841', 'releases persons'],
  ['0842', 'returns property'],
  ['1662', 'withdraws observers'],
  ['1661', 'expels or withdraws peacekeepers'],
  ['1663', 'expels or withdraws organisations'],
  ['1711', 'seizes property'],
  ['1712', 'destroys property'],
  ['1721', 'restricts political freedoms'],
  ['1722', 'bans parties or politicians'],
  ['1723', 'imposes a curfew'],
]);

/** What somebody does, by code, in plain words; from the label where the code has none here. */
export function actWords(code: string, label: string | null, fallback: string): string {
  const plain =
    FINE.get(code) ?? (code.length === 3 || code.endsWith('0') ? PLAIN.get(code.slice(0, 3)) : undefined);
  return plain ?? (label ? actPhrase(label) : fallback.toLowerCase());
}

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
