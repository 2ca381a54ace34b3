/** Irregular verbs whose forms the rules cannot undo: base, then past and participle where they differ. */
const VERBS = `arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|befall befell befallen|begin began begun|behold beheld|bend bent|beset|bid bade bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|buy bought|catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|dive dove|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|foresee foresaw foreseen|forget forgot forgotten|forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got gotten|give gave given|go went gone|grind ground|grow grew grown|hang hung|have had|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|leave left|lend lent|lie lay lain|light lit|lose lost|make made|mean meant|meet met|mislead misled|mistake mistook mistaken|overcome overcame|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|pay paid|plead pled|prove proven|rebuild rebuilt|repay repaid|rewrite rewrote rewritten|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold|send sent|shake shook shaken|shed shed|shine shone|outshine outshone|overdo overdid overdone|overhear overheard|prepay prepaid|stink stank stunk|spoil spoilt|learn learnt|dream dreamt|burn burnt|spell spelt|smell smelt|lean leant|leap leapt|crossbreed crossbred|foretell foretold|retell retold|retake retook retaken|remake remade|redo redid redone|outdo outdid outdone|outrun outran|override overrode overridden|mishear misheard|misunderstand misunderstood|unwind unwound|rerun reran|sow sown|sew sewn|mow mown|hew hewn|shear shorn|shave shaven|free freed|agree agreed|disagree disagreed|guarantee guaranteed|decree decreed|err erred|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|slay slew slain|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck|sting stung|strike struck stricken|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken|undo undid undone|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|write wrote written`;

/** Irregular plurals: singular, then plural. */
const NOUNS = `man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|person persons|wolf wolves|self selves|shelf shelves|half halves|calf calves|leaf leaves|loaf loaves|thief thieves|knife knives|wife wives|life lives|scarf scarves|hoof hooves|elf elves|sheaf sheaves|appendix appendices|codex codices|index indices|vertex vertices|vortex vortices|matrix matrices|phenomenon phenomena|criterion criteria|bacterium bacteria|analysis analyses|basis bases|crisis crises|thesis theses|hypothesis hypotheses|synthesis syntheses|axis axes|oasis oases|diagnosis diagnoses|emphasis emphases|parenthesis parentheses|stimulus stimuli|nucleus nuclei|alumnus alumni|fungus fungi|cactus cacti|curriculum curricula|memorandum memoranda|referendum referenda|addendum addenda|larva larvae|alga algae|formula formulae|cookie cookies|movie movies|rookie rookies|canoe canoes|shoe shoes|toe toes|foe foes|ad ads|lens lenses|bus buses|gas gases`;

/** Nouns that stand in the plural alone, by the treebanks: their lemma is the form. */
const PLURAL_ONLY =
  'arrears billiards earnings feces genitals headquarters kudos outskirts panties pants premises proceedings scissors shorts specifics surroundings tenterhooks thanks tights trousers whereabouts goggles pliers tongs belongings savings tidings barracks crossroads clothes glasses gallows aeronautics aesthetics analytics athletics acoustics dynamics economics electronics ergonomics ethics genetics gymnastics humanities linguistics logistics mathematics mechanics optics physics politics robotics semantics species series means';

const irregular = (list: string): ReadonlyMap<string, string> =>
  new Map(
    list.split('|').flatMap((entry) => {
      const [base, ...forms] = entry.split(' ');
      return forms.map((form) => [form, base!] as const);
    }),
  );

export const NOUN_BASE: ReadonlyMap<string, string> = new Map([
  ...irregular(NOUNS),
  ...PLURAL_ONLY.split(' ').map((form) => [form, form] as const),
]);

/** Past and participle forms to their base. */
export const VERB_BASE: ReadonlyMap<string, string> = irregular(VERBS);
