import type { LanguageLayer, Token } from '../language/layer.ts';
import type { Actor, MentionType } from '../record/actor.ts';
import type { Explain } from '../record/note.ts';
import { personKey } from '../world/forms.ts';
import type { World } from '../world/world.ts';

/** A mention while it is being resolved. Tokens are indices of the article, half-open. */
export interface Draft {
  from: number;
  to: number;
  type: MentionType;
  actor: string | null;
  name: string | null;
  country: string | null;
  rule: string;
}

/** A title as the text gives it to somebody: "Japanese chief cabinet secretary". */
export interface Title {
  /** Words in lower case, without countries. */
  readonly words: readonly string[];
  /** Lemma of the word that carries it, such as `minister`. */
  readonly head: string;
  readonly country: string | null;
}

/** What is known of an actor while the article is read. */
export interface Member {
  actor: Actor;
  gender: 'male' | 'female' | null;
  /** Titles that the text gives the person; those of the lexicon are looked up. */
  readonly titles: Title[];
  /** Keys of the full name and of what it is called by on second mention. */
  readonly surnames: Set<string>;
  /** Words of the name's key, sorted, so that their order does not count. */
  readonly nameKey: string;
}

/**
 * The working state of one article: what the language layer says, and who has been found so far.
 * Recognisers add to it in the order of read-actors.ts; nobody else sees it.
 */
export interface Scene {
  readonly language: LanguageLayer;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly world: World;
  /** ISO day, month or year of the article; null when unknown. */
  readonly date: string | null;
  readonly outlet: string | null;
  readonly explain: Explain | undefined;
  /** Tokens that a token governs, in the order of the text. */
  readonly children: readonly (readonly number[])[];
  /** Token lies between quotation marks. */
  readonly quoted: readonly boolean[];
  readonly drafts: Draft[];
  /** The mention that a token carries: every token of a name, the nouns of a description, a pronoun. */
  readonly at: (Draft | undefined)[];
  /** Person whom the words of a title or an apposition describe. */
  readonly describes: (Draft | undefined)[];
  readonly cast: Map<string, Member>;
  /** Persons of the cast by the words of their names in order, and by first and last word; in the order in which they came. */
  readonly named: Map<string, { readonly member: Member; readonly place: number }[]>;
}

export function sceneOf(
  language: LanguageLayer,
  options: {
    readonly world: World;
    readonly date: string | null;
    readonly outlet: string | null;
    readonly explain?: Explain;
  },
): Scene {
  const { tokens, text } = language;
  const children: number[][] = tokens.map(() => []);
  tokens.forEach((token, index) => {
    children[token.head]?.push(index);
  });
  const date = options.date && /^\d{4}/.test(options.date) ? options.date.slice(0, 10) : null;
  return {
    language,
    tokens,
    text,
    world: options.world,
    date,
    outlet: options.outlet,
    explain: options.explain,
    children,
    quoted: quotedTokens(language),
    drafts: [],
    at: new Array<Draft | undefined>(tokens.length),
    describes: new Array<Draft | undefined>(tokens.length),
    cast: new Map(),
    named: new Map(),
  };
}

/** Which tokens stand between double quotation marks. A mark that is never closed reaches to the end of its paragraph. */
function quotedTokens({ tokens, paragraphs }: LanguageLayer): boolean[] {
  const quoted = new Array<boolean>(tokens.length).fill(false);
  for (const { from, to } of paragraphs) {
    let open = false;
    for (let i = from; i < to; i++) {
      const { form } = tokens[i]!;
      if (/^(“|„|«|``)$/.test(form)) open = true;
      else if (/^(”|»)$/.test(form)) open = false;
      else if (/^("|'')$/.test(form)) open = !open;
      else quoted[i] = open;
    }
  }
  return quoted;
}

/** Adds a mention that fills all its tokens, unless one of them is taken. `nouns` limits what it fills. */
export function addDraft(
  scene: Scene,
  draft: Draft,
  nouns: { readonly from: number; readonly to: number } = draft,
): Draft | null {
  for (let i = nouns.from; i < nouns.to; i++) if (scene.at[i]) return null;
  for (const other of scene.drafts)
    if (
      other.from < draft.to &&
      draft.from < other.to &&
      !(other.from >= draft.from && other.to <= draft.to) &&
      !(draft.from >= other.from && draft.to <= other.to)
    )
      return null;
  scene.drafts.push(draft);
  for (let i = nouns.from; i < nouns.to; i++) scene.at[i] = draft;
  return draft;
}

/** Takes a mention away, for one that knows more of the same words. */
export function removeDraft(scene: Scene, draft: Draft): void {
  const index = scene.drafts.indexOf(draft);
  if (index >= 0) scene.drafts.splice(index, 1);
  for (let i = draft.from; i < draft.to; i++) if (scene.at[i] === draft) scene.at[i] = undefined;
}

/** Characters from one token to before another. */
export function wordsOf(scene: Scene, from: number, to: number): string {
  if (from >= to) return '';
  const words = scene.text.slice(scene.tokens[from]!.start, scene.tokens[to - 1]!.end);
  return /\s\s|[^\S ]/.test(words) ? words.replace(/\s+/g, ' ') : words;
}

export function trace(scene: Scene, step: string, from: number, to: number, reason: string): void {
  scene.explain?.({ stage: 'actors', step, input: wordsOf(scene, from, to).slice(0, 200), reason });
}

/** First and last word of a name, as a key that no whole name is. */
export const endsKey = (words: readonly string[]): string => `${words[0]} … ${words.at(-1)}`;

/** The member for an actor, made when it is new. */
export function cast(scene: Scene, actor: Actor): Member {
  const known = scene.cast.get(actor.id);
  if (known) return known;
  const member: Member = {
    actor,
    gender: null,
    titles: [],
    surnames: new Set(),
    nameKey: actor.kind === 'person' ? personKey(actor.name).split(' ').sort().join(' ') : '',
  };
  scene.cast.set(actor.id, member);
  if (actor.kind === 'person') {
    const place = scene.cast.size;
    for (const key of [member.nameKey, endsKey(personKey(actor.name).split(' '))]) {
      const named = scene.named.get(key);
      if (named) named.push({ member, place });
      else scene.named.set(key, [{ member, place }]);
    }
  }
  return member;
}

/** Lets a mention stand for an actor. */
export function resolve(scene: Scene, draft: Draft, actor: Actor, rule: string): void {
  cast(scene, actor);
  draft.actor = actor.id;
  draft.name = actor.name;
  draft.country = actor.country;
  draft.rule = rule;
  trace(scene, rule, draft.from, draft.to, `stands for ${actor.id} (${actor.name})`);
}

export const lower = (token: Token | undefined): string => token?.form.toLowerCase() ?? '';
export const isCapitalised = (token: Token | undefined): boolean =>
  token !== undefined && /^\p{Lu}/u.test(token.form);
/** Does the token open its sentence (quotation marks aside)? */
export function opensSentence(scene: Scene, index: number): boolean {
  const { from } = scene.language.sentences[scene.tokens[index]!.sentence]!;
  for (let i = from; i < index; i++) if (scene.tokens[i]!.upos !== 'PUNCT') return false;
  return true;
}
