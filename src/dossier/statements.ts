import type { Article } from '../record/article.ts';
import type { Statement } from '../record/statement.ts';
import type { Corpus } from './corpus.ts';
import type { Said, SpeakerView, StatementView } from './dossier.ts';
import { keyOf } from './parties.ts';

/** The statements of an article with their words; those whose content is empty are left out. */
export function statementViews(corpus: Corpus, article: Article): StatementView[] {
  return article.statements.flatMap((statement) => {
    const content = statement.content.filter(
      (span) => span.end > span.start && span.end <= article.text.length,
    );
    if (!content.length) return [];
    const said: Said = {
      mode: modeOf(article.text, statement),
      pieces: content.map((span) => corpus.words(article.id, span)),
    };
    return [
      {
        id: statement.id,
        article: article.id,
        said,
        evidence: said.pieces[0]!.evidence,
        cue: statement.cue ? article.text.slice(statement.cue.start, statement.cue.end) : null,
        speaker: speakerView(article, statement),
        addressee: statement.addressee?.name ?? null,
        day: statement.said,
        act: statement.act,
        conditional: statement.conditional,
        negated: statement.negated,
        background: statement.background,
        rules: statement.rules,
      },
    ];
  });
}

const OPENING = /["“„«‘'‚]\s*$/;
const CLOSING = /^\s*[,.;:!?…]*\s*["”“»’']/;

/**
 * Direct words get quotation marks on a page, so this looks again: a piece is direct only when marks stand around it in the text
 * (or a mark opens it, as where a quotation runs over several paragraphs).
 */
function modeOf(text: string, statement: Statement): Said['mode'] {
  if (statement.kind !== 'direct') return statement.kind;
  const around = statement.content.every(
    ({ start, end }) =>
      OPENING.test(text.slice(Math.max(0, start - 3), start)) && CLOSING.test(text.slice(end, end + 4)),
  );
  const within = statement.content.every(
    ({ start }) => OPENING.test(text.slice(Math.max(0, start - 3), start)) || insideQuote(text, start),
  );
  return around || within ? 'direct' : 'indirect';
}

/** Does an opening curly mark of this paragraph still wait for its closing one? */
function insideQuote(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n\n', at) + 1, at);
  const straight = before.split('"').length - 1;
  return before.lastIndexOf('“') > before.lastIndexOf('”') || straight % 2 === 1;
}

function speakerView(article: Article, statement: Statement): SpeakerView {
  const { speaker } = statement;
  const actor = speaker?.actor ? article.actors.find(({ id }) => id === speaker.actor) : undefined;
  return {
    actor: speaker?.actor ?? null,
    name: actor?.name ?? speaker?.name ?? null,
    office: actor?.office ?? null,
    party: keyOf(speaker),
    rule: speaker?.rule ?? null,
  };
}
