import { describe, expect, it } from 'vitest';
import { htmlLines } from '../html/html-lines.ts';
import { bitsOfNames } from './known-names.ts';
import { wordBits } from './label-words.ts';
import { parseTree } from './parse.ts';

const lines = (html: string) => htmlLines(parseTree(html).root).map(({ text }) => text);

describe('what the HTML standard says where texts depend on it', () => {
  it.each([
    ['paragraphs end each other', '<p>One<p>Two<div>Three</div>', ['One', 'Two', 'Three']],
    [
      'items end each other, not those of an outer list',
      '<ul><li>a<ul><li>b<li>c</ul><li>d</ul>',
      ['a', 'b', 'c', 'd'],
    ],
    ['cells of a row are one line', '<table><tr><td>a<td>b<tr><td>c</table>', ['a b', 'c']],
    [
      'an end tag ends nothing around its table',
      '<div><table><tr><td>a</div>b</td></tr></table>c</div>',
      ['ab', 'c'],
    ],
    ['raw text holds no tags', '<script>"<p>no</p>"</script><style>p{}</style><p>yes</p>', ['yes']],
    [
      'comments and instructions are no text',
      '<!-- <p>no</p> --><?php no ?><![CDATA[no]]><p>yes</p>',
      ['yes'],
    ],
    ['"less than" is text', '<p>1 < 2 and <3</p>', ['1 < 2 and <3']],
    ['entities', '<p>Br&uuml;ssel &amp; &#8220;Osk&#x201d; &nbsp;a</p>', ['Brüssel & “Osk” a']],
    ['quoted attributes hide what they hold', `<p title="a > b" data-x='</p>'>yes</p>`, ['yes']],
    ['upper case', '<DIV><P>One</P><SCRIPT>no</SCRIPT></DIV>', ['One']],
  ])('%s', (_, html, expected) => expect(lines(html)).toEqual(expected));

  it('closes a link at the next one, and one left open with its block', () => {
    const found = htmlLines(parseTree('<div><a href=x>One<div>Two</a> three</div></div><p>Four').root);
    expect(found.map(({ text, linkShare }) => [text, linkShare > 0.5])).toEqual([
      ['One', true],
      ['Two three', true],
      ['Four', false],
    ]);
  });
});

describe('pages that were cut or made to break parsers', () => {
  it.each([
    ['a title without end', '<title>Talks<p>Yes', ['Talks', 'Yes']],
    ['a tag without end', '<p>Yes</p><p class="x', ['Yes']],
    ['stray end tags', '</div></p></b><p>Yes</b></div>', ['Yes']],
    [
      'an entity of hundreds of digits',
      `<p>&#${'9'.repeat(400)};</p><p>Yes</p>`,
      [`&#${'9'.repeat(400)};`, 'Yes'],
    ],
    ['depth', `${'<div>'.repeat(100_000)}<p>Yes</p><p>No</p>`, ['Yes', 'No']],
  ])('%s', (_, html, expected) => expect(lines(html)).toEqual(expected));

  it('keeps the places of elements in order, each within the one around it', () => {
    const { elements } = parseTree('<div><p>a<b>b</div><ul><li>c<li>d</ul><p>e');
    for (const [order, element] of elements.entries()) {
      expect(element.order).toBe(order);
      expect(element.end).toBeGreaterThan(order);
      if (element.parent) expect(element.end).toBeLessThanOrEqual(element.parent.end);
    }
  });
});

describe('words of class names', () => {
  const known = bitsOfNames(
    new Map([
      ['post', 1],
      ['postrelated', 2],
      ['related', 4],
      ['relatedlinks', 8],
      ['adslot', 16],
      ['ab', 32],
      ['links', 64],
    ]),
  );
  it.each([
    ['post-related', 1 + 2 + 4],
    ['relatedLinks', 4 + 8 + 64],
    ['RELATED', 4],
    ['relatedness', 0],
    ['a b', 0],
    ['a-b', 32],
    ['Ad__slot', 16],
    ['x'.repeat(3).split('').join('-').concat('-a-b'), 32],
    [`${'x-'.repeat(10)}post`, 0],
    ['', 0],
  ])('%j', (label, expected) => expect(wordBits(label, known)).toEqual(expected));
});
