import type { TokenRange } from '../../language/layer.ts';
import { type Desk, type Draft, type Step, sharedOf } from '../draft.ts';

/** Words of the source's name at most. */
const NAME = 8;

/**
 * "A policy which, according to X, Y has criticised, is to end": a source named behind the pronoun tells the relative clause alone. The model
 * looks for its content in the main clause now and then.
 */
export const sourceInRelative: Step = {
  name: 'source-in-relative',
  apply: (drafts, desk) =>
    drafts.map((draft) => {
      const found = clauseBehind(draft, desk);
      return found && sharedOf([found.clause], draft.content) === 0
        ? {
            ...draft,
            content: [found.clause],
            speaker: found.source,
            rules: [...draft.rules, 'source-in-relative'],
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
  if (cue === null || !/^according$/i.test(tokens[cue]!.form) || tokens[cue - 1]?.form !== ',') return null;
  const pronoun = tokens[cue - 2];
  if (!pronoun || !/^(?:which|who|whom|that)$/i.test(pronoun.form)) return null;
  const { sentence } = tokens[cue]!;
  const end = language.sentences[sentence]!.to;
  const comma = tokens.findIndex(({ form }, at) => at > cue + 1 && form === ',');
  if (comma < 0 || comma > cue + 2 + NAME || comma + 1 >= end) return null;
  const verb = tokens.findIndex(
    ({ deprel, upos }, at) => at > comma && at < end && upos === 'VERB' && deprel.startsWith('acl'),
  );
  // The clause ends before the comma that follows its verb, else with its sentence.
  const stop = tokens.findIndex(({ form }, at) => at > Math.max(verb, comma + 1) && /^[,;.]$/.test(form));
  return {
    source: { from: cue + 2, to: comma },
    clause: { from: comma + 1, to: stop < 0 ? end : Math.min(stop, end) },
  };
}
