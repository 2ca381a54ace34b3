import { type LanguageLayer, type Name, tokensIn } from '../language/layer.ts';
import type { MentionType } from '../record/actor.ts';
import type { World } from '../world/world.ts';
import { readActors } from './read-actors.ts';

const NAMING: ReadonlySet<MentionType> = new Set(['person', 'organization', 'place', 'state', 'nationality']);

/**
 * The names of a text with what the world data know of them: a name keeps its characters and gets the type of the actor that it turned
 * out to be (a state counts as a place here), and names that only the lexicon knows are added where no other stands.
 */
export function knownNames(language: LanguageLayer, world: World): Name[] {
  const { mentions } = readActors(language, { world, date: null, outlet: null });
  const bySpan = new Map(mentions.map((mention) => [`${mention.start}-${mention.end}`, mention]));
  const names = language.names.map((name): Name => {
    const mention = bySpan.get(`${name.start}-${name.end}`);
    if (!mention || !NAMING.has(mention.type)) return name;
    const type = nameType(mention.type);
    return type === name.type ? name : { ...name, type, rule: mention.rule };
  });
  const taken = (start: number, end: number): boolean =>
    names.some((name) => name.start < end && start < name.end);
  const added = mentions.flatMap((mention): Name[] =>
    !NAMING.has(mention.type) || taken(mention.start, mention.end)
      ? []
      : [
          {
            ...tokensIn(language, mention),
            start: mention.start,
            end: mention.end,
            type: nameType(mention.type),
            rule: mention.rule,
          },
        ],
  );
  return [...names, ...added].sort((a, b) => a.start - b.start);
}

const nameType = (type: MentionType): Name['type'] => (type === 'state' ? 'place' : (type as Name['type']));
