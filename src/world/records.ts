/** Records as the data files hold them, and as a user's world file may add them. See data/README.md. */
export interface StateRecord {
  readonly iso3: string;
  readonly name: string;
  readonly valid?: { readonly from: string | null; readonly to: string | null } | undefined;
  readonly official?: string | undefined;
  readonly names?: readonly string[] | undefined;
  readonly abbreviations?: readonly string[] | undefined;
  readonly adjectives?: readonly string[] | undefined;
  readonly demonyms?:
    | readonly { readonly one?: string | undefined; readonly many?: string | undefined }[]
    | undefined;
  readonly capital?:
    | {
        readonly name: string;
        readonly names?: readonly string[] | undefined;
        readonly lat?: number | undefined;
        readonly lon?: number | undefined;
      }
    | null
    | undefined;
  readonly seats?: readonly { readonly name: string; readonly role?: string | undefined }[] | undefined;
  readonly metonyms?: readonly { readonly name: string; readonly for: string }[] | undefined;
  readonly foreignMinistry?: readonly string[] | undefined;
  readonly defenceMinistry?: readonly string[] | undefined;
  readonly parliament?: readonly string[] | undefined;
  readonly headOfStateOffice?: readonly string[] | undefined;
}

/** A form of several states or things; `open`: nothing but context decides, not even as a first guess. */
export interface AmbiguousRecord {
  readonly name: string;
  readonly candidates: readonly string[];
  readonly open?: boolean | undefined;
}

export interface OfficeRecord {
  readonly id: string;
  readonly name: string;
  readonly office: string;
  readonly title: string;
  readonly from: string;
  readonly to: string | null;
  readonly state?: string | undefined;
  readonly org?: string | undefined;
  readonly headOfGovernment?: boolean | undefined;
  readonly given?: string | null | undefined;
  readonly family?: string | null | undefined;
  readonly called?: string | undefined;
  readonly variants?: readonly string[] | undefined;
  readonly gender?: 'male' | 'female' | undefined;
}

export interface OrganisationRecord {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly abbreviations?: readonly string[] | undefined;
  readonly names?: readonly string[] | undefined;
  readonly state?: string | undefined;
}

export interface MediaRecord {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly names?: readonly string[] | undefined;
  readonly credits?: readonly string[] | undefined;
  readonly domains?: readonly string[] | undefined;
  readonly state?: string | undefined;
}

export interface PlaceRecord {
  readonly name: string;
  readonly kind: string;
  readonly lat: number;
  readonly lon: number;
  readonly names?: readonly string[] | undefined;
  readonly states?: readonly string[] | undefined;
}

export interface DisputedRecord {
  readonly id: string;
  readonly name: string;
  readonly claimants: readonly string[];
  readonly administeredBy?: readonly string[] | undefined;
  readonly names?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly otherNames?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly outline?: readonly (readonly [number, number])[] | undefined;
  readonly components?:
    | readonly {
        readonly name: string;
        readonly names?: Readonly<Record<string, string | readonly string[]>> | undefined;
      }[]
    | undefined;
  readonly lat?: number | null | undefined;
  readonly lon?: number | null | undefined;
}

export interface CameoRecord {
  readonly code: string;
  readonly label: string;
  readonly quad: number;
  readonly plover: { readonly event: string; readonly mode: string | null } | null;
}

/** All that a world is made from. */
export interface WorldRecords {
  readonly states: readonly StateRecord[];
  readonly ambiguous: readonly AmbiguousRecord[];
  readonly offices: readonly OfficeRecord[];
  readonly organisations: readonly OrganisationRecord[];
  readonly media: readonly MediaRecord[];
  readonly places: readonly PlaceRecord[];
  readonly disputed: readonly DisputedRecord[];
}

/** What a user's world file adds. */
export type WorldFileRecords = Partial<Omit<WorldRecords, 'ambiguous'>>;
