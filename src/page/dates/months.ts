import { isLetter } from '../signs.ts';

/** Month names and abbreviations, without accents, of the languages that press pages come in. */
const NAMES: readonly string[] = [
  'january jan januar janner jaenner janvier janv enero ene gennaio gen janeiro januari stycznia styczen ocak ledna leden января январь січня',
  'february feb februar feber fevrier fevr febrero febbraio fevereiro fev februari lutego luty subat unora февраля февраль лютого',
  'march mar marz maerz mrz mars marzo março marco maart mrt marca marzec mart brezna марта март березня',
  'april apr avril avr abril abr aprile kwietnia kwiecien nisan dubna апреля апрель квітня',
  'may mai mayo maggio mag maio mei maja maj mayis kvetna мая май травня',
  'june jun juni juin junio giugno giu junho czerwca czerwiec haziran cervna июня июнь червня',
  'july jul juli juillet juil julio luglio lug julho lipca lipiec temmuz cervence июля июль липня',
  'august aug aout agosto ago augustus sierpnia sierpien agustos srpna августа август серпня',
  'september sep sept septembre septiembre settembre set setembro wrzesnia wrzesien eylul zari сентября сентябрь вересня',
  'october oct oktober okt octobre octubre ottobre ott outubro out pazdziernika pazdziernik ekim rijna октября октябрь жовтня',
  'november nov novembre noviembre novembro listopada listopad kasim ноября ноябрь листопада',
  'december dec dezember dez decembre diciembre dic dicembre dezembro grudnia grudzien aralik prosince декабря декабрь грудня',
];

const BY_NAME: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, i) => names.split(' ').map((name) => [name, i + 1] as const)),
);

const LENGTHS = [...BY_NAME.keys()].map(({ length }) => length);
const [SHORTEST, LONGEST] = [Math.min(...LENGTHS), Math.max(...LENGTHS)];

/** 1 to 12; null for no month. */
export const monthOf = (name: string): number | null =>
  BY_NAME.get(name.toLowerCase().replace(/\.$/, '')) ?? null;

/** A month in a text: its name is a word, or stands behind the ending of a number ("5thMay"). */
export interface FoundMonth {
  readonly start: number;
  readonly end: number;
  readonly month: number;
  /** No letter stands before it. */
  readonly apart: boolean;
}

/** Endings of the number of a day that run into the name. */
const ENDINGS = ['st', 'nd', 'rd', 'th', 'er', 'º'];

/** All months that a text without accents names, by place. A look at its words: a pattern of all the names is slow to make. */
export function monthsIn(text: string): FoundMonth[] {
  const found: FoundMonth[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!isLetter(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isLetter(text.charCodeAt(at))) at++;
    if (at - start < SHORTEST) continue;
    const month = monthAt(text, start, at);
    if (month !== null) found.push({ start, end: at, month, apart: true });
    else if (start > 0 && isDigit(text.charCodeAt(start - 1))) {
      const ending = ENDINGS.find((end) => text.slice(start, start + end.length).toLowerCase() === end);
      const behind = start + (ending?.length ?? 0);
      const other = ending ? monthAt(text, behind, at) : null;
      if (other !== null) found.push({ start: behind, end: at, month: other, apart: false });
    }
  }
  return found;
}

const monthAt = (text: string, start: number, end: number): number | null =>
  end - start > LONGEST ? null : (BY_NAME.get(text.slice(start, end).toLowerCase()) ?? null);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
