import { describe, expect, it } from 'vitest';
import { contextOf } from '../../../test/helpers/soup.ts';
import type { Attribution, LanguageLayer, Token } from '../../language/layer.ts';
import { splitText } from '../../language/text/split-text.ts';
import type { World } from '../../world/world.ts';
import { deskOf } from '../desk.ts';
import type { Desk, Draft } from '../draft.ts';
import { cueBesideQuotation } from './cue-beside-quotation.ts';
import { dropUnsaid } from './drop-unsaid.ts';
import { inTheWordsOf } from './in-the-words-of.ts';
import { joinDoubles } from './join-doubles.ts';
import { noCrumbs } from './no-crumbs.ts';
import { ownCueBehind } from './own-cue-behind.ts';
import { passedOverSources } from './passed-over-sources.ts';
import { quotationsWhole } from './quotations-whole.ts';
import { runOnQuotations } from './run-on-quotations.ts';
import { secondLook } from './second-look.ts';
import { sourceInClause } from './source-in-clause.ts';

/** A word that a test cares about: lemma, part of speech, the form that governs it, relation; all others hang on the root as `dep`. */
type Word = readonly [lemma: string, upos: string, head: string | null, deprel: string];

/** A desk over a hand-made tree. `cue` is the logit of each word to attribute; `said` the words that the model takes for content. */
function deskWith(
  text: string,
  words: Readonly<Record<string, Word>>,
  { cue = -9, said = [] as readonly string[], attributions = [] as readonly Attribution[] } = {},
): Desk {
  const split = splitText(text);
  const sentences = split.paragraphs.flatMap((paragraph) => paragraph.sentences);
  const at = (form: string): number => split.tokens.findIndex((token) => token.form === form);
  const tokens = split.tokens.map((token, index): Token => {
    const sentence = sentences.findIndex(({ from, to }) => from <= index && index < to);
    const [lemma, upos, head, deprel] = words[token.form] ?? [token.form, 'X', null, 'dep'];
    return {
      ...token,
      lemma,
      upos,
      xpos: upos === 'VERB' ? 'VBD' : upos,
      head: head === null ? -1 : at(head),
      deprel,
      sentence,
    };
  });
  const language: LanguageLayer = {
    text,
    tokens,
    sentences: sentences.map(({ from, to }) => ({
      from,
      to,
      start: tokens[from]!.start,
      end: tokens[to - 1]!.end,
      paragraph: 0,
    })),
    paragraphs: [
      {
        from: 0,
        to: tokens.length,
        start: 0,
        end: text.length,
        sentences: { from: 0, to: sentences.length },
      },
    ],
    names: [],
    attributions,
    acts: [],
    conditionParts: [],
    scoresOf: () => ({
      from: 0,
      to: tokens.length,
      cue: () => cue,
      attribution: (_, word) => (said.includes(tokens[word]!.form) ? [0.1, 0.9, 0] : [0.9, 0.1, 0]),
      role: () => [1, 0, 0],
      act: () => ({}),
      status: () => ({}),
      condition: () => [1, 0, 0],
    }),
  };
  return deskOf(contextOf(language, {} as World));
}

const draftOf = (desk: Desk, cue: string, first: string, last: string, probability = 1): Draft => {
  const at = (form: string): number => desk.tokens.findIndex((token) => token.form === form);
  return {
    cue: at(cue),
    content: [{ from: at(first), to: at(last) + 1 }],
    speaker: null,
    probability,
    conditional: false,
    negated: false,
    background: false,
    rules: [],
  };
};

const wordsOf = (desk: Desk, drafts: readonly Draft[]): string[] =>
  drafts.map(({ content }) =>
    content
      .map(({ from, to }) =>
        desk.tokens
          .slice(from, to)
          .map(({ form }) => form)
          .join(' '),
      )
      .join(' … '),
  );

describe('a second look', () => {
  const text = 'Marr mentioned the lost ships .';
  const tree: Record<string, Word> = {
    Marr: ['Marr', 'PROPN', 'mentioned', 'nsubj'],
    mentioned: ['mention', 'VERB', null, 'root'],
    ships: ['ship', 'NOUN', 'mentioned', 'obj'],
    the: ['the', 'DET', 'ships', 'det'],
    lost: ['lost', 'ADJ', 'ships', 'amod'],
  };
  it('takes a verb of speech that the model nearly took, with what the tree hangs on it', () => {
    const desk = deskWith(text, tree, { cue: -2 });
    expect(wordsOf(desk, secondLook.apply([], desk))).toEqual(['the lost ships']);
  });
  it('leaves it where the model is sure that nothing is said, or nobody says it', () => {
    expect(secondLook.apply([], deskWith(text, tree, { cue: -7 }))).toEqual([]);
    const { Marr: _, ...nobody } = tree;
    expect(secondLook.apply([], deskWith(text, nobody, { cue: -2 }))).toEqual([]);
  });
});

describe('a clause before a quotation', () => {
  const text = 'He noted that talks had stalled. “We shall see what comes of it now.”';
  it('is all that its cue reports', () => {
    const desk = deskWith(text, {
      noted: ['note', 'VERB', null, 'root'],
      stalled: ['stall', 'VERB', 'noted', 'ccomp'],
    });
    const drafts = quotationsWhole.apply([draftOf(desk, 'noted', 'talks', '”')], desk);
    expect(wordsOf(desk, drafts)[0]).toMatch(/^talks had stalled \.?$/);
  });
  it('gives way to the quotation where the cue has no clause', () => {
    const desk = deskWith(text, { noted: ['note', 'VERB', null, 'root'] });
    const drafts = quotationsWhole.apply([draftOf(desk, 'noted', 'talks', '”')], desk);
    expect(wordsOf(desk, drafts)[0]).toMatch(/^We shall see/);
  });
});

describe('claims within claims', () => {
  const text = 'Orsk said Marr promised to return them .';
  const tree: Record<string, Word> = {
    said: ['say', 'VERB', null, 'root'],
    promised: ['promise', 'VERB', 'said', 'ccomp'],
    Marr: ['Marr', 'PROPN', 'promised', 'nsubj'],
    return: ['return', 'VERB', 'promised', 'xcomp'],
  };
  const claims = (words: Record<string, Word>, probability: number) => {
    const desk = deskWith(text, words);
    const inner = { ...draftOf(desk, 'promised', 'to', 'them'), probability };
    return dropUnsaid.apply([draftOf(desk, 'said', 'Marr', 'them'), inner], desk).length;
  };
  const { Marr: _, ...nobody } = tree;
  it('stay where somebody has a clause of his own, however unsure the model is', () =>
    expect([claims(tree, 1), claims(tree, 0.6)]).toEqual([2, 2]));
  it('of nobody of their own stay only where the model is sure', () =>
    expect([claims(nobody, 1), claims(nobody, 0.6)]).toEqual([2, 1]));
  it('of a source are other claims, although nearly all words are the same', () => {
    const report = 'According to Herald , Orsk said the old bridge at the northern border would stay shut .';
    const desk = deskWith(report, { said: ['say', 'VERB', null, 'root'] });
    const carried = draftOf(desk, 'According', 'Orsk', 'shut');
    const said = draftOf(desk, 'said', 'the', 'shut');
    expect(joinDoubles.apply([carried, said], desk)).toHaveLength(2);
    expect(joinDoubles.apply([{ ...carried, cue: 2 }, said], desk)).toHaveLength(1);
  });
});

describe('names that are given', () => {
  const text = 'Orsk holds the rocks , which it calls the Kemm Rocks . Marr calls it a theft .';
  const name = { calls: ['call', 'VERB', null, 'root'], Kemm: ['Kemm', 'PROPN', 'calls', 'obj'] } as const;
  const rest = { Rocks: ['Rocks', 'PROPN', 'calls', 'xcomp'], the: ['the', 'DET', 'Rocks', 'det'] } as const;
  it('say nothing, and what is called something does', () => {
    const desk = deskWith(text, { ...name, ...rest, theft: ['theft', 'NOUN', 'calls', 'xcomp'] });
    const [first, second] = ['Kemm', 'theft'].map((form) =>
      desk.tokens.findIndex((token) => token.form === form),
    );
    const cue = desk.tokens.findIndex(({ form }) => form === 'calls');
    const said = (from: number, to: number) => ({
      ...draftOf(desk, 'calls', 'Kemm', 'Rocks'),
      cue,
      content: [{ from, to }],
    });
    expect(dropUnsaid.apply([said(first! - 1, first! + 2)], desk)).toEqual([]);
    expect(dropUnsaid.apply([said(second! - 1, second! + 1)], desk)).toHaveLength(1);
  });
});

describe('own-cue-behind', () => {
  const text =
    '"Boats crossed our line", said Orsk. "Such acts deserve punishment", it added; and, later, "Patrols go on".';
  const words = { said: ['say', 'VERB', null, 'root'], added: ['add', 'VERB', null, 'root'] } as const;

  it('gives a quotation to the short clause right behind it, and what follows a semicolon to nobody', () => {
    const desk = deskWith(text, words);
    const first = draftOf(desk, 'said', 'Boats', 'punishment');
    const second = draftOf(desk, 'added', 'later', 'on');
    const drafts = ownCueBehind.apply([first, second], desk);
    expect(wordsOf(desk, runOnQuotations.apply(drafts, desk))).toEqual([
      'Boats crossed our line " , said Orsk . "',
      'Such acts deserve punishment',
    ]);
  });

  it('leaves a quotation in the midst of a clause where it is', () => {
    const desk = deskWith('She felt that "few people know of the hole", she added.', {
      felt: ['feel', 'VERB', null, 'root'],
      added: ['add', 'VERB', null, 'root'],
    });
    const drafts = [draftOf(desk, 'felt', 'that', 'hole'), draftOf(desk, 'added', 'She', 'She')];
    expect(ownCueBehind.apply(drafts, desk)).toEqual(drafts);
  });
});

it('in-the-words-of: the words in the marks, whatever the model adds', () => {
  const desk = deskWith(
    'Wells failed, and in the words of the prosecutor, Mark Teddes, "farmers cried for water."',
    {
      words: ['word', 'NOUN', null, 'obl'],
    },
  );
  const drafts = [draftOf(desk, 'words', 'Wells', 'failed')];
  expect(wordsOf(desk, inTheWordsOf.apply(drafts, desk))).toEqual(['farmers cried for water .']);
});

it('source-in-clause: the clause behind "which, according to X,", told by X', () => {
  const desk = deskWith('Tarnia keeps a policy which, according to Norvik News, the League has criticised.', {
    criticised: ['criticise', 'VERB', 'policy', 'acl:relcl'],
  });
  const [draft] = sourceInClause.apply([draftOf(desk, 'according', 'Tarnia', 'policy')], desk);
  expect(wordsOf(desk, [draft!])).toEqual(['the League has criticised']);
  expect(desk.tokens.slice(draft!.speaker!.from, draft!.speaker!.to).map(({ form }) => form)).toEqual([
    'Norvik',
    'News',
  ]);
  const other = deskWith('Tarnia, according to Norvik News, keeps a policy.', {});
  const drafts = [draftOf(other, 'according', 'Tarnia', 'Tarnia')];
  expect(sourceInClause.apply(drafts, other)).toEqual(drafts);
});

it('source-in-clause: the source alone, without what it quotes or was made by', () => {
  const desk = deskWith('Orsk learned that according to a posting made today, the site is down.', {
    made: ['make', 'VERB', 'posting', 'acl'],
  });
  const [draft] = sourceInClause.apply([draftOf(desk, 'according', 'posting', 'down')], desk);
  const { from, to } = draft!.speaker!;
  // The tree of a test has no participles: only forms in -ed and -ing are.
  const verb = desk.tokens.findIndex(({ form }) => form === 'made');
  const participle = {
    ...desk,
    tokens: desk.tokens.map((token, at) => (at === verb ? { ...token, xpos: 'VBN' } : token)),
  };
  const [cut] = sourceInClause.apply([draftOf(desk, 'according', 'posting', 'down')], participle as Desk);
  expect([to - from, cut!.speaker!.to - cut!.speaker!.from]).toEqual([4, 2]);
});

it('source-in-clause: behind "that", without the source itself, to the end', () => {
  const desk = deskWith(
    'Orsk learned that, according to a posting made today, the site is down, to the anger of users.',
    {},
  );
  const [draft] = sourceInClause.apply([draftOf(desk, 'according', 'posting', 'down')], desk);
  expect(wordsOf(desk, [draft!])).toEqual(['the site is down , to the anger of users']);
});

describe('passed-over-source', () => {
  it('finds a source at the head of a sentence or of a clause that nobody cued', () => {
    const desk = deskWith(
      'According to Norvik News, the site is still down. Orsk learned that according to a posting, users are angry.',
      {},
    );
    const drafts = passedOverSources.apply([], desk);
    expect(wordsOf(desk, drafts)).toEqual(['the site is still down', 'users are angry']);
    expect(passedOverSources.apply(drafts, desk)).toEqual(drafts);
  });
  it('knows what nobody tells, and leaves quoted words and the midst of sentences alone', () => {
    for (const text of [
      'According to plan, the site is still down today.',
      'The site, according to Norvik News, is still down.',
      'Orsk said “According to Norvik News, the site is down today.”',
    ])
      expect(passedOverSources.apply([], deskWith(text, {}))).toEqual([]);
  });
});

it('no-crumbs: a lone preposition beside other pieces goes, and never the last piece', () => {
  const desk = deskWith('He spoke of the need to leave.', {
    of: ['of', 'ADP', 'need', 'case'],
    need: ['need', 'NOUN', 'spoke', 'obl'],
  });
  const at = (form: string): number => desk.tokens.findIndex((token) => token.form === form);
  const [of, need] = [at('of'), at('need')];
  const draft = draftOf(desk, 'spoke', 'of', 'of');
  const both = {
    ...draft,
    content: [
      { from: of, to: of + 1 },
      { from: need, to: need + 1 },
    ],
  };
  expect(wordsOf(desk, noCrumbs.apply([both], desk))).toEqual(['need']);
  expect(noCrumbs.apply([draft], desk)).toEqual([draft]);
});

it('cue-beside-quotation: what is reported within the marks does not take them from the cue beside', () => {
  const desk = deskWith('"They claim that we fired one shell at them", said Orsk.', {
    claim: ['claim', 'VERB', null, 'root'],
    said: ['say', 'VERB', null, 'root'],
  });
  const drafts = cueBesideQuotation.apply([draftOf(desk, 'claim', 'we', 'them')], desk);
  expect(wordsOf(desk, drafts)).toContain('They claim that we fired one shell at them');
});
