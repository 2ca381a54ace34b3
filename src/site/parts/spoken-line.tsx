import type { SpeakerView, Support } from '../../dossier/dossier.ts';
import type { Evidence } from '../../record/evidence.ts';
import type { Place } from '../place.ts';
import { SpeakerName } from './party-name.tsx';
import { Reference } from './reference.tsx';
import { SupportLine } from './support-line.tsx';

/** What stands below the words of somebody in a list: who, on how many texts, and where. */
export const SpokenLine = ({
  place,
  speaker,
  support,
  evidence,
}: {
  place: Place;
  speaker: SpeakerView;
  support: Support;
  evidence: Evidence;
}) => (
  <p class="line">
    <span class="by">
      <SpeakerName speaker={speaker} />
    </span>
    <SupportLine support={support} />
    <Reference place={place} evidence={evidence} />
  </p>
);
