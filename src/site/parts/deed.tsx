import type { EventView } from '../../dossier/dossier.ts';
import { Run } from './said.tsx';

/** What is done and to what, in the words of a source, where the telling itself does not stand beside. */
export const Deed = ({ event: { deed } }: { event: EventView }) =>
  deed ? (
    <span class="src deed" dir="auto">
      <Run said={{ mode: 'plain', pieces: [deed] }} words={deed} diff={null} />
    </span>
  ) : null;
