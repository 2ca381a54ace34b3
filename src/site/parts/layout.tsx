import type { Child } from 'hono/jsx';
import { plural } from '../dates.ts';
import { isWritten, overviewHref, type Place } from '../place.ts';
import { Sprite } from './sprite.tsx';

type Section =
  | 'overview'
  | 'stories'
  | 'parties'
  | 'conditions'
  | 'timeline'
  | 'outlets'
  | 'map'
  | 'changes'
  | 'search';

/** Nothing but the site's own style sheets, scripts and pictures: nothing inline, nothing fetched, no other host. */
export const POLICY =
  "default-src 'none'; style-src 'self' file:; script-src 'self' file:; img-src 'self'; frame-src 'self' file:; base-uri 'none'; form-action 'self' file:";

/** With a server, nothing comes from disk. */
export const SERVED_POLICY = POLICY.replaceAll(' file:', '');

/** Marks that turn the direction of writing have no place in a window's title, where nothing isolates them. */
const plainTitle = (title: string): string =>
  title.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ' ').slice(0, 300);

/** The frame of every page: head, masthead, navigation, foot. */
export const Layout = ({
  place,
  title,
  section,
  scripts = [],
  children,
}: {
  place: Place;
  title: string;
  section: Section;
  /** Files that this page loads before its islands. */
  scripts?: readonly string[];
  children: Child;
}) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={isWritten(place) ? POLICY : SERVED_POLICY} />
      <meta name="referrer" content="no-referrer" />
      <title>{`${plainTitle(title)} · Parley`}</title>
      <link rel="stylesheet" href={`${place.root}assets/tokens.css`} />
      <link rel="stylesheet" href={`${place.root}assets/site.css`} />
      {[...scripts, 'assets/islands.js'].map((path) => (
        <script src={`${place.root}${path}`} defer></script>
      ))}
    </head>
    <body data-root={place.root} data-frames={isWritten(place) ? undefined : 'no'}>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <Sprite />
      <header class="mast">
        <div class="wrap">
          <a class="mark" href={`${place.root}index.html`}>
            Parley
          </a>
          <p class="where">
            <bdi>{place.dossier.title}</bdi>
          </p>
          {place.search && (
            <form
              role="search"
              action={`${place.root}${place.search}`}
              data-needs-script={isWritten(place) ? '' : undefined}
              hidden={isWritten(place) || undefined}
            >
              <label class="vh" for="q">
                Search this dossier
              </label>
              <input id="q" name="q" type="search" placeholder="Search words, speakers, outlets" />
            </form>
          )}
        </div>
      </header>
      <Navigation place={place} section={section} />
      <main id="main" class="wrap">
        {children}
      </main>
      <footer class="foot">
        <div class="wrap">
          <p>
            {plural(place.dossier.articles.length, 'article')} · every line links to the characters it rests
            on · <code>parley verify</code> checks them all ·{' '}
            <a href={`${place.root}manifest.json`}>manifest</a>
          </p>
          {place.data && <Downloads address={`${place.root}${place.data}`} />}
          <Themes />
        </div>
      </footer>
    </body>
  </html>
);

const Navigation = ({ place, section }: { place: Place; section: Section }) => {
  const items: readonly (readonly [Section, string, string])[] = [
    ['overview', 'Overview', `${place.root}index.html`],
    ['stories', 'Stories', overviewHref(place, 'stories')],
    ['parties', 'Parties', overviewHref(place, 'parties')],
    ['conditions', 'Conditions', overviewHref(place, 'conditions')],
    ['timeline', 'Timeline', overviewHref(place, 'timeline')],
    ['outlets', 'Outlets', `${place.root}outlets.html`],
    ...(place.has.map ? [['map', 'Map', `${place.root}map.html`] as const] : []),
    ...(place.has.changes ? [['changes', 'Changes', `${place.root}changes.html`] as const] : []),
    ...(place.search ? [['search', 'Search', `${place.root}${place.search}`] as const] : []),
  ];
  return (
    <nav class="nav" aria-label="Dossier">
      <div class="wrap">
        <ul role="list">
          {items.map(([name, label, href]) => (
            <li>
              <a href={href} aria-current={name === section ? 'page' : undefined}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
};

/** What stands on the page, for programs. */
const Downloads = ({ address }: { address: string }) => {
  const [path, query] = address.split('?');
  const ended = (ending: string): string => `${path}.${ending}${query ? `?${query}` : ''}`;
  return (
    <p>
      This page's data: <a href={ended('json')}>JSON</a> · <a href={ended('csv')}>CSV</a> ·{' '}
      <a href={ended('ndjson')}>NDJSON</a>
    </p>
  );
};

/** The reader's choice of theme holds for the page, by CSS alone. */
const Themes = () => (
  <fieldset class="themes">
    <legend>Page</legend>
    {[
      ['system', 'as system'],
      ['light', 'light'],
      ['dark', 'dark'],
    ].map(([name, label]) => (
      <label>
        <input type="radio" name="theme" id={`theme-${name}`} checked={name === 'system'} /> {label}
      </label>
    ))}
  </fieldset>
);
