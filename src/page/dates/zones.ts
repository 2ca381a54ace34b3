/** Abbreviations that mean one offset. Those with several (IST, CST of China, ET) are left out: unknown stays unknown. */
const OFFSETS: Readonly<Record<string, string>> = {
  Z: 'Z',
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  KST: '+09:00',
  HKT: '+08:00',
  SGT: '+08:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

/** Pattern of a zone after a time of day. */
export const ZONE = String.raw`(?:(?:GMT|UTC)\s*[+-]?\d{1,2}(?::?\d\d)?|[+-]\d\d(?::?\d\d)?|Z\b|[A-Z]{3,4}\b)`;

/** ISO offset of a zone as pages write it: `Z`, `+0900`, `GMT9`, `UTC+3`, `EST`; empty where it is not known. */
export function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  const named = OFFSETS[zone.trim()];
  if (named) return named;
  const parts = /^(?:GMT|UTC)?\s*([+-]?)(\d{1,2})(?::?(\d\d))?$/.exec(zone.trim());
  if (!parts) return '';
  const [, sign, hours, minutes] = parts;
  if (Number(hours) > 14 || Number(minutes ?? 0) > 59) return '';
  return `${sign || '+'}${hours!.padStart(2, '0')}:${minutes ?? '00'}`;
}
