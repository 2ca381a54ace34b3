import { decodeHTML, decodeHTMLAttribute } from 'entities/lib/decode.js';

/** Characters with their entities read. Entities too broken for the decoder stay as they are written. */
export const withEntities = (characters: string): string => decoded(characters, decodeHTML);
/** The same for the value of an attribute, where an entity needs its semicolon. */
export const withAttributeEntities = (characters: string): string => decoded(characters, decodeHTMLAttribute);

function decoded(characters: string, decode: (characters: string) => string): string {
  if (!characters.includes('&')) return characters;
  try {
    return decode(characters);
  } catch {
    // A number too long for a number, such as &#99…9; of hundreds of digits.
    return characters;
  }
}
