import { beforeAll, describe, expect, it } from 'vitest';
import { contextOf } from '../../test/helpers/soup.ts';
import { readActors } from '../actors/read-actors.ts';
import { loadReaderModel, type ReaderModel } from '../language/model/reader-model.ts';
import { readLanguage } from '../language/read-language.ts';
import { findTimes } from '../language/times/find-times.ts';
import type { TraceStep } from '../record/note.ts';
import type { Condition, Statement } from '../record/statement.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';
import { readConditions } from './read-conditions.ts';
import { readStatements } from './read-statements.ts';

let model: ReaderModel;
let world: World;
beforeAll(async () => {
  [model, world] = await Promise.all([loadReaderModel(), loadWorld()]);
});

/** Statements with their words, of an invented text published on 14 May 2031. */
async function read(text: string) {
  const published = '2031-05-14';
  const trace: TraceStep[] = [];
  const language = await readLanguage(text, model);
  const times = findTimes(text, { published, tokens: language.tokens });
  const actors = readActors(language, { world, date: published, outlet: null });
  const context = {
    ...contextOf(language, world, 'test'),
    actors,
    times,
    published,
    explain: (step: TraceStep) => trace.push(step),
  };
  const statements = readStatements(context);
  const conditions = readConditions({ ...context, statements });
  const wordsOf = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
  return {
    trace,
    said: statements.map((statement) => ({
      ...statement,
      words: statement.content.map(wordsOf),
      by:
        statement.speaker?.start === undefined
          ? (statement.speaker?.name ?? null)
          : text.slice(statement.speaker.start, statement.speaker.end),
      cued: statement.cue ? wordsOf(statement.cue) : null,
      hedged: (statement.hedges ?? []).map(wordsOf),
    })),
    conditions: conditions.map((condition) => ({ ...condition, words: wordsOf(condition.requirement) })),
  } satisfies {
    said: (Statement & { words: string[] })[];
    conditions: (Condition & { words: string })[];
    trace: TraceStep[];
  };
}

/** Words and speaker of each statement. */
const lines = async (text: string): Promise<string[]> =>
  (await read(text)).said.map(({ by, cued, words }) => `${by} {${cued}} ${words.join(' … ')}`);

describe('content', () => {
  it('keeps the pieces of an interrupted quotation together', async () => {
    expect(await lines('“If they withdraw,” the minister said, “we will talk.”')).toEqual([
      'the minister {said} If they withdraw … we will talk',
    ]);
    expect(
      await lines('“We have waited long enough,” Foreign Minister Lena Orsk said. “The talks must begin.”'),
    ).toEqual(['Foreign Minister Lena Orsk {said} We have waited long enough … The talks must begin']);
  });

  it('takes quotations whose comma stands behind the marks', async () => {
    expect(await lines('“We will pay nothing”, said Mayor Tilda Brenn.')).toEqual([
      'Mayor Tilda Brenn {said} We will pay nothing',
    ]);
  });

  it('runs around a reporting clause set into it', async () => {
    expect(await lines('The harbour, Brenn said, would stay open.')).toEqual([
      'Brenn {said} The harbour … would stay open',
    ]);
  });

  it('ends before the next verb that attributes', async () => {
    expect(await lines('Orsk said the islands were never sold and called the claim “a fairy tale.”')).toEqual(
      ['Orsk {said} the islands were never sold', 'Orsk {called} a fairy tale'],
    );
  });
});

describe('what is no statement', () => {
  it('passes over titles, names and scare quotes', async () => {
    expect(
      await lines('“The film ‘A Day at the Bay’ is over,” he said. The “great leader” did not come.'),
    ).toEqual(['he {said} The film ‘A Day at the Bay’ is over']);
    expect(
      await lines(
        '"It is time for a deal," by the Herald\'s Tom Rudd, is out. "Everyone must now speak up."',
      ),
    ).toEqual(['null {null} Everyone must now speak up']);
  });

  it('passes over talk that a quotation tells of nobody named', async () => {
    expect(await lines('“They told us they would return the ships,” Orsk said.')).toHaveLength(1);
  });
});

describe('chains and circumstances', () => {
  it('keeps a claim within a claim', async () => {
    const { said } = await read('Orsk said on Monday that Marr had promised to return the ships.');
    expect(said).toMatchObject([
      { by: 'Orsk', within: null, said: { value: '2031-05-12' } },
      { by: 'Marr', within: said[0]!.id, act: 'promises' },
    ]);
  });

  it('tells the occasion', async () => {
    const occasion = async (text: string) => (await read(text)).said[0]?.occasion;
    expect(await occasion('Marr told parliament that the treaty was dead.')).toBe('parliament');
    expect(await occasion('Marr told a news conference that the treaty was dead.')).toBe('news-conference');
    expect(await occasion('Asked about the arrests, spokesman Dov Marr said he had no details.')).toBe(
      'answer',
    );
    expect(await occasion('In a statement on Friday, the ministry said the border would stay shut.')).toBe(
      'written',
    );
    expect(await occasion('Marr said the border would stay shut.')).toBeNull();
  });

  it('names the outlet that words came through, and no gathering', async () => {
    const through = async (text: string) => (await read(text)).said[0]?.through?.name ?? null;
    expect(await through('The minister told Reuters in an interview that the deal might collapse.')).toBe(
      'Reuters',
    );
    expect(
      await through(
        'The president was quoted by the state news agency as saying the border would stay shut.',
      ),
    ).toBe('state news agency');
    expect(await through('Marr told a news conference that he had no details.')).toBeNull();
    expect(await through('Marr told the governor that he had no details.')).toBeNull();
  });

  it('marks hedges within the content alone', async () => {
    const { said } = await read('The minister may travel soon. Orsk said the deal might collapse.');
    expect(said.map(({ hedged }) => hedged)).toEqual([['might']]);
  });
});

describe('conditions', () => {
  it('says which were met', async () => {
    const met =
      'Marr said Tolmere would talk only if the ships left. On Friday he said the condition had been met.';
    expect((await read(met)).conditions).toMatchObject([
      { words: 'the ships left', kind: 'only-if', standing: 'met' },
    ]);
    const open = met.replace('had been met', 'had not been met');
    expect((await read(open)).conditions).toMatchObject([{ kind: 'only-if', standing: null }]);
  });
});

describe('trace', () => {
  it('tells what each step made, changed and left out', async () => {
    const { trace } = await read('“If they withdraw,” the minister said, “we will talk.”');
    expect(trace).toContainEqual(
      expect.objectContaining({
        stage: 'statements',
        step: 'model:attribution',
        reason: 'made by model:attribution',
      }),
    );
    expect(trace.some(({ step }) => step === 'content')).toBe(true);
  });
});
