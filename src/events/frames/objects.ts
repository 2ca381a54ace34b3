import { wordSet } from './frame.ts';

/** Words for what an act is about; they decide the code of verbs that say little ("suspend", "lift", "send"). */
export const TALKS = wordSet(
  'talk talks negotiation negotiations dialogue dialog consultation discussion discussions meeting summit contact parley conversation conference round session exchange',
);
export const TIES = wordSet(
  'tie ties relation relations relationship diplomatic recognition embassy consulate',
);
export const ENVOYS = wordSet(
  'ambassador diplomat envoy attaché attache consul representative mission chargé embassy counselor counsellor',
);
export const SANCTIONS = wordSet(
  'sanction sanctions embargo tariff tariffs duty duties restriction restrictions ban boycott freeze penalty penalties curb curbs levy measure measures quota',
);
export const TRADE = wordSet(
  'import imports export exports trade product goods oil gas coal seafood fish food steel technology sale purchase asset assets account property preference',
);
export const AID_MONEY = wordSet(
  'loan loans credit grant money fund funds million billion dollar euro budget financing assistance aid debt package relief',
);
export const ARMS = wordSet(
  'missile missiles weapon weapons arms ammunition munition munitions shell tank tanks rocket drone jet aircraft rifle artillery military howitzer battery hardware equipment system',
);
export const RELIEF = wordSet(
  'food medicine medicines supply supplies water rice blanket tent relief humanitarian vaccine doctor doctors medic medics engineer engineers rescue team rescuer shelter grain wheat parcel',
);
export const AID = wordSet('aid assistance help support relief funding');
export const FORCES = wordSet(
  'troop troops soldier soldiers force forces army military unit brigade battalion warship ship ships navy fleet jet jets aircraft bomber plane missile missiles tank tanks regiment marine marines peacekeeper guard battery submarine carrier destroyer frigate helicopter vessel reinforcement',
);
export const POLICE = wordSet('police policeman officer officers gendarme guard guards');
export const PEACEKEEPERS = wordSet(
  'peacekeeper peacekeepers peacekeeping observer observers monitor monitors escort mission',
);
export const PRISONERS = wordSet(
  'prisoner prisoners hostage hostages detainee detainees captive inmate inmates activist journalist crew fisherman fishermen soldier man woman people citizen national leader suspect member',
);
export const PROPERTY = wordSet(
  'ship vessel boat trawler tanker property asset assets bank account land house home gold money cargo equipment weapon drug passport newspaper phone car truck oil',
);
export const TERRITORY = wordSet(
  'island islands territory city town village peninsula region province area border hill airport capital land strip bank base position zone country',
);
export const AGREEMENTS = wordSet(
  'agreement treaty pact accord deal contract memorandum protocol declaration communique communiqué convention charter truce ceasefire cease-fire compact mou',
);
export const CEASEFIRE = wordSet('ceasefire cease-fire cease cessation truce armistice');
export const VISAS = wordSet(
  'visa visas visa-free regime travel visit visits exchange programme program cooperation project',
);
export const BORDERS = wordSet(
  'border borders crossing crossings airspace port ports road bridge strait frontier route gate',
);
export const PROTESTS = wordSet('protest complaint demarche démarche note objection grievance petition');
export const STRIKES = wordSet(
  'strike strikes attack attacks raid raids assault offensive operation bombing shelling war warfare cyberwarfare cyberattack invasion campaign airstrike',
);
/** Attacks in words: "a scathing attack". */
export const TIRADES: ReadonlySet<string> = new Set([
  ...'scathing verbal stinging blistering extraordinary rhetorical withering personal'
    .split(' ')
    .flatMap((word) => [`${word} attack`, `${word} assault`, `${word} criticism`]),
  'tirade',
  'broadside',
  'diatribe',
]);
export const HUNGER_STRIKES: ReadonlySet<string> = new Set([
  'hunger strike',
  'hunger-strike',
  'fast',
  'sit-in',
]);
export const CYBER: ReadonlySet<string> = new Set([
  'cyberattack',
  'cyberwarfare',
  'cyber-attack',
  'cyber',
  'cyber attack',
  'cyber warfare',
]);
export const WAR_GAMES: ReadonlySet<string> = new Set(['wargame', 'war-game', 'war game']);
export const REFUGE = wordSet('refuge asylum sanctuary');
export const REFUGEES = wordSet('refugee evacuee migrant displaced asylum-seeker deportee');
export const FIGHTING = wordSet(
  'operation operations hostility hostilities fighting shelling bombardment offensive attack attacks airstrike airstrikes raid raids war',
);
export const INQUIRY = wordSet('investigation probe inquiry enquiry inquest proceedings case');
export const LAWSUIT = wordSet('lawsuit suit complaint case charge charges petition');
export const DEMANDS = wordSet(
  'demand demands request proposal offer call calls plan bid appeal invitation initiative claim claims charge charges accusation allegation criticism deal suggestion mediation amendment resolution bill',
);
export const DRILLS = wordSet(
  'drill drills exercise exercises manoeuvre maneuver maneuvers manoeuvres wargame patrol patrols',
);
export const INTELLIGENCE = wordSet('intelligence information data evidence');
export const RALLIES = wordSet(
  'rally demonstration protest march strike sit-in vigil hunger boycott walkout',
);
