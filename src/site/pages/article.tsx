import type { ArticleView } from '../../dossier/dossier.ts';
import { dateText, lagText, plural, rangeText, shareText } from '../dates.ts';
import { Entries } from '../parts/entries.tsx';
import { Heading, headingText } from '../parts/heading.tsx';
import { Layout } from '../parts/layout.tsx';
import { MarkedText } from '../parts/marked-text.tsx';
import { Removed } from '../parts/removed.tsx';
import { Section } from '../parts/section.tsx';
import { When } from '../parts/when.tsx';
import { articleHref, fileName, nameOf, type Place, passportsHref, safeUrl, storyHref } from '../place.ts';

const BASES: Readonly<Record<string, string>> = {
  given: 'as given with the input',
  metadata: 'from the page’s metadata',
  page: 'from the page’s visible text',
  url: 'from the page’s address',
  story: 'from its story',
};

/** One article: which words carry which record, what is its own, what is copied, what was taken off the page. */
export const ArticlePage = ({ place, article }: { place: Place; article: ArticleView }) => {
  const story = place.stories.get(article.story)!;
  return (
    <Layout place={place} title={headingText(article)} section="stories">
      <div class="head">
        <p class="kicker">
          <a href={`${place.root}outlets.html`}>
            <bdi>{nameOf(article)}</bdi>
          </a>{' '}
          ·{' '}
          <a href={storyHref(place, story.id)}>
            story of {rangeText(story.from, story.to) ?? 'unknown date'}
          </a>
        </p>
        <h1>
          <Heading article={article} />
        </h1>
        <Origin place={place} article={article} />
        <Provenance place={place} article={article} />
      </div>
      <div class="stack">
        <p class="key">
          <span>
            <mark class="stm">statement</mark> S
          </span>
          <span>
            <mark class="evt">event</mark> E
          </span>
          <span>
            <mark class="cnd">condition</mark> C
          </span>
          <span>
            <mark class="nam">name</mark>
          </span>
          <span>
            <mark class="tim">time</mark>
          </span>
          {article.paragraphs.some(({ from }) => from) ? (
            <span>double line at the left: text taken from another outlet</span>
          ) : null}
        </p>
        <Removed removed={article.removed} />
        <Text place={place} article={article} />
        <Notes article={article} />
      </div>
      <Section id="cite" title="Cite" hint="The hash proves the text: it is that of the characters above.">
        <p class="cite">
          <Heading article={article} />, {article.outlet},{' '}
          {dateText(article.published.value)?.text ?? 'undated'}, text sha256:
          {article.textHash}
          {safeUrl(article.uri) ? `, ${safeUrl(article.uri)}` : ''}
        </p>
        <p class="meta">
          Add the characters of a line, such as 620–676, to cite a line. As data:{' '}
          <a href={`${place.root}data/articles/${article.slug}.json`}>the article with its record (.json)</a>.
          With all that proves it, to pass on and check with parley verify:{' '}
          <a href={passportsHref(place, article.id)}>the evidence passport of its lines (.json)</a>; each
          entry beside the text has its own link.
        </p>
      </Section>
    </Layout>
  );
};

const Origin = ({ place, article }: { place: Place; article: ArticleView }) => {
  const { published, byline, credit, copies } = article;
  const copy = copies.find(({ kind }) => kind !== 'quotes');
  return (
    <p class="by">
      <span>
        <When date={published} time /> {published.basis ? BASES[published.basis] : null}
      </span>
      {byline.length ? (
        <span>
          <bdi>{byline.join(', ')}</bdi>
        </span>
      ) : null}
      {credit.length ? <span>credit: {credit.join(', ')}</span> : null}
      {copy ? (
        <span>
          <a href={`${storyHref(place, article.story)}#copies`}>
            {copy.kind} {shareText(copy.share)} of {nameOf(place.articles.get(copy.of)!)}
          </a>
          {copy.lag === null ? '' : `, ${lagText(copy.lag)} later`}
        </span>
      ) : null}
    </p>
  );
};

const Provenance = ({ place, article }: { place: Place; article: ArticleView }) => {
  const { counts, textHash, sha256, uri } = article;
  const url = safeUrl(uri);
  return (
    <p class="line meta">
      <span>{article.characters.toLocaleString('en')} characters</span>
      <span>{plural(counts.statements, 'statement')}</span>
      <span>{plural(counts.events, 'event')}</span>
      <span>{plural(counts.conditions, 'condition')}</span>
      <span>
        text{' '}
        <span class="mono" title={`SHA-256 of the text: ${textHash}`}>
          {textHash.slice(0, 16)}…
        </span>
      </span>
      <span>
        page{' '}
        <span class="mono" title={`SHA-256 of the page: ${sha256}`}>
          {sha256.slice(0, 16)}…
        </span>
      </span>
      {url ? (
        <a class="source" href={url} rel="noreferrer nofollow">
          page
        </a>
      ) : uri ? (
        <span>
          page <bdi class="mono">{fileName(uri).slice(0, 120)}</bdi>
        </span>
      ) : null}
      <a href={`${place.root}data/articles/${article.slug}.json`}>.json</a>
    </p>
  );
};

const Text = ({ place, article }: { place: Place; article: ArticleView }) => {
  let before: string | null | undefined;
  return (
    <div class="read" lang={article.language ?? undefined}>
      {article.paragraphs.map((paragraph) => {
        const changed = paragraph.from !== before;
        const first = before === undefined;
        before = paragraph.from;
        return (
          <>
            <div class={`text ${paragraph.from ? 'copied' : 'own'}`}>
              {paragraph.from && changed ? (
                <span class="origin">
                  from{' '}
                  <a href={articleHref(place, paragraph.from)}>
                    {nameOf(place.articles.get(paragraph.from)!)}
                  </a>
                </span>
              ) : null}
              {!paragraph.from && changed && !first ? <span class="origin">own text</span> : null}
              <MarkedText article={article.id} paragraph={paragraph} />
            </div>
            <Entries place={place} entries={paragraph.entries} />
          </>
        );
      })}
    </div>
  );
};

const Notes = ({ article }: { article: ArticleView }) => (
  <>
    {article.notes
      .filter(({ level }) => level !== 'info')
      .map(({ level, code, message }) => (
        <div class={level === 'error' ? 'note alarm' : 'note'}>
          <h3>{code}</h3>
          <p>{message}</p>
        </div>
      ))}
  </>
);
