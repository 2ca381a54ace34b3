import { actsOf, conditionPartsOf } from './decode/acts.ts';
import { attributionsOf } from './decode/attributions.ts';
import { heldBeforeThat } from './decode/before-that.ts';
import { subjectsOfForTo } from './decode/for-to.ts';
import { objectsBeforeVerbs } from './decode/lost-subjects.ts';
import { type FoundName, namesOf } from './decode/names.ts';
import { scoresOf } from './decode/scores.ts';
import { secondParticiples } from './decode/second-participles.ts';
import { syntaxOf, type WordSyntax } from './decode/syntax.ts';
import type {
  Act,
  Attribution,
  ConditionPart,
  LanguageLayer,
  Paragraph,
  Token,
  TokenRange,
  WindowScores,
} from './layer.ts';
import { lemmaOf } from './lemmas/lemma-of.ts';
import { placesOf } from './lemmas/places.ts';
import { lemmasOfSplitWords } from './lemmas/split-words.ts';
import type { ReaderModel } from './model/reader-model.ts';
import { namesOfText } from './names/names-of-text.ts';
import { readParagraph } from './read-paragraph.ts';
import { moved, type SplitText, splitText } from './text/split-text.ts';
import type { RawToken } from './text/tokens.ts';

/** One pass of the reading model over a text: a paragraph a run, so that no answer depends on other texts or on workers. */
export const readLanguage = (text: string, model: ReaderModel): Promise<LanguageLayer> =>
  readSplit(splitText(text), model);

/** The same over a text that was split before (gold tokens). */
export async function readSplit(split: SplitText, model: ReaderModel): Promise<LanguageLayer> {
  const { tokens } = split;
  const syntax: WordSyntax[] = [];
  const names: FoundName[] = [];
  const attributions: Attribution[] = [];
  const acts: Act[] = [];
  const conditionParts: ConditionPart[] = [];
  const windows: { own: TokenRange; scores: WindowScores }[] = [];
  const sentences: TokenRange[] = [];
  const paragraphs: TokenRange[] = [];

  const words = tokens.map(({ form }) => form);
  for (const paragraph of split.paragraphs) {
    const done = await readParagraph(words, paragraph, model);
    paragraphs.push({ from: sentences.length, to: sentences.length + done.sentences.length });
    sentences.push(...done.sentences);
    for (const { read, own, numbers, raw } of done.windows) {
      const count = read.to - read.from;
      const shift = <T extends TokenRange>(range: T): T => moved(range, read.from);
      const owned = (index: number): boolean => index >= own.from && index < own.to;
      const tagged = syntaxOf(raw, model.labels, numbers).map((word) => ({
        ...word,
        head: word.head < 0 ? -1 : word.head + read.from,
      }));
      syntax.push(...tagged.slice(own.from - read.from));
      names.push(
        ...namesOf(raw, model.labels, numbers)
          .map(shift)
          .filter(({ from }) => owned(from)),
      );
      attributions.push(
        ...attributionsOf(raw, count)
          .map((found) => shiftAttribution(found, read.from))
          .filter(({ cue, content }) => owned(cue ?? content[0]!.from)),
      );
      acts.push(
        ...actsOf(raw, model.labels, count)
          .map((act) => shiftAct(act, read.from))
          .filter(({ trigger }) => owned(trigger.from)),
      );
      conditionParts.push(
        ...conditionPartsOf(raw, count)
          .map(shift)
          .filter(({ from }) => owned(from)),
      );
      windows.push({ own, scores: scoresOf(raw, model.labels, read.from, count) });
    }
  }
  const found = namesOfText(tokens, names);
  return {
    text: split.text,
    tokens: tokensWith(tokens, sentences, syntax, found),
    sentences: paragraphs.flatMap(({ from, to }, paragraph) =>
      sentences.slice(from, to).map((range) => ({ ...range, ...spanOver(tokens, range), paragraph })),
    ),
    paragraphs: paragraphs.map((range) => paragraphOver(tokens, sentences, range)),
    names: found.map(({ from, to, type, rule }) => ({
      from,
      to,
      type,
      rule,
      ...spanOver(tokens, { from, to }),
    })),
    attributions,
    acts,
    conditionParts,
    scoresOf: (token) => windows.find(({ own }) => own.from <= token && token < own.to)!.scores,
  };
}

const spanOver = (tokens: readonly RawToken[], { from, to }: TokenRange): { start: number; end: number } => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

const shiftAttribution = (found: Attribution, by: number): Attribution => ({
  ...found,
  cue: found.cue === null ? null : found.cue + by,
  content: found.content.map((range) => moved(range, by)),
  speaker: found.speaker && moved(found.speaker, by),
});

const shiftAct = (act: Act, by: number): Act => ({
  ...act,
  trigger: moved(act.trigger, by),
  source: act.source && moved(act.source, by),
  target: act.target && moved(act.target, by),
});

function paragraphOver(
  tokens: readonly RawToken[],
  sentences: readonly TokenRange[],
  range: TokenRange,
): Paragraph {
  const words = { from: sentences[range.from]!.from, to: sentences[range.to - 1]!.to };
  return { ...words, ...spanOver(tokens, words), sentences: range };
}

/** Looks at each sentence's tree, in this order. */
const MENDED = [
  heldBeforeThat,
  subjectsOfForTo,
  objectsBeforeVerbs,
  secondParticiples,
  lemmasOfSplitWords,
] as const;

/** Tokens with tags, tree and lemma. A sentence read in several windows has several roots: the later ones hang on the first. */
function tokensWith(
  tokens: readonly RawToken[],
  sentences: readonly TokenRange[],
  syntax: readonly WordSyntax[],
  names: readonly TokenRange[],
): Token[] {
  const places = placesOf(
    tokens.map(({ form }, i) => ({ ...syntax[i]!, form })),
    sentences,
    names,
  );
  return sentences.flatMap(({ from, to }: TokenRange, sentence): readonly Token[] => {
    let root = -1;
    const built: Token[] = [];
    for (let i = from; i < to; i++) {
      const { form, start, end } = tokens[i]!;
      const { upos, xpos, head, deprel } = syntax[i]!;
      const extra = head < 0 && root >= 0;
      if (head < 0 && root < 0) root = i;
      built.push({
        form,
        start,
        end,
        lemma: lemmaOf(form, upos, xpos, places[i]!),
        upos,
        xpos,
        head: extra ? root : head,
        deprel: extra ? 'parataxis' : head < 0 ? 'root' : deprel,
        sentence,
      });
    }
    return MENDED.reduce<readonly Token[]>((mended, mend) => mend(mended, from), built);
  });
}
