/** Lexicons of language that the recognisers share. Facts on states and persons come from the world, never from here. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Heads of phrases that name what somebody is: lemmas, lower case. */
export const TITLES: ReadonlySet<string> = words(`
  president premier chancellor minister secretary leader chief head boss director chairman chairwoman chairperson chair commissioner
  king queen emir sultan prince princess monarch ruler pope ayatollah governor mayor spokesman spokeswoman spokesperson ambassador envoy diplomat
  negotiator representative adviser advisor aide commander general admiral colonel lieutenant major captain marshal
  lawmaker senator congressman congresswoman deputy parliamentarian legislator speaker prosecutor judge justice counterpart official
  secretary-general director-general prime-minister vice-president ceo founder co-founder owner manager coach professor analyst expert
  scholar researcher historian economist lawyer attorney journalist editor author activist candidate politician statesman consul attaché
  taoiseach tánaiste dictator strongman coordinator inspector officer member executive archbishop
  father mother wife husband son daughter brother sister widow bishop cardinal imam mufti sheriff`);

/** Titles of those who lead a state or body: "the Russian leader" is its president or prime minister. */
export const LEADING: ReadonlySet<string> = words(
  'president premier chancellor leader king queen emir sultan monarch ruler pope prime-minister taoiseach dictator strongman chief head secretary-general',
);

export const SPOKESPERSONS: ReadonlySet<string> = words('spokesman spokeswoman spokesperson');

/** Words before a name that are no office: gender at most. */
export const HONORIFICS: Readonly<Record<string, 'male' | 'female' | null>> = {
  mr: 'male',
  mister: 'male',
  sir: 'male',
  lord: 'male',
  mrs: 'female',
  ms: 'female',
  miss: 'female',
  madam: 'female',
  lady: 'female',
  dame: 'female',
  dr: null,
  prof: null,
  rev: null,
  gen: null,
  lt: null,
  col: null,
  maj: null,
  capt: null,
  sgt: null,
  adm: null,
  sen: null,
  rep: null,
  gov: null,
  hon: null,
  pres: null,
  sec: null,
  st: null,
};

/** Gender that a title tells. */
export const TITLE_GENDER: Readonly<Record<string, 'male' | 'female'>> = {
  spokesman: 'male',
  chairman: 'male',
  congressman: 'male',
  king: 'male',
  prince: 'male',
  emir: 'male',
  sultan: 'male',
  pope: 'male',
  statesman: 'male',
  strongman: 'male',
  spokeswoman: 'female',
  chairwoman: 'female',
  congresswoman: 'female',
  queen: 'female',
  princess: 'female',
};

/** Plural nouns of people and bodies, which "they" can stand for. */
export const GROUPS: ReadonlySet<string> = words(`
  official officer analyst expert minister leader diplomat negotiator lawmaker critic observer source authority country nation state side party government
  force troop soldier rebel militant fighter protester demonstrator opponent supporter activist scientist researcher economist historian scholar investigator
  police people resident citizen refugee migrant family victim worker union company firm group organization organisation member delegate ally neighbor neighbour
  student parent teacher doctor lawyer lawyers prosecutor judge witness survivor islander fisherman farmer official president ambassador spokesman envoy
  media outlet agency newspaper sailor crew pilot passenger voter candidate politician representative`);

/** Documents that speak for the body that issued them. */
export const DOCUMENTS: ReadonlySet<string> = words(
  'statement communique communiqué declaration release note memo memorandum letter announcement report readout',
);

/** Common nouns for a state: "his country", "the two countries". */
export const COUNTRY_NOUNS: ReadonlySet<string> = words('country nation homeland');

/** Common nouns of bodies that take a state's adjective; the body is then the state's own. */
export const STATE_BODIES: ReadonlySet<string> = words(
  'military army navy police embassy consulate coastguard ministry government cabinet parliament presidency administration delegation',
);

/** Lemmas of verbs of motion and being, with which "to Moscow" is a place. */
export const MOTION: ReadonlySet<string> = words(`
  go travel fly visit trip return come arrive head bring move drive sail journey tour flight way road route depart leave stay live be meet gather hold
  take deliver transport airlift transfer march reach journey mission`);

/** Prepositions after which a capital is a place. */
export const PLACE_CASES: ReadonlySet<string> = words(
  'in at near outside around through into inside across throughout within toward towards',
);

/** Subjects of these are asked about less than said: verbs that attribute. Used as a bonus for antecedents, never as a filter. */
export const SPEECH: ReadonlySet<string> = words(`
  say tell add note stress state announce declare claim argue warn insist reiterate explain deny urge call ask accuse criticize criticise condemn
  describe express comment write tweet admit acknowledge confirm suggest demand reply respond remark believe think vow pledge promise`);

/** What one does with something "from Moscow" when that is the government. */
export const RECEIVING: ReadonlySet<string> = words(
  'obtain receive get demand seek buy purchase win extract want expect hear need secure acquire request response reply pressure protest demand support criticism guarantee assurance',
);

/** Common nouns of organisations, which stand behind a name ("Yonhap news agency") or for it ("the agency"). */
export const ORGANISATION_NOUNS: ReadonlySet<string> = words(`
  agency newspaper daily weekly magazine channel network television broadcaster website site group company firm service paper outlet station radio newswire
  party bank think-tank institute organization organisation court council commission committee university union league bloc association foundation church
  center centre department office board tribunal assembly alliance academy fund federation front movement bureau corporation school hospital museum
  team club airline authority secretariat mission society forum union chamber board academy coalition militia brigade army navy`);

/** What is done to somebody "for its war": the possessor is then the one blamed, not the one who blames. */
export const BLAMING: ReadonlySet<string> = words(
  'sanction condemn criticize criticise blame punish accuse warn thank praise rebuke denounce slam fault isolate chide scold embargo tariff pressure hold',
);
