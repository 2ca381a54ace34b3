import type { Child } from 'hono/jsx';
import type { DiffPart } from '../../dossier/diff-part.ts';
import type { Said, Words } from '../../dossier/dossier.ts';
import type { Place } from '../place.ts';

/** Longer spans are cut here, at a space, and stand whole in a fold. */
const LONG = 400;

const MODES: Readonly<Record<Said['mode'], string | null>> = {
  direct: null,
  mixed: 'partly direct',
  indirect: 'indirect',
  plain: null,
};

/**
 * Words of a source. Direct ones stand in quotation marks and are the speaker's; the others stand without and are the outlet's.
 * `data-article` and `data-span` say where each run stands, so that a check of the page alone finds a changed letter.
 */
export const SaidWords = ({
  place,
  said,
  diff = null,
}: {
  place: Place;
  said: Said;
  diff?: readonly DiffPart[] | null;
}) => {
  const length = said.pieces.reduce((sum, { text }) => sum + text.length, 0);
  const label = MODES[said.mode];
  const language = place.articles.get(said.pieces[0]!.evidence.article)?.language;
  const lang = language && language !== 'en' ? language : undefined;
  const words = (cut: boolean): Child =>
    said.pieces.map((piece, at) => (
      <>
        {at > 0 ? <span class="mode"> … </span> : null}
        <Run said={said} words={cut ? shortened(piece) : piece} diff={cut ? null : diff} />
      </>
    ));
  const whole = (cut: boolean): Child => (
    <p class={said.mode === 'indirect' ? 'said ind' : 'said'} dir="auto" lang={lang}>
      {label ? <span class="mode">{label}</span> : null}
      {label ? ' ' : null}
      {words(cut)}
    </p>
  );
  if (length <= LONG) return whole(false);
  return (
    <div>
      {whole(true)}
      <details>
        <summary>The whole span: {length} characters</summary>
        {whole(false)}
      </details>
    </div>
  );
};

function shortened(words: Words): Words {
  if (words.text.length <= LONG) return words;
  const space = words.text.lastIndexOf(' ', LONG);
  const end = space > LONG / 2 ? space : LONG;
  return { text: words.text.slice(0, end), evidence: { ...words.evidence, end: words.evidence.start + end } };
}

/** One run of characters, as it stands, with what another rendering has instead. */
export const Run = ({
  said,
  words,
  diff,
}: {
  said: Said;
  words: Words;
  diff: readonly DiffPart[] | null;
}) => {
  const { article, start, end } = words.evidence;
  const inner = diff ? <Diff parts={diff} /> : said.mode === 'mixed' ? quoted(words.text) : words.text;
  if (said.mode === 'direct')
    return (
      <q data-article={article} data-span={`${start}-${end}`}>
        “{inner}”
      </q>
    );
  return (
    <span data-article={article} data-span={`${start}-${end}`}>
      {inner}
    </span>
  );
};

const Diff = ({ parts }: { parts: readonly DiffPart[] }) => (
  <>
    {parts.map(({ kind, text }, at) => {
      if (kind === 'same') return text;
      const [, before = '', core = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text)!;
      // Struck words are not of the text: the spaces around them are struck too, though nobody sees it.
      if (kind === 'missing')
        return (
          <>
            {at > 0 && /\S$/.test(parts[at - 1]!.text) ? <Gap /> : null}
            <del>{core}</del>
            <Gap />
          </>
        );
      return (
        <>
          {before}
          <ins>{core}</ins>
          {after}
        </>
      );
    })}
  </>
);

const Gap = () => <del class="gap"> </del>;

/** Reported words with a quotation inside: its marks are those of the text. */
function quoted(text: string): Child {
  return text.split(/(“[^“”]+”|"[^"]+")/).map((part, at) => (at % 2 ? <q>{part}</q> : part));
}
