import type { ReadingContext } from '../actors/context.ts';
import type { Statement } from '../record/statement.ts';
import { deskOf } from './desk.ts';
import type { Draft, Step } from './draft.ts';
import { finish } from './finish.ts';
import { chooseContent } from './steps/choose-content.ts';
import { modelAttributions } from './steps/model-attributions.ts';

const STEPS: readonly Step[] = [modelAttributions, chooseContent];

export function readStatements(context: ReadingContext): Statement[] {
  const desk = deskOf(context);
  const drafts = STEPS.reduce<readonly Draft[]>((before, step) => step.apply(before, desk), []);
  return finish(drafts, desk);
}
