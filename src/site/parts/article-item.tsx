import type { Child } from 'hono/jsx';
import { articleHref, nameOf, type Place } from '../place.ts';
import { Heading } from './heading.tsx';
import { When } from './when.tsx';

/** An article as one entry of a list: when, its heading with a link, its outlet, and what the page adds beside the outlet. */
export const ArticleItem = ({ place, id, children }: { place: Place; id: string; children?: Child }) => {
  const article = place.articles.get(id)!;
  return (
    <li>
      <p class="when">
        <When date={article.published} time />
      </p>
      <div>
        <h3 class="src">
          <a href={articleHref(place, id)}>
            <Heading article={article} />
          </a>
        </h3>
        <p class="by">
          <span>
            <bdi>{nameOf(article)}</bdi>
          </span>
          {children}
        </p>
      </div>
    </li>
  );
};
