import { FIELDS, parseQuery, type SearchAnswer } from '../store/search/query.ts';
import type { AddCommand } from './command.ts';
import { EXIT } from './exit-codes.ts';
import { asCommandError, DEFAULT_STORE, openStore, storeOption } from './open-store.ts';
import { countOption } from './options.ts';
import { tell, write, writeLine } from './streams.ts';

/** `parley search`: rows of a store by words and fields. */
export const searchCommand: AddCommand = (program, streams, end) => {
  program
    .command('search')
    .description('find statements, events, conditions and articles in a store')
    .argument('<query...>', `words, "phrases" and fields: ${FIELDS.map((field) => `${field}:`).join(' ')}`)
    .option('--store <file>', storeOption, DEFAULT_STORE)
    .option('--limit <n>', 'at most so many rows', countOption, 20)
    .option('--json', 'as JSON', false)
    .addHelpText(
      'after',
      '\nExamples:\n  parley search \'"boundary talks" speaker:Dresk from:2025-03\' --store dispute.db\n  parley search kind:condition party:Vessaria --json',
    )
    .action(async (words: string[], options: { store: string; limit: number; json: boolean }) => {
      const store = await openStore(options.store, { readonly: true });
      try {
        const written = words.join(' ');
        const answer = await store.search(parseQuery(written, { limit: options.limit }));
        if (options.json) await writeLine(streams, { query: written, ...answer });
        else {
          for (const problem of answer.problems) await tell(streams, problem);
          await write(streams.stdout, wordsOf(answer));
        }
        end(answer.problems.length ? EXIT.incomplete : EXIT.ok);
      } catch (cause) {
        throw asCommandError(cause);
      } finally {
        await store.close();
      }
    });
};

function wordsOf({ total, totalIs, hits, tally }: SearchAnswer): string {
  if (!total)
    return tally
      .map(({ written, rows }) =>
        rows ? `${written}: ${rows} rows left\n` : `${written} emptied the list\n`,
      )
      .join('');
  const lines = hits.map(({ kind, snippet, marks, speaker, day, published, outlet, evidence, label }) => {
    const marked = [...marks]
      .reverse()
      .reduce(
        (text, { start, end }) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
        snippet,
      );
    const place = `${evidence.article} ${evidence.start}–${evidence.end}`;
    const meta = [kind, label, speaker, day ?? published, outlet, place].filter(Boolean).join(' · ');
    return `${meta}\n  ${marked.replace(/\s+/g, ' ')}\n`;
  });
  return `${lines.join('')}${hits.length} of ${{ exact: '', least: 'at least ', most: 'at most ' }[totalIs]}${total} rows\n`;
}
