/**
 * The code of a speech act by the code of the act that it is about: what is asked for (02x, 10x), agreed to (03x), refused (12x)
 * or threatened (13x). Rows of the CAMEO codebook's own parallels; the longest prefix of the inner code decides.
 */
type Table = Readonly<Record<string, string>>;

const APPEAL: Table = {
  '04': '026',
  '045': '028',
  '05': '022',
  '057': '027',
  '06': '021',
  '061': '0211',
  '062': '0212',
  '063': '0213',
  '064': '0214',
  '07': '023',
  '071': '0231',
  '072': '0232',
  '073': '0233',
  '074': '0234',
  '08': '025',
  '081': '0251',
  '083': '024',
  '0831': '0241',
  '084': '0253',
  '085': '0254',
  '086': '0255',
  '087': '0256',
};
const AGREE: Table = {
  '04': '036',
  '045': '039',
  '05': '032',
  '057': '032',
  '06': '031',
  '061': '0311',
  '062': '0312',
  '063': '0313',
  '064': '0314',
  '07': '033',
  '071': '0331',
  '072': '0332',
  '073': '0333',
  '074': '0334',
  '08': '035',
  '081': '0351',
  '083': '034',
  '0831': '0341',
  '084': '0353',
  '085': '0354',
  '086': '0355',
  '087': '0356',
};
const REJECT: Table = {
  '04': '125',
  '045': '126',
  '05': '120',
  '057': '127',
  '06': '121',
  '061': '1211',
  '062': '1212',
  '063': '1213',
  '064': '1214',
  '07': '122',
  '071': '1221',
  '072': '1222',
  '073': '1223',
  '074': '1224',
  '08': '124',
  '081': '1241',
  '083': '123',
  '0831': '1231',
  '084': '1243',
  '085': '1244',
  '086': '1245',
  '087': '1246',
};
const THREATEN: Table = {
  10: '130',
  11: '130',
  12: '130',
  14: '133',
  15: '138',
  16: '1313',
  161: '1313',
  162: '1311',
  163: '1312',
  164: '134',
  165: '135',
  166: '136',
  17: '131',
  171: '131',
  172: '132',
  1721: '1321',
  1722: '1322',
  1723: '1323',
  1724: '1324',
  173: '137',
  174: '137',
  175: '137',
  176: '131',
  18: '1383',
  19: '1384',
  191: '1381',
  192: '1382',
  20: '1385',
};

const look = (table: Table, code: string): string | null => {
  for (let length = code.length; length >= 2; length--) {
    const found = table[code.slice(0, length)];
    if (found) return found;
  }
  return null;
};

/** 02x or, for demands, 10x of the inner code. */
export const requestCode = (inner: string, demand: boolean): string => {
  const code = look(APPEAL, inner);
  if (!code) return demand ? '100' : '020';
  return demand ? (code === '022' ? '102' : code.replace(/^02/, '10')) : code;
};
export const agreeCode = (inner: string): string => look(AGREE, inner) ?? '030';
export const rejectCode = (inner: string): string => look(REJECT, inner) ?? '120';
export const threatenCode = (inner: string): string => look(THREATEN, inner) ?? '130';
