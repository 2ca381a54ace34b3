import { isProse } from './prose.ts';

/** Headings after which no article goes on: comments, lists of other pages, the page's foot. Whole lines. */
const TAIL_HEADINGS =
  /^\W*(?:leave (?:a|your) (?:reply|comment)|(?:post|add|write|submit) (?:a|your) (?:reply|comment)|\d* ?comments?(?: \(?\d+\)?)?|(?:show|view|see|read|load|join the|hide) (?:all |the |more )?(?:comments?|conversation|discussion)|join the (?:conversation|discussion)|comments are closed|your e-?mail address will not be published.*|recommended by our editors|more (?:\w+ ){1,3}stories|explore further|(?:most|more) (?:popular|read|viewed|shared|commented|recent|stories|news|articles|from|on this|coverage|in|like this)\b.{0,60}|(?:related|recommended|similar|latest|other|top|trending|popular|featured|recent)(?: (?:to this )?(?:articles?|stories|story|news|posts?|content|topics?|coverage|reading|links?|items?|tags?|videos?|stock quotes|for you|headlines?|searches))?|you (?:may|might|could) (?:also )?(?:like|be interested in|enjoy|have missed)\b.{0,40}|(?:read|see|watch) (?:next|also|more(?: stories)?)|what(?:'|’)s next|up next|next (?:article|story|up|post)|previous (?:article|story|post)|don(?:'|’)t miss|topics?|tags?|filed under|(?:return|back|go) to (?:the )?(?:top|home(?:page)?)|about (?:the|our) authors?|sponsored(?: content| stories)?|promoted(?: stories| content)?|around the web|from (?:around )?the web|advertisement|editor(?:'|’)?s(?:'|’)? picks?|newsletters?|share this(?: article| story| post| page)?|share on.{0,40}|follow us\b.{0,40}|(?:all )?(?:copyright|©).*|all rights reserved.*)\W*$/i;

/** Of these, the ones that surely end an article: everything that follows goes with them. */
const END_HEADINGS =
  /^\W*(?:(?:most|more) (?:popular|read|viewed|shared|commented)|(?:related|recommended|similar|trending|popular)(?: (?:articles?|stories|news|posts?|content|topics?|coverage|reading|links?|for you))?|you (?:may|might) (?:also )?(?:like|be interested in|enjoy)|(?:return|back) to (?:the )?top|around the web|topics?|tags)\W*$/i;

/** Readers speak below these. */
const COMMENT_HEADINGS =
  /^\W*(?:leave (?:a|your) (?:reply|comment)|(?:post|add|write|submit) (?:a|your) comment|\d* ?comments?(?: \(?\d+\)?)?|join the (?:conversation|discussion)|your e-?mail address will not be published.*)\W*$/i;

/** Short lines that belong to the page's machinery wherever they stand. */
const MACHINERY =
  /^\W*(?:(?:learn|show|load|see) more|(?:shop|buy) now|read (?:more|the full (?:story|article)|on|full article)|continue reading|click here.{0,60}|(?:story|article) continues(?: below)?.{0,40}|advertisement|advertising|advert|ad|sponsored|share(?: this)?(?: (?:article|story|post|page))?|tweet|e-?mail(?: this)?|print(?: this)?(?: (?:article|page))?|save|(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|telegram|messenger|instagram|youtube|copy link|link copied)(?:\W+(?:facebook|twitter|linkedin|whatsapp|pinterest|reddit|email|telegram|messenger|instagram|youtube))*|(?:close|open|skip|play|pause|mute|loading|subscribe|log ?in|sign ?(?:in|up)|register|menu|search|home|listen|view gallery|enlarge(?: image)?|image|photos?|video|videos|gallery|slideshow|toggle caption|hide caption)|(?:\d+ )?(?:min(?:ute)?s? (?:to )?read|shares?|views?|likes?)|\d+ min(?:ute)? read|image (?:source|caption|copyright)\b.{0,60}|media caption\b.{0,120}|(?:scroll down|swipe|tap|slide \d).{0,60}|skip (?:to|past) .{0,60}|image \d+ of (?:\/ )?\d+|\d+ of \d+|(?:hide |show )?captions?|view this post on (?:instagram|facebook|threads|tiktok|x)|a post shared by .{1,80}|view (?:on|more on) (?:twitter|instagram|youtube|x)|click to read more and view comments.{0,20}|loading(?:\.\.\.|error loading)?|video (?:loading|unavailable)|you need to enable javascript.{0,60}|updated(?: at)? \d{1,2}:\d\d.{0,12}|(?:download|get) (?:the|our) .{0,30}\bapp|follow .{1,40} on (?:twitter|facebook|instagram|google news|linkedin|x|telegram|whatsapp).{0,40})\W*$/i;

/** "Read more: ...", "Also read: ..." before the title of another page. */
const TEASER =
  /^\W*(?:(?:exclusive ?)?read(?: more| also| next| the| on| about this)?|also(?: read)?|see (?:also|more)|more(?: on this| from| about| coverage)?|related(?: (?:article|story|stories|news|video|coverage|content|topics?))?|recommended|watch(?: now| more| also| video| below| this)?|listen(?: now)?|opinion|exclusive|don(?:'|’)t miss|must read|also on .{1,30}|from the archives?|further reading|explore more|video|you may also like)\s*(?::|\||»|>|→|–|—)\s*\S/i;

const COPYRIGHT =
  /^this document is subject to copyright\b|^citation:.{0,300}\bretrieved\b|^\W*(?:©|\(c\)\s*(?:\d{4}|copyright)|copyright\b)|\ball rights reserved\b|^this (?:material|article|story|content) may not be (?:published|reproduced)|\bno part of this (?:article|publication)\b|\bmay not be (?:published, broadcast|reproduced|republished)\b/i;

const CONTACT =
  /^(?:journal|more) information:|^\W*this (?:story|article|piece|report|post) (?:was |is )?(?:originally|first) (?:published|appeared)\b|^read the original article\b|^cross-?posted from\b|^[a-zÀ-ɏ][^.]{0,60} reported from [^.]{2,60}\.$|^(?:follow|see|read|more|get)\b.{0,160}\bhttps?:\/\/\S+$|^\W*(?:contact|email|e-mail|reach|write to|follow|find|got a tip|have a (?:tip|story|question))\b.*(?:[\w.+-]+@[\w-]+\.\w|@\w{3,}|\bon (?:twitter|x|facebook|instagram|threads|bluesky)\b)|\b(?:can|may) be reached (?:at|via|by|on)\b|\bfollow (?:him|her|them|me|us|[a-zÀ-ɏ]\S+(?: [a-zÀ-ɏ]\S+)?) (?:on|at) (?:twitter|x|facebook|instagram|threads|bluesky)\b|^\W*(?:[a-zÀ-ɏ][^.!?]{3,160} )?(?:also )?contributed (?:to this|reporting|to the|from)\b[^.]{0,60}\.?$|^\W*(?:contributing|additional reporting(?: by)?|reporting by|editing by|with reporting (?:by|from))\s*:?\s[a-zÀ-ɏ]|\bregistered trademark of\b/i;

const TAG_LIST =
  /^\W*(?:tags?|topics?|filed under|categories|category|keywords|more on|labels|posted in|themen|schlagwörter)\s*:/i;

const short = (text: string): boolean => text.length <= 120 && !isProse(text);

export const isTailHeading = (text: string): boolean => short(text) && TAIL_HEADINGS.test(text);
export const isEndHeading = (text: string): boolean => short(text) && END_HEADINGS.test(text);
export const isCommentHeading = (text: string): boolean => short(text) && COMMENT_HEADINGS.test(text);
export const isMachinery = (text: string): boolean => text.length <= 160 && MACHINERY.test(text);
export const isTeaser = (text: string): boolean => text.length <= 220 && TEASER.test(text);
export const isCopyright = (text: string): boolean => text.length <= 600 && COPYRIGHT.test(text);
/** Who else wrote, and how to write to them: "Contact Name at name@outlet.example", "Name contributed to this report". */
export const isContact = (text: string): boolean => text.length <= 400 && CONTACT.test(text);
/** A line that is an address and nothing else, or has no letter in it. */
export const isAddress = (text: string): boolean =>
  /^(?:https?:\/\/|www\.)\S+$|^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/i.test(text) || !/[\p{L}\p{N}]/u.test(text);
/** Style sheets and data that a page left in its text. */
export const isCode = (text: string): boolean =>
  /["'],\s?["']\w+["']\s?:|[{[]\s?["']\w+["']\s?:|\{[\w-]+:[^{}]{1,200}\}[.#@\w]/.test(text.slice(0, 2000));
export const isTagList = (text: string): boolean => text.length <= 400 && TAG_LIST.test(text);
/** Words without one of which a sentence is no label, plea, caption or notice; most paragraphs have none. */
const TELLTALE =
  /^\W*(?:read|also|see|more|related|recommended|watch|listen|opinion|exclusive|don.t|must|from|further|explore|video|you|tags?|topics?|filed|categor|keywords|labels|posted|themen|schlag|citation|this|journal|follow|get|find|got|have|cross|in this|photo|image|picture|illustration|foto|bild|file|credit|caption|source|by|write|reach|e-?mail|contact|editing|additional|with|contributing)|[@©|/[\]{}]|\)\W*$|https?:|support|subscri|sign(?:ed)? up|mailbox|sign in|log(?:ged)? ?in|newsletter|cookie|donat|member|journalism|account|inbox|ad.?block|ad-free|e-?mail|comments|required fields|copyright|reserved|may not be|getty|photo|pictures?\b|images?\b|reporting|contribut|reported from|trademark|reached|unsubscribe|remind|privacy|agree|consent|recaptcha|contribution|help us|need your|like this/i;
/** Is it worth to ask of a paragraph what else it may be? Quick, and never false where one of the other rules holds. */
export const isSuspect = (text: string): boolean => text.length < 100 || TELLTALE.test(text);

/** Text of a comment form. */
export const isCommentForm = (text: string): boolean =>
  /\b(?:your e-?mail address will not be published|required fields are marked|save my name, e-?mail|moderat\w+ (?:all )?comments|(?:you )?must be logged in to (?:post|comment))\b/i.test(
    text,
  );
