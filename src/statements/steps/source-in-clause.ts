import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, lengthOf, type Step, sharedOf } from '../draft.ts';
import { sourceAlone } from '../speaker-phrase.ts';

/** Words of the source's name at most. */
const NAME = 14;

/**
 * "A policy which, according to X, Y has criticised, is to end", "it is known that, according to X, Y has left": a source at the head of a
 * subordinate clause tells that clause alone. The model looks for its content in the main clause now and then, or takes the source in.
 */
export const sourceInClause: Step = {
  name: 'source-in-clause',
  apply: (drafts, desk) =>
    drafts.map((draft) => {
      const found = clauseBehind(draft, desk);
      return found && sharedOf([found.clause], draft.content) < lengthOf(draft.content)
        ? {
            ...draft,
            content: [found.clause],
            speaker: found.source,
            rules: [...draft.rules, 'source-in-clause'],
          }
        : draft;
    }),
};

/** The source and the relative clause behind "which, according to X,"; null where the cue does not stand so. */
function clauseBehind(
  { cue }: Draft,
  desk: Desk,
): { readonly source: TokenRange; readonly clause: TokenRange } | null {
  const { tokens, language } = desk;
  if (cue === null || !/^according$/i.test(tokens[cue]!.form)) return null;
  const head = tokens[tokens[cue - 1]?.form === ',' ? cue - 2 : cue - 1];
  if (!head || !/^(?:which|who|whom|that)$/i.test(head.form)) return null;
  const { sentence } = tokens[cue]!;
  const end = language.sentences[sentence]!.to;
  const comma = tokens.findIndex(({ form }, at) => at > cue + 1 && form === ',');
  if (comma < 0 || comma > cue + 2 + NAME || comma + 1 >= end) return null;
  const last = /^[.!?]$/.test(tokens[end - 1]!.form) ? end - 1 : end;
  const stop = /^that$/i.test(head.form) ? last : endOfRelative(comma, last, desk);
  return {
    source: sourceAlone({ from: cue + 2, to: comma }, desk),
    clause: { from: comma + 1, to: stop },
  };
}

/** A relative clause ends before the comma that follows its verb, else with its sentence. */
function endOfRelative(comma: number, end: number, { tokens }: Desk): number {
  const verb = tokens.findIndex(
    ({ deprel, upos }, at) => at > comma && at < end && upos === 'VERB' && deprel.startsWith('acl'),
  );
  const stop = tokens.findIndex(({ form }, at) => at > Math.max(verb, comma + 1) && /^[,;]$/.test(form));
  return stop < 0 ? end : Math.min(stop, end);
}
