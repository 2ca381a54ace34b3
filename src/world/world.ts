/** Which organ of a state a body or a metonym is. */
export type BodyKind = 'government' | 'foreign-ministry' | 'defence-ministry' | 'parliament' | 'presidency';

/** An organ of a state with the forms that stand beside the state's adjective ("Foreign Ministry"). The first form is the usual one. */
export interface StateBody {
  readonly kind: BodyKind;
  readonly forms: readonly string[];
}

/** A state as news name it. Fields as in data/states.json; see that file's README for their meaning. */
export interface State {
  readonly code: string;
  readonly name: string;
  readonly adjectives: readonly string[];
  readonly bodies: readonly StateBody[];
  readonly capital: string | null;
  /** Where the capital lies; absent where the data do not say. */
  readonly capitalAt?: { readonly lat: number; readonly lon: number };
  /** First and last day of a state of the past (SUN, YUG); null where open. */
  readonly valid: { readonly from: string | null; readonly to: string | null };
}

export type OfficeKind =
  | 'head of state'
  | 'head of government'
  | 'foreign minister'
  | 'defence minister'
  | 'spokesperson'
  | 'UN ambassador'
  | 'leader'
  | 'other';

/** One term of one person in one office. Dates ISO 8601 to day, month or year; `to` null: still in office when last seen. */
export interface Term {
  readonly person: string;
  readonly name: string;
  readonly family: string | null;
  readonly variants: readonly string[];
  readonly state: string | null;
  /** Id of the international organisation that the office belongs to; null for offices of states. */
  readonly body: string | null;
  readonly office: OfficeKind;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
  readonly gender: 'male' | 'female' | null;
}

/** What a surface form can stand for. Several candidates mean that it is ambiguous and context has to tell. */
export type FormMeaning =
  | {
      readonly kind: 'state';
      readonly state: string;
      readonly as: 'name' | 'adjective' | 'demonym' | 'capital' | 'metonym' | 'abbreviation';
      readonly organ?: BodyKind;
      /** The form is a common word without "the" before it ("the Hill"). */
      readonly article?: true;
    }
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'organisation'; readonly organisation: string }
  | { readonly kind: 'outlet'; readonly outlet: string }
  | { readonly kind: 'place'; readonly place: string; readonly states: readonly string[] }
  | { readonly kind: 'disputed-place'; readonly place: string; readonly claimants: readonly string[] };

export interface Organisation {
  readonly id: string;
  readonly name: string;
  readonly abbreviations: readonly string[];
  readonly type: string;
  readonly state: string | null;
  /** State, or body such as EU and UN, that it counts for; null for what belongs to none. */
  readonly country: string | null;
}

/** A place that is no capital and not disputed. `states` is empty for high seas and wide regions. */
export interface Place {
  readonly name: string;
  readonly kind: string;
  readonly states: readonly string[];
  readonly lat: number;
  readonly lon: number;
}

export interface MediaOutlet {
  readonly id: string;
  readonly name: string;
  readonly credits: readonly string[];
  readonly domains: readonly string[];
  readonly state: string | null;
  readonly kind: 'agency' | 'broadcaster' | 'daily' | 'weekly' | 'online' | 'other';
}

export interface DisputedPlace {
  readonly id: string;
  readonly name: string;
  readonly claimants: readonly string[];
  readonly administeredBy: readonly string[];
  /** Names by side: state code → names. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  readonly otherNames: readonly string[];
  readonly lat: number | null;
  readonly lon: number | null;
  /** islands, territory, waters, border … */
  readonly kind?: string;
  /** Coarse polygon (line, for borders) of [lat, lon], made by hand to show where it lies: no boundary. */
  readonly outline?: readonly (readonly [number, number])[];
}

export interface PloverCode {
  readonly event: string;
  readonly mode: string | null;
}

/**
 * What is known beforehand. Look-ups take surface forms as they stand in a text (curly or straight apostrophe, any leading "the");
 * they never guess: an unknown form gives an empty list.
 */
export interface World {
  readonly states: ReadonlyMap<string, State>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly outlets: ReadonlyMap<string, MediaOutlet>;
  readonly disputedPlaces: ReadonlyMap<string, DisputedPlace>;
  /** Everything that a form can stand for, in the order of plausibility. */
  meanings(form: string): readonly FormMeaning[];
  /** Terms of all persons that this full name, variant or surname can mean, in office on `date` first (ISO; null: no date known). */
  termsOf(name: string, date: string | null): readonly Term[];
  /** Terms of one person by id, by date. */
  termsOfPerson(person: string): readonly Term[];
  /** Terms of all persons in offices of a state (or international body, by id), by date. */
  termsOfState(state: string): readonly Term[];
  /** Who held an office of a state on a day; empty when not known. */
  holders(state: string, office: OfficeKind, date: string): readonly Term[];
  /** Records of a place by its name; several where towns share it. */
  placesNamed(name: string): readonly Place[];
  /** The agency or outlet that a credit line or domain names; null when unknown. */
  outletByCredit(credit: string): MediaOutlet | null;
  outletByDomain(domain: string): MediaOutlet | null;
  /** Label of a CAMEO code and its PLOVER event and mode by the crosswalk; null for unknown codes. */
  cameo(
    code: string,
  ): { readonly label: string; readonly quad: number; readonly plover: PloverCode | null } | null;
}
