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

/** The world of the fixture with a place that can be drawn. */
const placed: World = {
  ...world,
  disputedPlaces: new Map([[strait.id, strait]]),
  meanings: (form) =>
    form === 'strait'
      ? [{ kind: 'disputed-place', place: strait.id, claimants: strait.claimants }]
      : world.meanings(form),
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
