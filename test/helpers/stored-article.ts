import type { Party } from '../../src/record/actor.ts';
import type { Article } from '../../src/record/article.ts';
import { UNDATED } from '../../src/record/date.ts';
import { contentId, sha256 } from '../../src/record/ids.ts';
import type { StoredPage } from '../../src/store/store.ts';

/** An invented article with one row of each layer; `opening` makes its text another. For tests. */
export function articleOf(id: string, opening = ''): Article {
  const text = `${opening}Hask, 12 March. “Corrund will return to the boundary talks,” Ilvar Dresk said.\n\nVessaria has to withdraw the licence rule first. Corrund froze the boundary talks on Wednesday.`;
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const dresk: Party = {
    actor: 'text:ilvar-dresk',
    name: 'Ilvar Dresk',
    country: 'COR',
    ...span('Ilvar Dresk'),
    rule: 'name',
  };
  const corrund: Party = { actor: 'COR', name: 'Corrund', country: 'COR' };
  const vessaria: Party = { actor: 'VES', name: 'Vessaria', country: 'VES' };
  const statement = contentId('s', id, 1);
  return {
    schema: 'parley/article@1',
    id,
    page: { uri: `saved/${id}.html`, sha256: sha256(`page of ${id}`), mediaType: 'text/html' },
    title: 'Corrund names its price',
    outlet: { name: 'Hask Today', domain: 'hask-today.example' },
    credit: ['Meridian Wire'],
    byline: [],
    published: UNDATED,
    language: 'en',
    text,
    removed: [{ text: 'Subscribe', rule: 'plea', reason: 'asks for money' }],
    sentences: [span(text.split('\n\n')[0]!), span(text.split('\n\n')[1]!)],
    actors: [{ id: 'VES', kind: 'state', name: 'Vessaria', country: 'VES', basis: 'lexicon' }],
    mentions: [
      {
        ...span('Ilvar Dresk'),
        type: 'person',
        actor: 'text:ilvar-dresk',
        name: 'Ilvar Dresk',
        country: 'COR',
        rule: 'name',
      },
      { ...span('Vessaria'), type: 'state', actor: 'VES', name: 'Vessaria', country: 'VES', rule: 'lexicon' },
    ],
    times: [{ ...span('12 March'), type: 'DATE', value: '2025-03-12', rule: 'day-month' }],
    statements: [
      {
        id: statement,
        kind: 'direct',
        content: [span('Corrund will return to the boundary talks,')],
        cue: { ...span('said'), lemma: 'say' },
        speaker: dresk,
        addressee: null,
        said: { value: '2025-03-12', precision: 'day', basis: 'text' },
        act: 'promises',
        conditional: false,
        negated: false,
        background: false,
        within: null,
        rules: ['quotation'],
      },
    ],
    conditions: [
      {
        id: contentId('c', id, 1),
        party: 'COR',
        on: 'VES',
        requirement: span('withdraw the licence rule'),
        outcome: null,
        statement,
        kind: 'first',
        polarity: true,
        rules: ['first'],
      },
    ],
    events: [
      {
        id: contentId('e', id, 1),
        source: corrund,
        target: vessaria,
        sources: [corrund],
        targets: [vessaria],
        cameo: '164',
        plover: { event: 'SANCTION', mode: null },
        class: 'SANCTION',
        date: { value: '2025-03-12', precision: 'day', basis: 'text' },
        status: 'fact',
        claimant: null,
        evidence: [span('Corrund froze the boundary talks on Wednesday')],
        trigger: span('froze'),
        rules: ['sanction'],
      },
    ],
    notes: [],
  };
}

export const pageOf = (article: Article): StoredPage => ({
  key: `page-${article.id}`,
  sha256: article.page.sha256,
  uri: article.page.uri,
  mediaType: article.page.mediaType,
  given: {},
  kind: 'bytes',
  charset: null,
  bytes: null,
  failed: [],
  article: article.id,
});
