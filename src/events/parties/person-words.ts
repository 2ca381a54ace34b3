import { wordSet } from '../frames/frame.ts';

/** Nouns for people, groups and bodies that act though they have no name of their own. */
const PERSON_WORDS = wordSet(
  `people person man men woman women child children boy girl citizen national civilian resident villager crowd mob public family relative victim
   soldier troop troops force forces army military police policeman guard gunman militant rebel insurgent fighter terrorist extremist separatist militia guerrilla marine pilot crew
   government administration cabinet ministry authority authorities parliament congress senate court tribunal judge prosecutor lawyer jury council committee commission agency department office
   president minister premier chancellor king queen prince leader chief head official diplomat ambassador envoy spokesman spokeswoman spokesperson secretary governor mayor senator lawmaker legislator deputy politician candidate
   party opposition coalition alliance bloc group organization organisation union federation community company firm bank airline corporation exporter importer newspaper
   rival adversary foe protester demonstrator activist campaigner dissident critic supporter student worker employee teacher doctor nurse farmer journalist reporter editor blogger analyst expert scholar cleric bishop priest pope imam
   prisoner inmate detainee hostage captive suspect refugee migrant immigrant evacuee peacekeeper observer inspector monitor delegation mission team staff member delegate representative negotiator mediator
   justice bomber trainee suicide-bomber warplane country nation state regime junta command leadership neighbor neighbour ally partner enemy kremlin side
   jihadist islamist settler smuggler trafficker hacker spy agent fisherman sailor tourist visitor trader businessman businesswoman investor donor lender owner voter tribesman commander general colonel officer veteran volunteer youth teenager teen infant passenger driver patient`,
);

/** Endings of words for people ("trainees", "bombers"), and the common words with such endings that are things. */
const PERSON_ENDING = /..(ers?|ors?|ists?|ees?|men|women|ians?|crats?|logues?)$/;
const THINGS = wordSet(
  `water cyber power border letter order number offer matter paper missile weather summer winter river corner center centre quarter theater chapter register master disaster computer tower charter transfer dinner answer cover
   power sector factor error motor terror tractor reactor monitor labor harbor honor favor vector mirror door floor fee tree degree committee knee coffee guarantee decree three free list mist twist resist exist consist
   helicopter cluster frontier barrier carrier tanker trailer container shelter filter butter murder anger danger manner banner winter paper layer server former latter other another further rather either neither never over under after later earlier better greater larger higher lower closer stronger newer older younger longer`,
);

export const isPersonWord = (word: string): boolean =>
  PERSON_WORDS.has(word) ||
  (PERSON_ENDING.test(word) && !THINGS.has(word) && !THINGS.has(word.replace(/s$/, '')));
