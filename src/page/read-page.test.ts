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
