import { isProse } from '../lines/prose.ts';
import type { PageLog } from '../page-log.ts';
import { oneLine, wordsOf } from '../words.ts';

/** Elements by name that are never running text. */
const SILENT =
  'script,style,noscript,template,iframe,object,embed,svg,canvas,audio,video,button,select,textarea,input,form[role=search],link,dialog';

interface Pruning {
  readonly rule: string;
  readonly reason: string;
  /** CSS selectors, or a pattern over class and id (each as a word). */
  readonly selector?: string;
  readonly pattern?: RegExp;
  /** Share of the page's running text above which an element is kept whatever it is called. */
  readonly atMost: number;
}

/** The start or end of a word in class names: "post-related__list" has the words post, related and list. */
const word = (inner: string): RegExp => new RegExp(String.raw`(?:^|[\s_-])(?:${inner})(?=$|[\s_-])`, 'i');

/** In the order in which they run: what surely is no article first, so that later shares are of what is left. */
const PRUNINGS: readonly Pruning[] = [
  {
    rule: 'comments',
    reason: 'readers, not the outlet, wrote it',
    pattern: word(
      'comments?|commentlist|comment-list|comments-area|disqus(?:_thread)?|respond|livefyre|fb-comments|discussion|replies',
    ),
    atMost: 0.9,
  },
  {
    rule: 'navigation',
    reason: 'leads to other pages',
    selector:
      'nav,[role=navigation],[role=menu],[role=menubar],[role=search],[role=dialog],[role=alertdialog]',
    atMost: 0.2,
  },
  {
    rule: 'page-foot',
    reason: 'the foot of the page',
    selector: 'body > footer,[role=contentinfo]',
    atMost: 0.2,
  },
  {
    rule: 'consent',
    reason: 'a dialog that the page lays over the text',
    pattern: word(
      'cookies?|cookie-?(?:banner|bar|notice|consent|law|policy)|consent|gdpr|ccpa|onetrust[\\w-]*|modal|popup|pop-up|lightbox|overlay|interstitial|toast',
    ),
    atMost: 0.2,
  },
  {
    rule: 'plea',
    reason: 'asks for money, registration or attention',
    pattern: word(
      'newsletters?|newsletter-?(?:signup|form|box|widget)|subscribe|subscription|signup|sign-up|donate|donation|membership|paywall-?(?:prompt|message|banner)|mc_embed_signup|optin|cta|call-to-action',
    ),
    atMost: 0.15,
  },
  {
    rule: 'caption',
    reason: 'describes or signs a picture',
    selector:
      'figcaption,.wp-caption-text,[itemprop=caption],[class*=photo-credit],[class*=image-credit],[class*=photocredit],[class*=imagecredit]',
    atMost: 0.15,
  },
  {
    rule: 'caption',
    reason: 'describes or signs a picture',
    pattern: word(
      'captions?|captiontext|caption-text|image-caption|photo-caption|figure-caption|media-caption|img-caption|credits?|gallery|slideshow|carousel|slider',
    ),
    atMost: 0.15,
  },
  {
    rule: 'sharing',
    reason: 'controls for sharing or saving',
    pattern: word(
      'share|sharing|sharebar|share-?(?:buttons?|tools?|links?|this)|social|socials|social-?(?:share|media|links?|icons?|buttons?|bar)|addthis[\\w-]*|sharedaddy|follow-?us|print-?(?:button|link)|toolbar|tools',
    ),
    atMost: 0.1,
  },
  {
    rule: 'other-pages',
    reason: 'leads to other articles',
    pattern: word(
      'related|related-?(?:posts?|articles?|stories|links?|content|news|items?|topics?)|relatedposts|recirc|recirculation|recommended|recommendations?|read-?(?:more|next|also)|readmore|also-?read|more-?(?:from|on|stories|news|articles|like)|most-?(?:popular|read|viewed|recent)|trending|popular|outbrain|taboola|zergnet|jp-relatedposts|teasers?|promo|promos|promotion|up-?next|next-?(?:article|post|story)|prev-?next|post-?navigation|nav-(?:links|below|above|single)|pagination|pager|breadcrumbs?|crumbs?|suggested|inline-?(?:promo|related)|see-?also|storylinks?|story-package|topstories|latest',
    ),
    atMost: 0.15,
  },
  {
    rule: 'advertising',
    reason: 'advertising',
    pattern: word(
      'ad|ads|adv|advert|advertise|advertisement|advertising|ad-?(?:slot|unit|container|wrapper|box|label|block|text)|adsbygoogle|dfp|sponsor|sponsored|sponsors|banner|billboard|leaderboard|skyscraper|affiliate|commercial',
    ),
    atMost: 0.1,
  },
  {
    rule: 'topics',
    reason: 'a list of topics',
    pattern: word(
      'tags?|tag-?(?:list|cloud|links?)|tagcloud|post-?tags|entry-?tags|article-?tags|topics?|topic-?list|categories|category-?(?:list|links)|cat-links|tags-links|keywords|filed-?under|post-?meta-?tags',
    ),
    atMost: 0.1,
  },
  {
    rule: 'about-author',
    reason: 'tells of the author, not of the news',
    pattern: word(
      'author-?(?:bio|box|info|card|profile|description|details|block|about|image|avatar)|about-?(?:the-?)?author|bio|biography|post-author-info|contributor-?bio',
    ),
    atMost: 0.1,
  },
  {
    rule: 'page-frame',
    reason: 'frame of the page',
    pattern: word(
      'site-?(?:header|footer|nav|navigation|menu)|global-?(?:header|footer|nav)|page-?footer|footer|masthead|sidebar|side-?bar|widget|widgets|widget-area|menu|submenu|topbar|navbar|navigation|skip-?link|screen-reader(?:-text)?|sr-only|visually-?hidden|visuallyhidden|print-only|hidden-print|offscreen|a11y|copyright|disclaimer|rail|right-?rail',
    ),
    atMost: 0.15,
  },
  {
    rule: 'page-matter',
    reason: 'authors, day and section, read elsewhere',
    pattern: word(
      'byline|by-line|dateline-?info|post-?meta|entry-?meta|article-?meta|meta-?(?:info|data|bar)|postmetadata|post-info|article-info|timestamp|time-?stamp|publish(?:ed)?-?(?:date|time|on)|pub-?date|post-?date|article-?date|entry-?date|date-?time|kicker|eyebrow|reading-?time|read-?time',
    ),
    atMost: 0.08,
  },
];

/** Elements that hold the page or its text whatever they are called. */
const FRAME = new Set(['HTML', 'BODY', 'MAIN', 'ARTICLE', 'HEAD', 'H1']);

/**
 * Takes out of a document what by its element, class or id is not of the article. What holds much of the page's running
 * text stays: pages call their whole body "has-sidebar" or "article-with-comments".
 */
export function prune(document: Document, log: PageLog): void {
  for (const element of [...document.querySelectorAll(SILENT)]) element.remove();
  settleHidden(document, log);
  unnameEmbeds(document);
  const { body } = document;
  if (!body) return;
  const total = () => Math.max(1, proseLength(body));
  let all = total();
  for (const pruning of PRUNINGS) {
    let removed = false;
    for (const element of candidates(body, pruning)) {
      if (
        !body.contains(element) ||
        FRAME.has(element.tagName) ||
        element.querySelector('h1,[itemprop=articleBody]') ||
        (isEmbed(element) && pruning.rule !== 'comments')
      )
        continue;
      if (proseLength(element) > all * pruning.atMost) continue;
      log.remove(element.textContent ?? '', pruning.rule, pruning.reason);
      element.remove();
      removed = true;
    }
    if (removed) all = total();
  }
}

function* candidates(body: Element, { selector, pattern }: Pruning): Generator<Element> {
  if (selector) yield* [...body.querySelectorAll(selector)];
  if (pattern)
    for (const element of [...body.querySelectorAll('[class],[id]')])
      if (pattern.test(nameOf(element))) yield element;
}

const nameOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.replace(
    /([a-z])([A-Z])/g,
    '$1-$2',
  );

/** Posts of networks that the article quotes. */
const EMBEDDED =
  'blockquote.twitter-tweet,blockquote.twitter-video,blockquote.instagram-media,blockquote.tiktok-embed';

const isEmbed = (element: Element): boolean =>
  element.matches(EMBEDDED) || element.querySelector(EMBEDDED) !== null || element.closest(EMBEDDED) !== null;

/** Frames of quoted posts lose their names, since those say "social" and what follows goes by names, too. */
function unnameEmbeds(document: Document): void {
  for (const embed of document.querySelectorAll(EMBEDDED)) {
    let frame = embed.parentElement;
    for (
      let up = 0;
      up < 3 && frame && !FRAME.has(frame.tagName) && frame.querySelectorAll('p').length < 4;
      up++
    ) {
      frame.removeAttribute('class');
      frame.removeAttribute('id');
      frame = frame.parentElement;
    }
  }
}

/** Where articles stand; what a page hides outside of these is a menu or a dialog. */
const TEXT_FRAME =
  'article,main,[itemprop=articleBody],[class*=article],[class*=content],[class*=story],[class*=post]';

/**
 * What a page hides goes, but not sentences of the article: pages hide their text until a reader has paid or clicked. These
 * are shown, since what follows passes over hidden elements.
 */
function settleHidden(document: Document, log: PageLog): void {
  for (const element of [...document.querySelectorAll('[hidden],[style*=display]')]) {
    if (!element.hasAttribute('hidden') && !/display\s*:\s*none/i.test(element.getAttribute('style') ?? ''))
      continue;
    const text = oneLine(element.textContent ?? '');
    const paragraphs = element.tagName === 'P' || element.querySelector('p') !== null;
    if (
      FRAME.has(element.tagName) ||
      (paragraphs && isProse(text) && element.parentElement?.closest(TEXT_FRAME))
    ) {
      element.removeAttribute('hidden');
      element.removeAttribute('style');
      continue;
    }
    if (wordsOf(text).length > 150) continue;
    log.remove(text, 'hidden', 'the page does not show it');
    element.remove();
  }
}

/** Characters of running text: of paragraphs, and of what stands in no link. */
function proseLength(element: Element): number {
  const paragraphs = element.tagName === 'P' ? [element] : [...element.querySelectorAll('p')];
  const length = paragraphs.reduce((sum, paragraph) => sum + lengthOf(paragraph), 0);
  return length || Math.min(lengthOf(element), 200);
}

const lengthOf = (element: Element): number => {
  const text = oneLine(element.textContent ?? '').length;
  return text > 40 ? text : 0;
};
