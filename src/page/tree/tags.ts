const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that hold nothing. */
export const VOID = set('area base br col embed hr img input link meta param source track wbr');

/** Elements whose inside is read as characters up to their closing tag; of these only scripts and titles are kept. */
export const RAW = set(
  'script style textarea title xmp noembed noframes noscript iframe svg math select template object audio video canvas',
);

/** Elements that stand on lines of their own. Anything else runs on within a line. */
export const BLOCK = set(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
);

/** Elements whose text is not shown as text of the page. */
export const SILENT = set('script style title button');

/** An end tag does not close what is open around one of these (HTML standard, 13.2.4.2 "scope"). */
export const SCOPE = set('body table caption td th');

/** A start tag of the first ends an open element of the second, looked for up to one of the third. */
export const ENDED_BY: ReadonlyMap<
  string,
  { readonly ends: ReadonlySet<string>; readonly upTo: ReadonlySet<string> }
> = new Map(
  (
    [
      ['li', 'li', 'ul ol menu table td th body'],
      ['dt', 'dt dd', 'dl table td th body'],
      ['dd', 'dt dd', 'dl table td th body'],
      ['td', 'td th', 'tr table body'],
      ['th', 'td th', 'tr table body'],
      ['tr', 'tr', 'table body'],
      ['tbody', 'tbody thead tfoot', 'table body'],
      ['thead', 'tbody thead tfoot', 'table body'],
      ['tfoot', 'tbody thead tfoot', 'table body'],
    ] as const
  ).map(([name, ends, upTo]) => [name, { ends: set(ends), upTo: set(upTo) }]),
);

/** Attributes that some rule looks at; others are not kept. */
export const KEPT = set(
  'class id itemprop itemtype itemscope rel href datetime content title role property name http-equiv type style hidden lang value pubdate aria-hidden aria-label src data-component data-testid data-date data-time data-timestamp data-datetime',
);

/** Names of elements that pages use much. */
export const USUAL = set(
  'a abbr article aside b blockquote body br button center cite code dd defs del div dl dt em fieldset figcaption figure font footer form g h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins label legend li link main meta nav noscript ol optgroup option p path picture pre q s script section select small source span strong style sub sup svg table tbody td textarea tfoot th thead time title tr u ul use video',
);

export const HEADING = set('h1 h2 h3 h4 h5 h6');
