import type { PartyRef, SpeakerView } from '../../dossier/dossier.ts';
import { type Place, partyHref } from '../place.ts';

/** A party, linked where it has a page; "not known" for nobody. */
export const PartyName = ({ place, party }: { place: Place; party: PartyRef | null }) => {
  if (!party) return <span class="unknown">not known</span>;
  const href = partyHref(place, party);
  return href ? (
    <a href={href}>
      <bdi>{party.name}</bdi>
    </a>
  ) : (
    <bdi>{party.name}</bdi>
  );
};

/** A speaker with the office held. */
export const SpeakerName = ({ speaker }: { speaker: SpeakerView }) =>
  speaker.name ? (
    <span>
      <bdi>{speaker.name}</bdi>
      {speaker.office ? `, ${speaker.office}` : ''}
    </span>
  ) : (
    <span class="unknown">speaker not known</span>
  );
