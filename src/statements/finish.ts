import { spanOf } from '../language/layer.ts';
import { contentId } from '../record/ids.ts';
import type { Span } from '../record/span.ts';
import type { Statement } from '../record/statement.ts';
import { NO_DATE } from '../record/date.ts';
import type { Desk, Draft } from './draft.ts';
import { kindOf } from './kind.ts';
import { contentSpans } from './content/spans.ts';

export function finish(drafts: readonly Draft[], desk: Desk): Statement[] {
  return drafts.flatMap((draft): Statement[] => {
    const content = contentSpans(desk, draft.content);
    if (!content.length) return [];
    const cue = draft.cue === null ? null : desk.tokens[draft.cue]!;
    const speaker = draft.speaker && desk.actors.partyOf(spanOf(desk.language, draft.speaker));
    return [
      {
        id: contentId('s', desk.article.id, ...content.map(({ start }) => start), cue?.start ?? null),
        kind: kindOf(desk, content),
        content,
        cue: cue && { start: cue.start, end: cue.end, lemma: cue.lemma },
        speaker,
        addressee: null,
        said: NO_DATE,
        act: 'asserts',
        conditional: draft.conditional,
        negated: draft.negated,
        background: draft.background,
        within: null,
        rules: draft.rules,
      },
    ];
  });
}
