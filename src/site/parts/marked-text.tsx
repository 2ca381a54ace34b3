import type { Child } from 'hono/jsx';
import type { ParagraphView } from '../../dossier/dossier.ts';
import { nestMarks, type Run } from './nest-marks.ts';

const KINDS = { stm: 'statement', evt: 'event', cnd: 'condition' } as const;

/** A paragraph with its marks. Tags cannot be selected, so that what is copied is the text. */
export const MarkedText = ({ article, paragraph }: { article: string; paragraph: ParagraphView }) => (
  <p data-article={article} data-span={`${paragraph.start}-${paragraph.end}`} dir="auto">
    {within(paragraph, nestMarks(paragraph.marks), paragraph.start, paragraph.end)}
  </p>
);

function within(paragraph: ParagraphView, runs: readonly Run[], start: number, end: number): Child[] {
  const text = (from: number, to: number): string =>
    paragraph.text.slice(from - paragraph.start, to - paragraph.start);
  const parts: Child[] = [];
  let at = start;
  for (const run of runs) {
    if (run.start > at) parts.push(text(at, run.start));
    const { mark } = run;
    parts.push(
      <>
        <mark class={mark.kind} id={mark.anchor ?? undefined} title={mark.title ?? undefined}>
          {within(paragraph, run.inside, run.start, run.end)}
        </mark>
        {mark.tags.map(({ kind, label, entry }) => (
          <a class={`tag ${kind}`} href={`#${entry}`} aria-label={`${label}, ${KINDS[kind]}`}>
            {label}
          </a>
        ))}
      </>,
    );
    at = run.end;
  }
  if (at < end) parts.push(text(at, end));
  return parts;
}
