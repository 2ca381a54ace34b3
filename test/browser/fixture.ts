import { buildDossier, type DossierInput } from '../../src/dossier/build-dossier.ts';
import type { Article } from '../../src/record/article.ts';
import type { World } from '../../src/world/world.ts';
import { FIXTURE } from '../helpers/dossier-fixture.ts';

const strait: NonNullable<ReturnType<World['disputedPlaces']['get']>> = {
  id: 'varn-strait',
  name: 'Varn Strait',
  kind: 'waters',
  claimants: ['COR', 'VES'],
  administeredBy: [],
  names: { COR: ['Hask Strait'], VES: ['Strait of Tolmere'] },
  otherNames: ['strait'],
  lat: 45.4,
  lon: -34.7,
  outline: [
    [45.2, -35],
    [45.6, -35],
    [45.6, -34.3],
    [45.2, -34.3],
  ],
};

const { world } = FIXTURE;
const states = new Map(world.states);
const corrund = states.get('COR');
if (corrund) states.set('COR', { ...corrund, capital: 'Hask', capitalAt: { lat: 46.1, lon: -36.2 } });

/** The world of the fixture with two places that can be drawn. */
const placed: World = {
  ...world,
  states,
  disputedPlaces: new Map([[strait.id, strait]]),
  meanings: (form) => {
    if (form === 'strait') return [{ kind: 'disputed-place', place: strait.id, claimants: strait.claimants }];
    if (form === 'Hask') return [{ kind: 'state', state: 'COR', as: 'capital' }];
    return world.meanings(form);
  },
};

/** The strait as a place that articles name. */
const withPlaces = (article: Article): Article => ({
  ...article,
  mentions: [
    ...article.mentions,
    ...[...article.text.matchAll(/\bstrait\b/g)].map(({ index }) => ({
      start: index,
      end: index + 6,
      type: 'place' as const,
      actor: null,
      name: null,
      country: null,
      rule: 'fixture',
    })),
  ].sort((a, b) => a.start - b.start),
});

const INPUT: DossierInput = { ...FIXTURE, world: placed, articles: FIXTURE.articles.map(withPlaces) };

/** The fixture with all kinds of pages: places to draw, and an earlier dossier of its first three articles. */
export const fullDossier = () =>
  buildDossier({ ...INPUT, since: buildDossier({ ...INPUT, articles: INPUT.articles.slice(0, 3) }) });
