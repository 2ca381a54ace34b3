import iconv from 'iconv-lite';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../intake/input.ts';
import { loadWorld } from '../world/load-world.ts';
import type { World } from '../world/world.ts';
import { readPage } from './read-page.ts';

const P =
  '<p>The delegations of Velmark and Tarnia met on Monday in the harbour town, and both said that the talks would go on.</p>';
let world: World;
beforeAll(async () => {
  world = await loadWorld();
});
const input = (content: Input['content'], given: Input['given'] = {}): Input => ({
  name: 'page',
  uri: null,
  mediaType: 'text/html',
  given,
  content,
  notes: [],
});
const read = (content: Input['content'], given?: Input['given']) =>
  readPage(input(content, given), { world });
const html = (text: string) => read({ kind: 'html', html: text });

describe('what comes in as text', () => {
  it('comes back unchanged', () => {
    const text =
      '  Leave a Reply\nSupport us today.\n\n\n The talks of the two states were ended by one of them. ';
    const article = read(
      { kind: 'text', text },
      { id: 'a', title: 'Talks', published: '2031-03', outlet: 'Osk Courier' },
    );
    expect(article).toMatchObject({
      id: 'a',
      text,
      title: 'Talks',
      removed: [],
      outlet: { name: 'Osk Courier' },
    });
    expect(article.published).toEqual({ value: '2031-03', precision: 'month', basis: 'given' });
  });

  it('says of a day that is none', () => {
    const article = read({ kind: 'text', text: 'x' }, { published: 'soon' });
    expect(article.published.value).toBeNull();
    expect(article.notes.map(({ code }) => code)).toContain('bad-date');
  });
});

describe('encodings', () => {
  const page = (charset: string, words: string) =>
    iconv.encode(`<html><head><meta charset="${charset}"></head><body><p>${words} ${P}`, charset);
  const words =
    'Der Straßenbau an der Küste wird nächste Woche wieder aufgenommen, sagte die Ministerin am Montag.';
  it.each(['utf-8', 'iso-8859-1', 'windows-1252', 'utf-16le'])('%s', (charset) => {
    expect(read({ kind: 'bytes', bytes: page(charset, words), charset: null }).text).toContain(words);
  });
  it('takes the header before a declaration, and valid UTF-8 before both', () => {
    expect(
      read({ kind: 'bytes', bytes: iconv.encode(`<p>${words}</p>${P}`, 'iso-8859-2'), charset: 'iso-8859-2' })
        .text,
    ).toContain('Küste');
    expect(
      read({ kind: 'bytes', bytes: Buffer.from(`<p>${words}</p>${P}`), charset: 'windows-1252' }).text,
    ).toContain('Küste');
  });
  it('leaves no NULs and no halves of characters', () => {
    const { text } = html(
      `<p>Lorries\u0000 wait \ud83d at the border, and more of them are on their way to it.</p>${P}`,
    );
    expect(text).not.toMatch(/\u0000/);
    expect(text.isWellFormed()).toBe(true);
  });
});

describe('pages made to break parsers end in a note', () => {
  it.each([
    ['nested elements', '<div>'.repeat(100_000), 'nesting-flattened'],
    [
      'attributes',
      `<div ${Array.from({ length: 200_000 }, (_, i) => `a${i}=1`).join(' ')}>`,
      'attributes-dropped',
    ],
  ])('%s', (_, broken, code) => {
    const article = html(`<html><body>${broken}${P.replace('met', 'did meet')}${P}</body></html>`);
    expect(article.notes.map((note) => note.code)).toContain(code);
    expect(article.text).toContain('harbour town');
  });

  it('reads the first lines of a page of a hundred thousand', () => {
    const article = html(P.repeat(60_000));
    expect(article.notes.map(({ code }) => code)).toContain('lines-dropped');
    expect(article.text).toContain('harbour town');
  });

  it('names a page above the limit', () => {
    const article = html(`<p>${'The talks go on, '.repeat(1_200_000)}</p>`);
    expect(article.text).toBe('');
    expect(article.notes.map(({ code }) => code)).toEqual(['page-too-large', 'no-text']);
  });

  it.each([
    ['too many elements', '<b>x</b>'.repeat(150_000), 'too-many-elements'],
    ['nothing', '', 'no-text'],
    ['scripts only', '<script>'.repeat(10_000), 'no-text'],
  ])('%s', (_, broken, code) => {
    const article = html(broken);
    expect(article.text).toBe('');
    expect(article.notes.map((note) => note.code)).toContain(code);
  });
});

describe('authors, agencies, titles', () => {
  const page = (head: string, body = P + P.replace('Monday', 'Friday')) =>
    html(`<html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`);
  it('parts authors from agencies, desks and addresses', () => {
    const article = page(
      '<meta name="author" content="By MARTA QUILL, Jonas Ferre and AFP, Staff Writers, desk@osk.example">',
    );
    expect([article.byline, article.credit]).toEqual([['Marta Quill', 'Jonas Ferre'], ['AFP']]);
  });
  it('takes an outlet for no author of its own', () => {
    expect(
      page('<meta property="og:site_name" content="Osk Courier"><meta name="author" content="Osk Courier">')
        .byline,
    ).toEqual([]);
  });
  it('takes the heading where metadata agree, without the outlet', () => {
    const title = 'Velmark: talks go on – but slowly';
    expect(page(`<title>${title} | Osk Courier</title>`, `<h1>${title}</h1>${P}`).title).toBe(title);
    expect(page(`<title>${title} | Osk Courier</title>`).title).toBe(title);
  });
  it('gives the same id and article for the same page', () => {
    expect(page('')).toEqual(page(''));
    expect(page('').id).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('what is lost or left out is noted', () => {
  const noted = (content: Input['content']) => read(content).notes.map(({ code }) => code);
  const textPage = (text: string) => ({ kind: 'text-page' as const, bytes: Buffer.from(text) });

  it('halves of characters', () => {
    const article = read({ kind: 'text', text: 'Lorries \ud83d wait, \ude00 said.' });
    expect(article.text).toBe('Lorries \uFFFD wait, \uFFFD said.');
    expect(article.notes).toContainEqual(expect.objectContaining({ code: 'lost-characters' }));
    expect(
      noted({ kind: 'html', html: `<p>Lorries \ud83d wait at the border, and more are on the way.</p>${P}` }),
    ).toContain('lost-characters');
  });

  it('bytes that are none of the encoding', () => {
    const bytes = Buffer.concat([
      Buffer.from('<meta charset="utf-8"><p>Lorries wait '),
      Buffer.from([0xc3]),
      Buffer.from(` at the border of Vélm, ñandú, and more of them come.</p>${P}`),
    ]);
    expect(noted({ kind: 'bytes', bytes, charset: 'utf-8' })).toContain('lost-characters');
  });

  it('characters that are not seen', () => {
    const words =
      'The dele\u00ADgations of Vel\u200Bmark and Tar\u200Dnia met on Monday, and said that the talks go on.';
    const article = html(`<p>${words}</p>${P}`);
    expect(article.text).toContain('The delegations of Velmark and Tarnia met');
    expect(article.notes.find(({ code }) => code === 'unseen-characters')?.message).toMatch(
      /has 3 characters/,
    );
    expect(noted(textPage(`Talks go on in Osk\n\n${words}\n`))).toContain('unseen-characters');
    expect(
      noted({ kind: 'html', html: `<p>${words.replace(/[\u00AD\u200B\u200D]/g, '&shy;')}</p>${P}` }),
    ).toContain('unseen-characters');
    expect(noted({ kind: 'html', html: `${P}${P}` })).not.toContain('unseen-characters');
  });

  it('joiners stay where they make what is seen', () => {
    const family = '👩\u200D👩\u200D👧';
    const article = html(
      `<p>The delegations ${family} of Velmark and می\u200Cخواهم met on Monday, and said that the talks go on.</p>${P}`,
    );
    expect(article.text).toContain(family);
    expect(article.text).toContain('می\u200Cخواهم');
    expect(article.notes.map(({ code }) => code)).not.toContain('unseen-characters');
  });

  it('a text that is not English', () => {
    const german =
      'Die Delegationen von Velmark und Tarnia trafen sich am Montag in der Hafenstadt, und beide sagten, dass die Gespräche weitergehen. ';
    expect(noted({ kind: 'text', text: german.repeat(4) })).toContain('not-english');
    expect(read({ kind: 'html', html: `<html lang="de"><p>${german.repeat(4)}` }).notes).toContainEqual(
      expect.objectContaining({ code: 'not-english', message: expect.stringContaining('declared as de') }),
    );
    expect(noted({ kind: 'text', text: P.replace(/<[^>]*>/g, '').repeat(4) })).not.toContain('not-english');
  });
});

describe('a saved page that only its dateline dates', () => {
  const page = (dateline: string) =>
    `Road talks resume\n\n${dateline} — The delegations of Velmark and Tarnia met on Monday in the harbour town.\n\nBoth said that the talks would go on, and that the road is to be opened.\n`;
  const dated = (text: string, date?: string) =>
    readPage(input({ kind: 'text-page', bytes: Buffer.from(text) }), { world, ...(date && { date }) });

  it('is of that day, and says by which rule', () => {
    const article = dated(page('MERROW, March 14, 2031 (Osk Wire)'));
    expect(article.published).toEqual({ value: '2031-03-14', precision: 'day', basis: 'page' });
    expect(article.notes).toContainEqual(
      expect.objectContaining({
        code: 'date-from-dateline',
        message: expect.stringContaining('rule dateline'),
      }),
    );
    expect(article.text).toMatch(/^MERROW, March 14, 2031 \(Osk Wire\) — /);
  });

  it('takes its year from the reference date, and says so where nothing tells it', () => {
    expect(dated(page('MERROW, March 14 (Osk Wire)'), '2031-03-20').published.value).toBe('2031-03-14');
    const open = dated(page('MERROW, March 14 (Osk Wire)'));
    expect(open.published.value).toBeNull();
    expect(open.notes[0]).toMatchObject({
      code: 'no-date',
      message: expect.stringContaining('"March 14" without a year'),
    });
  });

  it('leaves a day that the page gives above it', () => {
    const text = page('MERROW, March 14 (Osk Wire)').replace('\n\n', '\n\nPublished: 15 March 2031\n\n');
    expect(dated(text, '2031-03-20').published.value).toBe('2031-03-15');
  });
});
