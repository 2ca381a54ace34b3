import { rewritingOf } from './copy-relations.ts';
import type { Desk, Entry } from './desk.ts';
import { nameCopy } from './name-copy.ts';
import type { Story } from './story-book.ts';

/** Notes which earlier articles of its story an article is a rewriting of: those that no shared words betrayed. */
export function nameRewritings(desk: Desk, entry: Entry, story: Story): void {
  for (const member of story.members) {
    const other = desk.recent.get(member.signs.number);
    if (!other || other === entry || entry.reports.has(member.signs.number)) continue;
    const likeness = rewritingOf(entry.signs, other.signs);
    if (likeness) nameCopy(entry, other, likeness);
  }
}
