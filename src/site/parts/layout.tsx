import type { Child } from 'hono/jsx';
import { plural } from '../dates.ts';
import { overviewHref, type Place } from '../place.ts';
import { Sprite } from './sprite.tsx';

type Section = 'overview' | 'stories' | 'parties' | 'conditions' | 'timeline' | 'outlets' | 'search';

/** Nothing but the site's own style sheets and pictures: no script, no inline style, no other host. */
export const POLICY =
  "default-src 'none'; style-src 'self' file:; img-src 'self'; base-uri 'none'; form-action 'none'";

/** With a server, the search may be asked. */
export const SERVED_POLICY = POLICY.replace(' file:', '').replace("form-action 'none'", "form-action 'self'");

/** Marks that turn the direction of writing have no place in a window's title, where nothing isolates them. */
const plainTitle = (title: string): string =>
  title.replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ' ').slice(0, 300);

/** The frame of every page: head, masthead, navigation, foot. */
export const Layout = ({
  place,
  title,
  section,
  children,
}: {
  place: Place;
  title: string;
  section: Section;
  children: Child;
}) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta http-equiv="Content-Security-Policy" content={place.search ? SERVED_POLICY : POLICY} />
      <meta name="referrer" content="no-referrer" />
      <title>{`${plainTitle(title)} · Parley`}</title>
      <link rel="stylesheet" href={`${place.root}assets/tokens.css`} />
      <link rel="stylesheet" href={`${place.root}assets/site.css`} />
    </head>
    <body>
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
            <form role="search" action={`${place.root}${place.search}`}>
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
