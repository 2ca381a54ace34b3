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

/** Pattern of any month name, longest first, for texts without accents. */
export const MONTH = [...BY_NAME.keys()].sort((a, b) => b.length - a.length).join('|');

/** 1 to 12; null for no month. */
export const monthOf = (name: string): number | null =>
  BY_NAME.get(name.toLowerCase().replace(/\.$/, '')) ?? null;
