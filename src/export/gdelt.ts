import type { EventView, PartyRef } from '../dossier/dossier.ts';
import type { ExportFile, ExportInput } from './export-input.ts';

/** Columns of one actor's place and of the action's, in their order (GDELT 2.0 Event Database Format Codebook, 2015-02-19). */
const geo = (name: string): string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map(
    (part) => `${name}Geo_${part}`,
  );
const actor = (name: string): string[] =>
  [
    'Code',
    'Name',
    'CountryCode',
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ].map((part) => `${name}${part}`);

/** The 61 columns of a GDELT 2.0 event file. */
export const GDELT_COLUMNS: readonly string[] = [
  ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
  ...actor('Actor1'),
  ...actor('Actor2'),
  ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
  ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
  ...geo('Actor1'),
  ...geo('Actor2'),
  ...geo('Action'),
  ...['DATEADDED', 'SOURCEURL'],
];

/** What happened, or happened earlier. A GDELT row has no status: threats and plans would pass for deeds. */
const HAPPENED = new Set(['fact', 'background']);

/**
 * A tab-separated row an event, without a header, as GDELT's own files. Columns that Parley does not know stay empty. Events that are
 * only claimed, announced, threatened, conditional or denied are left out, and so are those without a day.
 */
export function gdeltEvents({ dossier }: ExportInput): ExportFile[] {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const rows = dossier.events
    .filter(({ statuses, date }) => statuses.some(({ status }) => HAPPENED.has(status)) && isDay(date.value))
    .map((event) => {
      const told = event.support.articles.map((id) => articles.get(id)!);
      const values = valuesOf(event);
      values.NumMentions = event.evidence.length + event.more.length;
      values.NumSources = new Set(told.map(({ outlet }) => outlet)).size;
      values.NumArticles = event.support.reports;
      values.SOURCEURL = told[0]?.uri ?? '';
      return GDELT_COLUMNS.map((column) => plain(values[column] ?? '')).join('\t');
    });
  return [{ path: 'events.export.CSV', content: rows.map((row) => `${row}\n`).join('') }];
}

const isDay = (value: string | null): value is string => /^\d{4}-\d\d-\d\d/.test(value ?? '');
const plain = (value: string | number): string => String(value).replace(/[\t\r\n]+/g, ' ');

function valuesOf({ id, date, source, target, cameo, reported }: EventView): Record<string, string | number> {
  const day = date.value!.slice(0, 10);
  const root = cameo.slice(0, 2);
  return {
    // A whole number from the id, which follows from the content: 40 bits.
    GLOBALEVENTID: Number.parseInt(id.split('-').at(-1)!, 16),
    SQLDATE: day.replaceAll('-', ''),
    MonthYear: day.slice(0, 7).replace('-', ''),
    Year: day.slice(0, 4),
    FractionDate: fraction(day),
    ...side('Actor1', source),
    ...side('Actor2', target),
    IsRootEvent: 1,
    EventCode: cameo,
    EventBaseCode: cameo.slice(0, 3),
    EventRootCode: root,
    QuadClass: quadOf(Number(root)),
    DATEADDED: reported ? `${reported.replaceAll('-', '')}000000` : '',
  };
}

function side(name: string, party: PartyRef | null): Record<string, string> {
  if (!party) return {};
  const code = /^[A-Z]{2,4}$/.test(party.key) ? party.key : '';
  return {
    [`${name}Code`]: code,
    [`${name}Name`]: party.name.toUpperCase(),
    [`${name}CountryCode`]: /^[A-Z]{3}$/.test(code) ? code : '',
  };
}

/** Year and share of it that has passed, as the codebook reckons it: (month × 30 + day) / 365. */
const fraction = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return (year + ((month - 1) * 30 + date) / 365).toFixed(4);
};

/** 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict, by the root code. */
const quadOf = (root: number): number => (root <= 5 ? 1 : root <= 9 ? 2 : root <= 14 ? 3 : 4);
