import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { chanceReading, contextOf, numbersFrom, soupOf } from '../../test/helpers/soup.ts';
import type { LanguageLayer } from '../language/layer.ts';
import { loadReaderModel } from '../language/model/reader-model.ts';
import { readLanguage } from '../language/read-language.ts';
import { overlaps, type Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';
import { quotationsOf } from './quotations.ts';
import { readConditions } from './read-conditions.ts';
import { readStatements } from './read-statements.ts';

/** Articles of the generator; SOUPS=10000 in the environment for the whole run. */
const SOUPS = Number(process.env.SOUPS ?? 1500);

let world: World;
beforeAll(async () => {
  world = await loadWorld();
});

const crosses = (a: Span, b: Span): boolean =>
  (a.start < b.start && b.start < a.end && a.end < b.end) ||
  (b.start < a.start && a.start < b.end && b.end < a.end);

/** All that is wrong with the statements of a text; empty when all holds. */
function faultsOf(language: LanguageLayer, statements: readonly Statement[]): string[] {
  const { text } = language;
  const marked = quotationsOf(text, language.paragraphs).filter(
    ({ sound, mark }) => sound && mark !== 'single',
  );
  const faults: string[] = [];
  const pieces = statements.flatMap(({ id, content }) => content.map((piece) => ({ id, piece })));
  for (const { id, kind, content, cue, within, hedges } of statements) {
    const fault = (what: string): void => {
      faults.push(
        `${what}: ${id} ${JSON.stringify(content.map(({ start, end }) => text.slice(start, end)))}`,
      );
    };
    if (!content.length) fault('no content');
    for (const [i, { start, end }] of content.entries()) {
      if (!(start >= 0 && start < end && end <= text.length)) fault('span outside the text');
      if (i > 0 && start < content[i - 1]!.end) fault('pieces out of order');
      if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) fault('a piece without a word');
      if (kind === 'direct' && !marked.some((quotation) => overlaps(quotation, { start, end })))
        fault('direct piece outside quotation marks');
      // A piece begins and ends on the same side of every mark.
      for (const quotation of marked)
        if (
          quotation.depth === 0 &&
          crosses({ start, end }, quotation) &&
          crosses({ start, end }, quotation.inner)
        )
          fault('border across a quotation');
    }
    if (cue === null && !content.some((piece) => marked.some((quotation) => overlaps(quotation, piece))))
      fault('neither cue nor quotation');
    if (within !== null && !statements.some((other) => other.id === within && other.id !== id))
      fault('within nothing');
    for (const hedge of hedges ?? [])
      if (!content.some((piece) => overlaps(piece, hedge))) fault('hedge outside');
  }
  for (let i = 0; i < pieces.length; i++)
    for (let j = i + 1; j < pieces.length; j++)
      if (pieces[i]!.id !== pieces[j]!.id && crosses(pieces[i]!.piece, pieces[j]!.piece))
        faults.push(
          `crossing: ${JSON.stringify([pieces[i]!.piece, pieces[j]!.piece].map(({ start, end }) => text.slice(start, end)))}`,
        );
  if (new Set(statements.map(({ id }) => id)).size < statements.length) faults.push('an id twice');
  return faults;
}

function faultsIn(language: LanguageLayer): string[] {
  const context = contextOf(language, world);
  const statements = readStatements(context);
  const conditions = readConditions({ ...context, statements });
  return [
    ...faultsOf(language, statements),
    ...conditions
      .filter(({ requirement: { start, end } }) => !(start < end && end <= language.text.length))
      .map(({ id }) => `requirement outside the text: ${id}`),
  ];
}

describe('no invented quotation', () => {
  it(`holds over ${SOUPS} articles of soup, whatever the model says`, { timeout: 120_000 }, () => {
    for (let seed = 1; seed <= SOUPS; seed++) {
      const random = numbersFrom(seed);
      const language = chanceReading(soupOf(random), random);
      const faults = faultsIn(language);
      expect(faults, `seed ${seed}:\n${language.text}`).toEqual([]);
    }
  });

  it('is found where it happens', () => {
    const random = numbersFrom(5);
    const language = chanceReading('She said “we are ready” and left.', random);
    const [sound] = [{ start: 10, end: 22 }];
    const base: Statement = {
      id: 's1',
      kind: 'direct',
      content: [{ start: 0, end: 3 }],
      cue: null,
      speaker: null,
      addressee: null,
      said: { value: null, precision: null, basis: null },
      act: 'asserts',
      conditional: false,
      negated: false,
      background: false,
      within: null,
      rules: [],
    };
    expect(faultsOf(language, [base])).toHaveLength(2);
    expect(faultsOf(language, [{ ...base, content: [{ start: 4, end: 14 }] }])).toHaveLength(1);
    expect(faultsOf(language, [{ ...base, content: [sound] }])).toEqual([]);
  });
});

const KITS = new URL('../../../shared/eval/statements/', import.meta.url);
const kit = (name: string): string[] =>
  gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, KITS)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);

describe.skipIf(!existsSync(new URL('polnear-dev.jsonl.gz', KITS)))(
  'texts of the kits (skipped where ../shared is absent)',
  () => {
    it('hold with readings by chance', { timeout: 120_000 }, () => {
      const random = numbersFrom(77);
      for (const text of ['polnear-dev', 'gum-news'].flatMap(kit))
        expect(faultsIn(chanceReading(text, random)), text.slice(0, 80)).toEqual([]);
    });

    it('hold with the reading model', { timeout: 180_000 }, async () => {
      const model = await loadReaderModel();
      for (const text of [...kit('gum-news').slice(0, 6), ...kit('polnear-dev').slice(0, 10)])
        expect(faultsIn(await readLanguage(text, model)), text.slice(0, 80)).toEqual([]);
    });
  },
);
