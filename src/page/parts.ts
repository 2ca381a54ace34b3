import type { Outlet } from '../record/article.ts';
import type { Published } from '../record/date.ts';

/** What the page stage finds out about an article, whatever the page was written in. */
export interface Parts {
  readonly title: string | null;
  readonly outlet: Outlet;
  readonly byline: readonly string[];
  readonly credit: readonly string[];
  readonly published: Published;
  readonly language: string | null;
  readonly text: string;
}
