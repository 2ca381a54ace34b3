import type { World } from '../../world/world.ts';
import { wordCount } from '../words.ts';

/** "EPA/NAME SURNAME/TASS", "REUTERS/Name Surname", "AP Photo/Name": how agencies sign pictures. */
const SLASH_CREDIT =
  /(?:^|[\s(])(?:\p{Lu}[\p{L}.&-]*(?: Photo| Images)?)\s?\/\s?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?:\s?\/\s?\p{Lu}[\p{L}. ]*)*\)?\.?$/u;
const LABELLED =
  /^\W*(?:(?:in )?th(?:is|ese)\b[^.]{0,60}\b(?:file )?(?:photo|image|picture|photograph|frame|still)s?\b[^.]{0,40},|(?:photo|image|picture|photograph|illustration|foto|bild)(?:s|graph)?(?: (?:by|courtesy|credit|via|source))?\s*[:/|©]|(?:photo|image|picture) (?:by|courtesy|credit|via)\b|file (?:photo|image|picture)\b|(?:credit|caption|source)\s*:)/i;
const ENDING =
  /(?:\(?(?:file )?(?:photo|photograph|image|picture)s?(?: (?:by|credit|courtesy|via|source|from))?\s*:\s*[^.]{2,80}\)?|\((?:photo|image|picture)s? (?:by|courtesy|credit|via)[^)]{2,80}\)|[|/]\s?(?:getty images|shutterstock|istock|alamy|unsplash)\)?|\bgetty images|\((?:file )?(?:photo|pic)s?\)|\bvia (?:getty|ap|reuters)( images)?\)?)\W*$/i;
const IN_PARENTHESES = /[^\s(].{8}\(([^()]{2,60})\)\.?$/;

/**
 * Does this line describe or sign a picture? By its signature only: words alone tell a caption from a sentence only by
 * its place, which the caller knows.
 */
export function isSignedCaption(text: string, world: World): boolean {
  if (text.length > 600) return false;
  if (LABELLED.test(text) && wordCount(text) <= 80) return true;
  if (ENDING.test(text)) return true;
  if (text.includes('/') && SLASH_CREDIT.test(text) && hasAgency(text, world)) return true;
  const signature = /\)\.?$/.test(text.slice(-2)) ? IN_PARENTHESES.exec(text)?.[1] : undefined;
  const parts = signature?.split(/[/,]|\svia\s/) ?? [];
  return parts.some((part) => world.outletByCredit(part.trim()) !== null);
}

const hasAgency = (text: string, world: World): boolean =>
  (
    text
      .split(/\s/)
      .slice(-8)
      .join(' ')
      .match(/\p{L}[\p{L}.& -]*/gu) ?? []
  ).some((part) => {
    const words = part.trim().split(' ');
    return (
      world.outletByCredit(part.trim()) !== null ||
      world.outletByCredit(words.at(-1) ?? '') !== null ||
      words.some((word) => PICTURE_DESKS.has(word.toUpperCase()))
    );
  });

/** Agencies that sign pictures and hardly ever texts. */
const PICTURE_DESKS = new Set([
  'EPA',
  'EPA-EFE',
  'GETTY',
  'SHUTTERSTOCK',
  'ZUMA',
  'ALAMY',
  'POOL',
  'AP',
  'REUTERS',
  'AFP',
]);
