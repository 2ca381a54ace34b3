import type { Removal } from '../../record/article.ts';
import { Cell, Row, Table } from './table.tsx';

const COLUMNS = ['Removed', 'Why', 'Rule'].map((name) => ({ head: name, label: name }));

/** What was on the page and is not of the article, with the rule that removed it. */
export const Removed = ({ removed }: { removed: readonly Removal[] }) => {
  if (!removed.length) return <p class="empty">Nothing was removed.</p>;
  const characters = removed.reduce((sum, { text }) => sum + text.length, 0);
  return (
    <details class="removed">
      <summary>
        Removed from the page: {removed.length} {removed.length === 1 ? 'piece' : 'pieces'},{' '}
        {characters.toLocaleString('en')} characters
      </summary>
      <Table class="gone" columns={COLUMNS}>
        {removed.map(({ text, rule, reason }) => (
          <Row
            head={
              <bdi class="gone">
                {text.slice(0, 300)}
                {text.length > 300 ? ' […]' : ''}
              </bdi>
            }
          >
            <Cell label="Why">{reason}</Cell>
            <Cell label="Rule">{rule}</Cell>
          </Row>
        ))}
      </Table>
    </details>
  );
};
