import type { ArticleView } from '../../dossier/dossier.ts';

/** No title that a reader needs is longer; a page of megabytes in its title is still a page. */
const LONGEST = 300;

const cut = (title: string): string => (title.length > LONGEST ? `${title.slice(0, LONGEST)} […]` : title);

/** Title of an article in plain words, for windows and labels. */
export const headingText = ({ title, opening }: Pick<ArticleView, 'title' | 'opening'>): string =>
  title ? cut(title) : opening ? `${opening.text} […]` : 'Untitled article';

/** Title of an article; its first words, marked as such, where it has none. */
export const Heading = ({
  article: { title, opening },
}: {
  article: Pick<ArticleView, 'title' | 'opening'>;
}) => {
  if (title) return <bdi>{cut(title)}</bdi>;
  if (!opening) return <>Untitled article</>;
  const { article, start, end } = opening.evidence;
  return (
    <>
      <bdi data-article={article} data-span={`${start}-${end}`}>
        {opening.text}
      </bdi>
      {' […]'}
    </>
  );
};
