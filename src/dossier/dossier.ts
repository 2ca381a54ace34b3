import type { Article } from '../record/article.ts';
import type { DateValue, Published } from '../record/date.ts';
import type { EventStatus } from '../record/event.ts';
import type { Evidence } from '../record/evidence.ts';
import type { Difference, Point, Relation } from '../record/point.ts';
import type { Condition, SpeechAct } from '../record/statement.ts';
import type { CopyKind } from '../record/story.ts';
import type { ChangesFrom } from './changes-view.ts';
import type { DiffPart } from './diff-part.ts';
import type { SpeakerView } from './speaker-view.ts';
import type { TurnOf } from './turn-view.ts';

/** What a dossier has that an earlier one had not. */
export type Changes = ChangesFrom<PositionLine, ConditionState>;

/** Characters of a stored text with the evidence that proves them: `text` is what stands at the span, to the character. */
export interface Words {
  readonly text: string;
  readonly evidence: Evidence;
}

/**
 * Words of a source as a page may show them. direct: the speaker's, stood in quotation marks (which are not part of the pieces);
 * mixed: reported words with a quotation inside; indirect: the outlet's words for what was said; plain: the outlet's own telling.
 */
export interface Said {
  readonly mode: 'direct' | 'mixed' | 'indirect' | 'plain';
  readonly pieces: readonly Words[];
}

/** `reports` articles carry it, in `independent` texts: copies of one text and texts under one agency's credit count once. */
export interface Support {
  readonly reports: number;
  readonly independent: number;
  /** Ids of the articles, in the order of publication. */
  readonly articles: readonly string[];
}

export interface ArticleView {
  readonly id: string;
  /** Name of its page, without folder and ending. */
  readonly slug: string;
  readonly title: string | null;
  /** First words of the text, which stand in for a title that is not known. */
  readonly opening: Words | null;
  /** Full and short name of the outlet; the domain, else "outlet not known", where it has no name. */
  readonly outlet: string;
  readonly short: string;
  readonly credit: readonly string[];
  readonly byline: readonly string[];
  readonly published: Published;
  readonly language: string | null;
  readonly uri: string | null;
  readonly sha256: string;
  readonly textHash: string;
  readonly characters: number;
  readonly story: string;
  readonly copies: readonly CopyView[];
  readonly paragraphs: readonly ParagraphView[];
  readonly removed: Article['removed'];
  readonly notes: Article['notes'];
  readonly counts: { readonly statements: number; readonly events: number; readonly conditions: number };
}

export interface CopyView {
  readonly article: string;
  readonly of: string;
  readonly kind: CopyKind;
  readonly share: number;
  /** Minutes between both publications; null where one is not known to the minute. */
  readonly lag: number | null;
}

export type MarkKind = 'stm' | 'evt' | 'cnd' | 'nam' | 'tim' | 'ref';

/** Marked characters of a paragraph; `tags` are the labels (S1, E4) of the entries that rest on it. */
export interface Mark {
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly tags: readonly Tag[];
  /** Address of the characters on the page (`c620-676`); null where a span goes on from an earlier paragraph. */
  readonly anchor: string | null;
  /** What a name or time stands for. */
  readonly title: string | null;
}

export interface Tag {
  readonly kind: 'stm' | 'evt' | 'cnd';
  readonly label: string;
  /** Id of the entry on the page. */
  readonly entry: string;
}

export interface ParagraphView {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Article that this paragraph was taken from; null for text of its own. */
  readonly from: string | null;
  readonly marks: readonly Mark[];
  readonly entries: readonly Entry[];
}

/** A record that rests on a paragraph: what stands beside it. `row`: its id in the article. */
export interface Entry extends Tag {
  readonly row: string;
  readonly evidence: Evidence;
  readonly statement?: StatementView;
  readonly event?: {
    readonly view: string;
    readonly status: EventStatus;
    readonly claimant: string | null;
    readonly date: DateValue;
    /** Where an older act was told first; null for news, and where no article before tells it. */
    readonly earlier: Evidence | null;
  };
  readonly condition?: string;
}

export interface StatementView {
  readonly id: string;
  readonly article: string;
  readonly said: Said;
  /** The first piece of the content. */
  readonly evidence: Evidence;
  readonly cue: string | null;
  readonly speaker: SpeakerView;
  readonly addressee: string | null;
  readonly day: DateValue;
  readonly act: SpeechAct;
  readonly conditional: boolean;
  readonly negated: boolean;
  readonly background: boolean;
  readonly rules: readonly string[];
}

export type { SpeakerView };

export interface StatusView {
  readonly status: EventStatus;
  /** Name of who claims, denies or threatens; null where none is told. */
  readonly claimant: string | null;
  readonly articles: readonly string[];
}

/** One act, however many articles tell it. */
export interface EventView {
  readonly id: string;
  /** E1, E2 … in the order of time. */
  readonly label: string;
  readonly source: PartyRef | null;
  readonly target: PartyRef | null;
  /** What is done, by its code: "halts talks". */
  readonly act: string;
  /** What is done and to what, in the words of a source: "suspended the boundary talks"; null where they say no more than the act. */
  readonly deed: Words | null;
  readonly cameo: string;
  readonly plover: { readonly event: string; readonly mode: string | null };
  readonly date: DateValue;
  /** Day or month in which it was first reported, for its place in time where its own day is not told; ISO, null when not known. */
  readonly reported: string | null;
  readonly statuses: readonly StatusView[];
  readonly support: Support;
  /** One telling for each independent text, the earliest; then the others. */
  readonly evidence: readonly Said[];
  readonly more: readonly Said[];
  readonly stories: readonly string[];
  /** Rule that joined the reports; null for a single one. */
  readonly rule: string | null;
}

export interface PartyRef {
  readonly key: string;
  readonly name: string;
}

export type ConditionState = 'open' | 'met' | 'withdrawn' | 'contradicted';

export interface ConditionView {
  readonly id: string;
  /** C1, C2 … in the order of time. */
  readonly label: string;
  readonly party: PartyRef | null;
  readonly on: PartyRef | null;
  readonly kind: Condition['kind'];
  readonly requirement: Said;
  readonly outcome: Said | null;
  readonly state: ConditionState;
  /** Why it is not open: rule, day, and what did it. */
  readonly by: {
    readonly rule: string;
    readonly day: DateValue;
    readonly event: string | null;
    readonly said: Said;
  } | null;
  readonly since: DateValue;
  /** The outcome is refused as long as the requirement is not met. */
  readonly refused: boolean;
  readonly support: Support;
  /** Two parties wait for each other. */
  readonly deadlock: boolean;
  readonly others: readonly Evidence[];
}

/** One rendering of an utterance, for all articles that carry it in the same words. */
export interface RenderingView {
  readonly said: Said;
  readonly carriers: readonly Evidence[];
  /** Words of the leading rendering and this one, in order; null for the leading one itself. */
  readonly diff: readonly DiffPart[] | null;
}

/** Something said once, in the renderings of the articles. */
export interface UtteranceView {
  readonly id: string;
  readonly story: string;
  readonly speaker: SpeakerView;
  readonly day: DateValue;
  /** Day on which it was first reported; ISO, null when not known. */
  readonly reported: string | null;
  readonly renderings: readonly RenderingView[];
  readonly support: Support;
  readonly background: boolean;
  readonly conditions: readonly string[];
}

/** A party's line on an issue: what it said, and the lines before. */
export interface PositionLine {
  readonly utterance: string;
  readonly said: Said;
  readonly speaker: SpeakerView;
  readonly day: DateValue;
  readonly reported: string | null;
  readonly support: Support;
  /** Compared with the line before it; null for the first. */
  readonly diff: readonly DiffPart[] | null;
  readonly conditions: readonly string[];
  /** First day of the lines up to this one that say the same in most words. */
  readonly since: DateValue;
  /** How many lines before it say the same. */
  readonly kept: number;
}

/** How long a party has said nothing new on an issue while articles went on: `articles` came out later, the last `days` after. */
export interface Silence {
  readonly days: number;
  readonly articles: number;
}

export interface IssueView {
  readonly id: string;
  /** Words of a source that name it. */
  readonly label: string;
  readonly evidence: Evidence;
  /** Party key → its lines, the latest first. */
  readonly lines: Readonly<Record<string, readonly PositionLine[]>>;
  /** Party key → silence after its latest line; only where a week or more passed. */
  readonly silence: Readonly<Record<string, Silence>>;
}

export interface PartyView extends PartyRef {
  readonly slug: string;
  /** State or body code, when it has one. */
  readonly code: string | null;
  /** Whether it stands on the overview. */
  readonly principal: boolean;
  readonly alsoNamed: readonly { readonly form: string; readonly times: number }[];
  readonly speakers: readonly SpeakerView[];
  readonly utterances: readonly string[];
  readonly latest: readonly string[];
  readonly did: readonly string[];
  readonly suffered: readonly string[];
  readonly waits: readonly string[];
  readonly waitedFor: readonly string[];
}

export interface CellView {
  readonly article: string;
  readonly relation: Relation | 'earlier';
  readonly what: Difference | null;
  /** The words in which it differs, where they are few and stand together. */
  readonly value: Words | null;
  readonly evidence: readonly Evidence[];
  readonly against: string | null;
  readonly rule: string;
}

export interface PointView {
  readonly id: string;
  readonly label: string;
  readonly kind: Point['kind'];
  readonly words: Words | null;
  readonly cells: readonly CellView[];
}

/** Two articles that cannot both be right, or differ, with their sentences. */
export interface ComparisonView {
  readonly point: string;
  readonly relation: 'differs' | 'contradicts';
  readonly what: Difference | null;
  readonly one: Said;
  readonly other: Said;
  /** null where both have too little in common. */
  readonly diff: readonly DiffPart[] | null;
}

export type TurnView = TurnOf<Said>;

export interface StoryView {
  readonly id: string;
  readonly slug: string;
  /** Title of the article that most others took text from, else of the earliest. */
  readonly title: string | null;
  readonly titled: string;
  /** In the order of publication; undated ones where their story puts them, else last. */
  readonly articles: readonly string[];
  readonly from: string | null;
  readonly to: string | null;
  readonly independent: number;
  readonly events: readonly string[];
  readonly utterances: readonly string[];
  readonly conditions: readonly string[];
  readonly points: readonly PointView[];
  readonly comparisons: readonly ComparisonView[];
  readonly turns: readonly TurnView[];
  readonly copies: readonly CopyView[];
}

export interface OutletView {
  readonly name: string;
  /** false: the page names none; it stands alone, since nobody knows whose it is. */
  readonly known: boolean;
  readonly short: string;
  readonly domain: string | null;
  readonly kind: string | null;
  readonly state: string | null;
  readonly articles: readonly string[];
  readonly own: number;
  readonly statements: number;
  readonly takesFrom: readonly { readonly outlet: string; readonly kind: CopyKind; readonly share: number }[];
  readonly points: number;
  readonly carried: number;
  readonly omitted: number;
  readonly differs: number;
  readonly contradicts: number;
  /** One relation a point of its stories, in their order. */
  readonly strip: readonly (Relation | 'earlier')[];
}

/** A place that articles name, with its names by side. */
export interface PlaceView {
  readonly id: string;
  readonly name: string;
  /** islands, waters, capital, city, strait …; empty where not known. */
  readonly kind: string;
  readonly disputed: boolean;
  readonly lat: number;
  readonly lon: number;
  /** Coarse polygon of [lat, lon]: where it lies, no boundary. */
  readonly outline: readonly (readonly [number, number])[] | null;
  /** Code of a side → the names it uses. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly claimants: readonly PartyRef[];
  readonly heldBy: readonly PartyRef[];
  /** Forms in the articles, the most frequent first, each with its first characters. */
  readonly uses: readonly { readonly words: Words; readonly articles: readonly string[] }[];
  readonly mentions: number;
}

/** Where an event took place, in its own words. */
export interface WhereView {
  readonly event: string;
  readonly place: string;
  readonly words: Words;
}

/** All of a storyline, ready to be shown; no markup. */
export interface Dossier {
  readonly schema: 'parley/dossier@1';
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly stories: readonly StoryView[];
  readonly articles: readonly ArticleView[];
  readonly parties: readonly PartyView[];
  readonly issues: readonly IssueView[];
  readonly events: readonly EventView[];
  readonly conditions: readonly ConditionView[];
  readonly utterances: readonly UtteranceView[];
  readonly statements: readonly StatementView[];
  readonly outlets: readonly OutletView[];
  readonly places: readonly PlaceView[];
  readonly where: readonly WhereView[];
  /** What is new since an earlier dossier; null where none was given. */
  readonly changes: Changes | null;
  /** The articles as read: what `data/articles` holds and all evidence points into. */
  readonly records: readonly Article[];
}
