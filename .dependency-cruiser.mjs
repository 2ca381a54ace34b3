// Rooms in their order: a room imports only from itself and from earlier ones (DESIGN: imports one way).
const ORDER = [
  ['record'],
  ['world'],
  ['intake'],
  ['page', 'language'],
  ['actors'],
  ['statements'],
  ['events'],
  ['stories'],
  ['coverage'],
  ['store'],
  ['dossier'],
  ['export'],
  ['site'],
  ['server'],
  ['cli'],
];

const later = (level) => ORDER.slice(level + 1).flat();
const beside = (level, room) => ORDER[level].filter((other) => other !== room);

const oneWay = ORDER.flatMap((rooms, level) =>
  rooms.map((room) => ({
    name: `${room}-imports-one-way`,
    severity: 'error',
    from: { path: `^src/${room}/` },
    to: { path: `^src/(?:${[...later(level), ...beside(level, room)].join('|') || 'none'})/` },
  })),
).filter(({ from }) => from.path !== '^src/cli/');

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...oneWay,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'record-imports-nothing',
      severity: 'error',
      from: { path: '^src/record/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/record/' },
    },
    {
      name: 'the-journey-only-from-cli',
      severity: 'error',
      from: { path: '^src/(?!cli/|cli\\.ts|index\\.ts|reading)' },
      to: { path: '^src/reading\\.ts$' },
    },
    {
      name: 'no-orphans',
      severity: 'warn',
      from: { orphan: true, pathNot: ['\\.test\\.tsx?$', '^src/(?:cli|index)\\.ts$', '^src/site/assets/'] },
      to: {},
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: '^../|node_modules/(?!.cache)' },
    exclude: { path: '\\.test\\.tsx?$' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js'] },
  },
};
