import type { ReadingContext } from '../actors/context.ts';
import type { Statement } from '../record/statement.ts';
import { deskOf } from './desk.ts';
import type { Draft, Step } from './draft.ts';
import { finish } from './finish.ts';
import { chooseContent } from './steps/choose-content.ts';
import { cueBesideQuotation } from './steps/cue-beside-quotation.ts';
import { cutParticiples } from './steps/cut-participles.ts';
import { dropUnsaid } from './steps/drop-unsaid.ts';
import { findSpeakers } from './steps/find-speakers.ts';
import { floatingQuotations } from './steps/floating-quotations.ts';
import { inTheWordsOf } from './steps/in-the-words-of.ts';
import { invertedSubjects } from './steps/inverted-subjects.ts';
import { joinDoubles } from './steps/join-doubles.ts';
import { keepMarks } from './steps/keep-marks.ts';
import { modelAttributions } from './steps/model-attributions.ts';
import { noCrumbs } from './steps/no-crumbs.ts';
import { ownCueBehind } from './steps/own-cue-behind.ts';
import { ownQuotations } from './steps/own-quotations.ts';
import { passedOverSources } from './steps/passed-over-sources.ts';
import { quotationsWhole } from './steps/quotations-whole.ts';
import { runOnQuotations } from './steps/run-on-quotations.ts';
import { secondLook } from './steps/second-look.ts';
import { sourceInClause } from './steps/source-in-clause.ts';
import { topicsOfTalk } from './steps/topics-of-talk.ts';
import { untangle } from './steps/untangle.ts';
import { traceStep } from './trace.ts';

/**
 * From the model's attributions to statements. Borders come before the cuts, since cuts look at what stands within them; quotations that
 * nobody took are looked for once all others have their words; speakers are found for what is left.
 */
export const STEPS: readonly Step[] = [
  modelAttributions,
  secondLook,
  passedOverSources,
  invertedSubjects,
  chooseContent,
  inTheWordsOf,
  sourceInClause,
  noCrumbs,
  quotationsWhole,
  ownQuotations,
  ownCueBehind,
  cueBesideQuotation,
  runOnQuotations,
  topicsOfTalk,
  cutParticiples,
  dropUnsaid,
  floatingQuotations,
  findSpeakers,
  keepMarks,
  joinDoubles,
  untangle,
];

/** Statements of an article in the order of the text: who said what, when, doing what. Each names the rules that made it. */
export function readStatements(context: ReadingContext): Statement[] {
  const desk = deskOf(context);
  const drafts = STEPS.reduce<readonly Draft[]>((before, step) => {
    const after = step.apply(before, desk);
    traceStep(step, before, after, desk);
    return after;
  }, []);
  return finish(drafts, desk);
}
