export interface SpeakerView {
  readonly actor: string | null;
  /** null: nobody is named. */
  readonly name: string | null;
  readonly office: string | null;
  /** Key of the party spoken for; null when not known. */
  readonly party: string | null;
  /** The rule that resolved it, where it is not the name itself. */
  readonly rule: string | null;
}
