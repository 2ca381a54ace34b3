import type { DateValue, Published } from '../../record/date.ts';
import { dateText } from '../dates.ts';

const isInferred = (basis: string | null): boolean =>
  basis !== null && (basis.startsWith('inferred') || basis === 'story');

/** A date, never drawn more exactly than it is known; inferred ones say so. */
export const When = ({ date, time = false }: { date: DateValue | Published; time?: boolean }) => {
  const shown = dateText(date.value, time);
  if (!shown) return <span class="unknown">not known</span>;
  const words = shown.datetime ? (
    <time datetime={shown.datetime}>{shown.text}</time>
  ) : (
    <span>{shown.text}</span>
  );
  if (!isInferred(date.basis)) return words;
  return (
    <span class="infer">
      {words} <small>inferred</small>
    </span>
  );
};

/** What a date leaves open, under it: "season only". */
const Open = ({ date }: { date: DateValue }) => {
  const open = dateText(date.value)?.open;
  return open ? <span class="prec">{open}</span> : null;
};

/** Date of a row in a list; where none is told, when it was first reported, which is another thing. */
export const RowDate = ({ date, reported }: { date: DateValue; reported: string | null }) =>
  date.value || !reported ? (
    <>
      <When date={date} />
      <Open date={date} />
    </>
  ) : (
    <>
      <span class="told">day not told</span>
      <span class="prec">reported {dateText(reported)!.text}</span>
    </>
  );

/** The same within a line. */
export const LineDate = ({ date, reported }: { date: DateValue; reported: string | null }) =>
  date.value || !reported ? <When date={date} /> : <>reported {dateText(reported)!.text}</>;
