/** One sort of what is on pages and not of their articles. */
export interface Pruning {
  readonly rule: string;
  readonly reason: string;
  /** Words of class and id, hyphens left out: "relatedposts" stands for related-posts, relatedPosts and related_posts, too. */
  readonly words?: string;
  /** Names of elements; those below the page itself; roles; kinds of item (`itemprop`). */
  readonly elements?: string;
  readonly topElements?: string;
  readonly roles?: string;
  readonly items?: string;
  /** Share of the page's running text above which an element is kept whatever it is called. */
  readonly atMost: number;
}

/** In the order in which they run: what surely is no article first, so that later shares are of what is left. */
export const PRUNINGS: readonly Pruning[] = [
  {
    rule: 'comments',
    reason: 'readers, not the outlet, wrote it',
    words:
      'comment comments commentlist commentsarea disqus disqusthread respond livefyre fbcomments discussion replies',
    atMost: 0.9,
  },
  {
    rule: 'navigation',
    reason: 'leads to other pages',
    elements: 'nav',
    roles: 'navigation menu menubar search dialog alertdialog',
    atMost: 0.2,
  },
  {
    rule: 'page-foot',
    reason: 'the foot of the page',
    topElements: 'footer',
    roles: 'contentinfo',
    atMost: 0.2,
  },
  {
    rule: 'consent',
    reason: 'a dialog that the page lays over the text',
    words:
      'cookie cookies cookiebanner cookiebar cookienotice cookieconsent cookielaw cookiepolicy consent gdpr ccpa onetrust modal popup lightbox overlay interstitial toast',
    elements: 'dialog',
    atMost: 0.2,
  },
  {
    rule: 'plea',
    reason: 'asks for money, registration or attention',
    words:
      'newsletter newsletters newslettersignup newsletterform newsletterbox newsletterwidget subscribe subscription signup donate donation membership paywallprompt paywallmessage paywallbanner mcembedsignup optin cta calltoaction',
    atMost: 0.15,
  },
  {
    rule: 'caption',
    reason: 'describes or signs a picture',
    elements: 'figcaption',
    items: 'caption',
    words:
      'caption captions captiontext wpcaptiontext imagecaption photocaption figurecaption mediacaption imgcaption photocredit imagecredit gallery slideshow carousel slider',
    atMost: 0.15,
  },
  {
    rule: 'sharing',
    reason: 'controls for sharing or saving',
    words:
      'share sharing sharebar sharebutton sharebuttons sharetools sharelinks sharethis social socials socialshare socialmedia sociallinks socialicons socialbuttons socialbar addthis sharedaddy followus printbutton printlink toolbar tools',
    atMost: 0.1,
  },
  {
    rule: 'other-pages',
    reason: 'leads to other articles',
    words:
      'related relatedposts relatedpost relatedarticles relatedarticle relatedstories relatedlinks relatedcontent relatednews relateditems relatedtopics recirc recirculation recommended recommendation recommendations readmore readnext readalso alsoread morefrom moreon morestories morenews morearticles morelike mostpopular mostread mostviewed mostrecent trending popular outbrain taboola zergnet jprelatedposts teaser teasers promo promos promotion upnext nextarticle nextpost nextstory prevnext postnavigation navlinks navbelow navabove navsingle pagination pager breadcrumb breadcrumbs crumb crumbs suggested inlinepromo inlinerelated seealso storylink storylinks storypackage topstories latest',
    atMost: 0.15,
  },
  {
    rule: 'advertising',
    reason: 'advertising',
    words:
      'ad ads adv advert advertise advertisement advertising adslot adunit adcontainer adwrapper adbox adlabel adblock adtext adsbygoogle dfp sponsor sponsored sponsors banner billboard leaderboard skyscraper affiliate commercial',
    atMost: 0.1,
  },
  {
    rule: 'topics',
    reason: 'a list of topics',
    words:
      'tag tags taglist tagcloud taglinks posttags entrytags articletags topic topics topiclist categories categorylist categorylinks catlinks tagslinks keywords filedunder postmetatags',
    atMost: 0.1,
  },
  {
    rule: 'about-author',
    reason: 'tells of the author, not of the news',
    words:
      'authorbio authorbox authorinfo authorcard authorprofile authordescription authordetails authorblock authorabout authorimage authoravatar aboutauthor abouttheauthor bio biography postauthorinfo contributorbio',
    atMost: 0.1,
  },
  {
    rule: 'page-frame',
    reason: 'frame of the page',
    words:
      'siteheader sitefooter sitenav sitenavigation sitemenu globalheader globalfooter globalnav pagefooter footer masthead sidebar widget widgets widgetarea menu submenu topbar navbar navigation skiplink screenreader screenreadertext sronly visuallyhidden printonly hiddenprint offscreen a11y copyright disclaimer rail rightrail',
    atMost: 0.15,
  },
  {
    rule: 'page-matter',
    reason: 'authors, day and section, read elsewhere',
    words:
      'byline datelineinfo postmeta entrymeta articlemeta metainfo metadata metabar postmetadata postinfo articleinfo timestamp publishdate publisheddate publishtime publishedon publishedtime pubdate postdate articledate entrydate datetime kicker eyebrow readingtime readtime',
    atMost: 0.08,
  },
];
