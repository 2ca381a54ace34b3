import type { Actor, Mention, Party } from '../../src/record/actor.ts';
import type { Article } from '../../src/record/article.ts';
import type { DateValue, Published } from '../../src/record/date.ts';
import type { EventStatus, PloverClass, PoliticalEvent } from '../../src/record/event.ts';
import { sha256 } from '../../src/record/ids.ts';
import type { Cell, Change, Point } from '../../src/record/point.ts';
import type { Span } from '../../src/record/span.ts';
import type { Condition, Statement } from '../../src/record/statement.ts';
import type { Copy, StoryLine } from '../../src/record/story.ts';
import type { MediaOutlet, State, World } from '../../src/world/world.ts';

// An invented dispute between invented states, small enough to know by heart: five articles, two stories.

/** The span of a phrase; throws where the text lacks it, so that a fixture cannot rot. */
export function at(text: string, phrase: string, from = 0): Span {
  const start = text.indexOf(phrase, from);
  if (start < 0) throw new Error(`fixture lacks “${phrase}”`);
  return { start, end: start + phrase.length };
}

const day = (value: string): DateValue => ({ value, precision: 'day', basis: 'weekday' });

const ACTORS: Readonly<Record<string, Actor>> = {
  dresk: {
    id: 'text:ilvar-dresk',
    kind: 'person',
    name: 'Ilvar Dresk',
    country: 'COR',
    office: 'President of Corrund',
    basis: 'text',
  },
  aumary: {
    id: 'text:benet-aumary',
    kind: 'person',
    name: 'Benet Aumary',
    country: 'VES',
    office: 'Chief Secretary of Vessaria',
    basis: 'text',
  },
  corrund: { id: 'COR', kind: 'state', name: 'Corrund', country: 'COR', basis: 'lexicon' },
  vessaria: { id: 'VES', kind: 'state', name: 'Vessaria', country: 'VES', basis: 'lexicon' },
};

const party = (who: keyof typeof ACTORS | null): Party | null =>
  who === null ? null : { actor: ACTORS[who]!.id, name: ACTORS[who]!.name, country: ACTORS[who]!.country };

interface StatementDraft {
  readonly kind: Statement['kind'];
  readonly words: string;
  readonly by: keyof typeof ACTORS;
  readonly said: string;
  readonly act?: Statement['act'];
  readonly background?: boolean;
}
interface EventDraft {
  readonly words: string;
  readonly trigger: string;
  readonly from: keyof typeof ACTORS;
  readonly to: keyof typeof ACTORS | null;
  readonly class: PloverClass;
  readonly cameo: string;
  readonly date: DateValue;
  readonly status: EventStatus;
  readonly claimant?: keyof typeof ACTORS;
}
interface ConditionDraft {
  readonly party: string;
  readonly on: string;
  readonly requirement: string;
  readonly outcome: string | null;
}
interface ArticleDraft {
  readonly id: string;
  readonly title: string;
  readonly outlet: string;
  readonly domain: string;
  readonly published: Published;
  readonly credit?: readonly string[];
  readonly text: string;
  readonly statements: readonly StatementDraft[];
  readonly events: readonly EventDraft[];
  readonly conditions: readonly ConditionDraft[];
}

/** Id of the statement whose words hold a phrase. */
function statementAround({ text, statements }: ArticleDraft, phrase: string): string | null {
  const { start, end } = at(text, phrase);
  const index = statements.findIndex(
    ({ words }) => at(text, words).start <= start && end <= at(text, words).end,
  );
  return index < 0 ? null : `s${index + 1}`;
}

/** A whole article from phrases of its text. */
export function makeArticle(draft: ArticleDraft): Article {
  const { text } = draft;
  const mentions: Mention[] = [];
  for (const [form, actor, type] of [
    ['Ilvar Dresk', ACTORS.dresk!, 'person'],
    ['Benet Aumary', ACTORS.aumary!, 'person'],
    ['Corrund', ACTORS.corrund!, 'state'],
    ['Vessaria', ACTORS.vessaria!, 'state'],
    ['Hask', ACTORS.corrund!, 'place'],
  ] as const) {
    for (const match of text.matchAll(new RegExp(`\\b${form}\\b`, 'g')))
      mentions.push({
        start: match.index,
        end: match.index + form.length,
        type,
        actor: actor.id,
        name: actor.name,
        country: actor.country,
        rule: 'fixture',
      });
  }
  return {
    schema: 'parley/article@1',
    id: draft.id,
    page: {
      uri: `https://${draft.domain}/${draft.id}`,
      sha256: sha256(`<p>${text}`),
      mediaType: 'text/html',
    },
    title: draft.title,
    outlet: { name: draft.outlet, domain: draft.domain },
    credit: draft.credit ?? [],
    byline: [],
    published: draft.published,
    language: 'en',
    text,
    removed: [{ text: 'Home · World · Strait watch', rule: 'link-list', reason: 'list of links' }],
    sentences: [],
    actors: Object.values(ACTORS),
    mentions: mentions.sort((a, b) => a.start - b.start),
    times: [...text.matchAll(/on (Wednesday|Thursday)/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      type: 'DATE',
      value: match[1] === 'Wednesday' ? '2025-03-12' : '2025-03-13',
      rule: 'fixture',
    })),
    statements: draft.statements.map(
      (one, index): Statement => ({
        id: `s${index + 1}`,
        kind: one.kind,
        content: [at(text, one.words)],
        cue: null,
        speaker: party(one.by),
        addressee: null,
        said: day(one.said),
        act: one.act ?? 'asserts',
        conditional: false,
        negated: false,
        background: one.background ?? false,
        within: null,
        rules: ['fixture'],
      }),
    ),
    conditions: draft.conditions.map(
      (one, index): Condition => ({
        id: `c${index + 1}`,
        party: one.party,
        on: one.on,
        requirement: at(text, one.requirement),
        outcome: one.outcome === null ? null : at(text, one.outcome),
        statement: statementAround(draft, one.requirement),
        kind: 'if',
        polarity: true,
        rules: ['fixture'],
      }),
    ),
    events: draft.events.map(
      (one, index): PoliticalEvent => ({
        id: `e${index + 1}`,
        source: party(one.from),
        target: party(one.to),
        sources: [party(one.from)!],
        targets: one.to ? [party(one.to)!] : [],
        cameo: one.cameo,
        plover: { event: one.class, mode: null },
        class: one.class,
        date: one.date,
        status: one.status,
        claimant: one.claimant ? ACTORS[one.claimant]!.id : null,
        evidence: [at(text, one.words)],
        trigger: at(text, one.trigger),
        rules: ['fixture'],
      }),
    ),
    notes: [],
  };
}

const WIRE_TEXT = `HASK: Ilvar Dresk, President of Corrund, said on Wednesday that Corrund would return to the boundary talks if Vessaria first withdrew the licence rule.

“The strait can be closed in an afternoon,” Ilvar Dresk said.

On Tuesday the coast guard of Corrund stopped 31 Vessarian boats. Corrund suspended the boundary talks in November 2022.`;

const HERALD_TEXT = `HASK: Ilvar Dresk, President of Corrund, said on Wednesday that his country would return to the boundary talks only if Vessaria first withdrew the licence rule.

On Tuesday the coast guard of Corrund stopped some thirty Vessarian boats. Corrund suspended the boundary talks in November 2022.

On Thursday Benet Aumary rejected the terms. “The licence rule protects our waters and stays,” Benet Aumary said, adding that patrols would end once the crews were home.`;

const LEDGER_TEXT = `Corrund holds 13 boats from Vessaria, the harbour office said.

“The crews will go home when the patrols end,” Ilvar Dresk said on Thursday.`;

const FOLLOW_TEXT = `Vessaria has withdrawn the licence rule that Corrund had fought for years.

“The licence rule is suspended from today,” Benet Aumary said.

“We are ready to return to the boundary talks this month,” Ilvar Dresk said.`;

const wireEvents: readonly EventDraft[] = [
  {
    words: 'the coast guard of Corrund stopped 31 Vessarian boats',
    trigger: 'stopped',
    from: 'corrund',
    to: 'vessaria',
    class: 'COERCE',
    cameo: '171',
    date: day('2025-03-11'),
    status: 'fact',
  },
  {
    words: 'Corrund suspended the boundary talks in November 2022',
    trigger: 'suspended',
    from: 'corrund',
    to: 'vessaria',
    class: 'REJECT',
    cameo: '164',
    date: { value: '2022-11', precision: 'month', basis: 'text' },
    status: 'background',
  },
  {
    words: 'The strait can be closed in an afternoon',
    trigger: 'closed',
    from: 'corrund',
    to: 'vessaria',
    class: 'THREATEN',
    cameo: '138',
    date: day('2025-03-12'),
    status: 'threatened',
    claimant: 'dresk',
  },
];
const wireStatements: readonly StatementDraft[] = [
  {
    kind: 'indirect',
    words: 'Corrund would return to the boundary talks if Vessaria first withdrew the licence rule',
    by: 'dresk',
    said: '2025-03-12',
  },
  {
    kind: 'direct',
    words: 'The strait can be closed in an afternoon,',
    by: 'dresk',
    said: '2025-03-12',
    act: 'threatens',
  },
];
const wireConditions: readonly ConditionDraft[] = [
  {
    party: 'COR',
    on: 'VES',
    requirement: 'Vessaria first withdrew the licence rule',
    outcome: 'return to the boundary talks',
  },
];

export const ARTICLES: readonly Article[] = [
  makeArticle({
    id: 'wire',
    title: 'Dresk sets terms for return to boundary talks',
    outlet: 'Meridian Wire',
    domain: 'wire.example',
    published: { value: '2025-03-12T18:40:00Z', precision: 'minute', basis: 'metadata' },
    text: WIRE_TEXT,
    statements: wireStatements,
    events: wireEvents,
    conditions: wireConditions,
  }),
  makeArticle({
    id: 'vbc',
    title: 'Corrund leader sets terms',
    outlet: 'VBC World',
    domain: 'vbc.example',
    published: { value: '2025-03-12T20:55:00Z', precision: 'minute', basis: 'metadata' },
    credit: ['Meridian Wire'],
    text: WIRE_TEXT,
    statements: wireStatements,
    events: wireEvents,
    conditions: wireConditions,
  }),
  makeArticle({
    id: 'herald',
    title: 'Hask names its price for boundary talks',
    outlet: 'The Tolmere Herald',
    domain: 'herald.example',
    published: { value: '2025-03-13T06:10:00Z', precision: 'minute', basis: 'metadata' },
    text: HERALD_TEXT,
    statements: [
      {
        kind: 'indirect',
        words:
          'his country would return to the boundary talks only if Vessaria first withdrew the licence rule',
        by: 'dresk',
        said: '2025-03-12',
      },
      {
        kind: 'direct',
        words: 'The licence rule protects our waters and stays,',
        by: 'aumary',
        said: '2025-03-13',
        act: 'rejects',
      },
      {
        kind: 'indirect',
        words: 'patrols would end once the crews were home',
        by: 'aumary',
        said: '2025-03-13',
      },
    ],
    events: [
      {
        words: 'the coast guard of Corrund stopped some thirty Vessarian boats',
        trigger: 'stopped',
        from: 'corrund',
        to: 'vessaria',
        class: 'COERCE',
        cameo: '171',
        date: day('2025-03-11'),
        status: 'fact',
      },
      {
        words: 'Corrund suspended the boundary talks in November 2022',
        trigger: 'suspended',
        from: 'corrund',
        to: 'vessaria',
        class: 'REJECT',
        cameo: '164',
        date: { value: '2022-11', precision: 'month', basis: 'text' },
        status: 'background',
      },
      {
        words: 'Benet Aumary rejected the terms',
        trigger: 'rejected',
        from: 'vessaria',
        to: 'corrund',
        class: 'REJECT',
        cameo: '120',
        date: day('2025-03-13'),
        status: 'fact',
      },
    ],
    conditions: [
      {
        party: 'COR',
        on: 'VES',
        requirement: 'Vessaria first withdrew the licence rule',
        outcome: 'return to the boundary talks',
      },
      { party: 'VES', on: 'COR', requirement: 'once the crews were home', outcome: 'patrols would end' },
    ],
  }),
  makeArticle({
    id: 'ledger',
    title: 'Thirteen boats in Hask',
    outlet: 'Northern Ledger',
    domain: 'ledger.example',
    published: { value: '2025-03-14T08:00:00Z', precision: 'minute', basis: 'metadata' },
    text: LEDGER_TEXT,
    statements: [
      {
        kind: 'direct',
        words: 'The crews will go home when the patrols end,',
        by: 'dresk',
        said: '2025-03-13',
      },
    ],
    events: [],
    conditions: [
      { party: 'COR', on: 'VES', requirement: 'when the patrols end', outcome: 'The crews will go home' },
    ],
  }),
  makeArticle({
    id: 'follow',
    title: 'Vessaria lifts licence rule',
    outlet: 'VBC World',
    domain: 'vbc.example',
    published: { value: '2025-04-03T09:00:00Z', precision: 'minute', basis: 'metadata' },
    text: FOLLOW_TEXT,
    statements: [
      {
        kind: 'direct',
        words: 'The licence rule is suspended from today,',
        by: 'aumary',
        said: '2025-04-02',
      },
      {
        kind: 'direct',
        words: 'We are ready to return to the boundary talks this month,',
        by: 'dresk',
        said: '2025-04-03',
      },
    ],
    events: [
      {
        words: 'Vessaria has withdrawn the licence rule',
        trigger: 'withdrawn',
        from: 'vessaria',
        to: 'corrund',
        class: 'YIELD',
        cameo: '081',
        date: day('2025-04-02'),
        status: 'fact',
      },
    ],
    conditions: [],
  }),
];

const line = (id: string, story: string, copies: readonly Copy[] = []): StoryLine => ({
  id,
  story,
  storyline: 'boundary',
  published: ARTICLES.find((article) => article.id === id)!.published,
  copies,
});

export const LINES: readonly StoryLine[] = [
  line('wire', 'march'),
  line('vbc', 'march', [{ of: 'wire', kind: 'verbatim', share: 0.97, rule: 'fixture' }]),
  line('herald', 'march', [{ of: 'wire', kind: 'edited', share: 0.64, rule: 'fixture' }]),
  line('ledger', 'march'),
  line('follow', 'april'),
];

const cell = (
  article: string,
  relation: Cell['relation'],
  phrase: string | null,
  what: Cell['what'] = null,
  against: string | null = null,
): Cell => ({
  article,
  relation,
  spans: phrase === null ? [] : [at(ARTICLES.find(({ id }) => id === article)!.text, phrase)],
  what,
  against,
  rule: 'fixture',
});

const TERMS = 'would return to the boundary talks if Vessaria first withdrew the licence rule';
const rendering = (article: string, phrase: string) => ({
  article,
  ...at(ARTICLES.find(({ id }) => id === article)!.text, phrase),
});

const turn = (
  kind: Change['kind'],
  [against, was]: readonly [string, string],
  [article, is]: readonly [string, string | null],
): Change => {
  const span = (id: string, phrase: string): Span => at(ARTICLES.find((one) => one.id === id)!.text, phrase);
  return { kind, article, against, was: span(against, was), is: is === null ? null : span(article, is) };
};

export const POINTS: readonly Point[] = [
  {
    story: 'march',
    point: 'p1',
    kind: 'statement',
    label: `Corrund ${TERMS}`,
    cells: [
      cell('wire', 'states', `Corrund ${TERMS}`),
      cell('vbc', 'states', `Corrund ${TERMS}`),
      cell(
        'herald',
        'differs',
        'his country would return to the boundary talks only if Vessaria first withdrew the licence rule',
        'strength',
        'wire',
      ),
      cell('ledger', 'omits', null),
    ],
    variants: [
      [
        rendering('wire', `Corrund ${TERMS}`),
        rendering('vbc', `Corrund ${TERMS}`),
        rendering(
          'herald',
          'his country would return to the boundary talks only if Vessaria first withdrew the licence rule',
        ),
      ],
    ],
    changes: [
      turn('strength', ['wire', 'if Vessaria first withdrew'], ['herald', 'only if Vessaria first withdrew']),
      turn('cut', ['wire', 'if Vessaria first withdrew the licence rule'], ['vbc', null]),
    ],
  },
  {
    story: 'march',
    point: 'p2',
    kind: 'figure',
    label: '31 Vessarian boats',
    cells: [
      cell('wire', 'states', 'stopped 31 Vessarian boats'),
      cell('vbc', 'states', 'stopped 31 Vessarian boats'),
      cell('herald', 'differs', 'stopped some thirty Vessarian boats', 'number', 'wire'),
      cell('ledger', 'contradicts', 'holds 13 boats from Vessaria', 'number', 'wire'),
    ],
    variants: [],
  },
  {
    story: 'march',
    point: 'p3',
    kind: 'event',
    label: 'Benet Aumary rejected the terms',
    cells: [
      cell('wire', 'omits', null),
      cell('vbc', 'omits', null),
      cell('herald', 'states', 'Benet Aumary rejected the terms'),
      cell('ledger', 'omits', null),
    ],
    variants: [],
  },
];

const state = (code: string, name: string, capital: string): State => ({
  code,
  name,
  adjectives: [],
  capital,
  valid: { from: null, to: null },
  bodies: [],
});
const WIRE: MediaOutlet = {
  id: 'wire',
  name: 'Meridian Wire',
  credits: ['Meridian Wire'],
  domains: ['wire.example'],
  state: null,
  kind: 'agency',
};
const LABELS: Readonly<Record<string, string>> = {
  '171': 'Seize or damage property',
  '164': 'Halt negotiations',
  '138': 'Threaten with military force',
  '120': 'Reject',
  '081': 'Ease administrative sanctions',
};

/** Just enough of a world for the fixture. */
export const WORLD: World = {
  states: new Map([
    ['COR', state('COR', 'Corrund', 'Hask')],
    ['VES', state('VES', 'Vessaria', 'Tolmere')],
  ]),
  organisations: new Map(),
  outlets: new Map([['wire', WIRE]]),
  disputedPlaces: new Map(),
  meanings: () => [],
  termsOf: () => [],
  termsOfPerson: () => [],
  termsOfState: () => [],
  placesNamed: () => [],
  holders: () => [],
  outletByCredit: (credit) => (credit === 'Meridian Wire' ? WIRE : null),
  outletByDomain: (domain) => (domain === 'wire.example' ? WIRE : null),
  cameo: (code) => (LABELS[code] ? { label: LABELS[code], quad: 0, plover: null } : null),
};

export const FIXTURE = { articles: ARTICLES, lines: LINES, points: POINTS, world: WORLD } as const;
