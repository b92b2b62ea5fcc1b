/** Who may import whom: a room, the rooms whose doors it may enter, and what its author is told otherwise. */
const MAY_IMPORT = [
  ['model', [], 'The nouns import no room: a noun is a schema, a type, a constructor and an id, and needs nobody.'],
  ['linear', [], 'A linear model knows features and weights: what they stand for is known by the room that uses it.'],
  ['read', ['model'], 'Reading bytes ends with a text and its description: what the text says is for the stages.'],
  [
    'language',
    ['model', 'linear'],
    'Language is the first stage of a text: it knows sentences and words, not who speaks or acts.',
  ],
  ['actors', ['model', 'language'], 'Actors are found first: no later stage is known yet.'],
  [
    'attribution',
    ['model', 'linear', 'language', 'actors'],
    'Attribution knows words and actors: events and commitments come later.',
  ],
  [
    'coreference',
    ['model', 'linear', 'language', 'actors'],
    'Coreference joins the mentions of what it is given: events and commitments come later.',
  ],
  [
    'events',
    ['model', 'linear', 'language', 'actors', 'attribution'],
    'Events are found before commitments, and no stage touches a file, a row or a face.',
  ],
  [
    'commitments',
    ['model', 'language', 'actors', 'attribution', 'events'],
    'A text stage imports the nouns and the doors of the stages before it, nothing else.',
  ],
  [
    'pipeline',
    ['model', 'read', 'linear', 'language', 'actors', 'attribution', 'coreference', 'events', 'commitments'],
    'The pipeline orders the stages: it neither stores nor shows what they find.',
  ],
  ['threads', ['model'], 'Threads join records that are given: they take them as arguments and import only the nouns.'],
  ['judge', ['model'], 'A judgement depends on its arguments alone: hand in what it needs, and import only the nouns.'],
  ['ledger', ['model'], 'The ledger keeps rows of nouns: it neither reads texts nor shows anything.'],
  [
    'answers',
    ['model', 'language', 'pipeline', 'ledger', 'threads', 'judge'],
    'Answers are what a ledger comes to: they join and judge what it holds, and show nothing.',
  ],
  [
    'api',
    ['model'],
    'The contract of the API is schemas of nouns: whoever serves or asks shares it, and it does neither.',
  ],
  [
    'mcp',
    ['model', 'api', 'ledger', 'answers'],
    'What a language model may ask: it answers from the ledger, and shows nothing itself.',
  ],
  [
    'serve',
    ['model', 'read', 'language', 'pipeline', 'ledger', 'exchange', 'judge', 'answers', 'api', 'mcp'],
    'The server answers from the ledger and from what it comes to: the command line starts it.',
  ],
  ['exchange', ['model'], 'A format is a codec of nouns: it knows no stage, no row and no face.'],
]

/** Rooms whose result depends on their arguments alone. */
const PURE = '^src/(model|linear|language|actors|attribution|coreference|events|commitments|threads|judge)/'

const borders = MAY_IMPORT.map(([room, doors, comment]) => ({
  name: `${room}-imports`,
  comment,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/[^/]+/', pathNot: `^src/(${[room, ...doors].join('|')})/` },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...borders,
    {
      name: 'web-imports',
      comment: 'The web desk speaks to the server over HTTP: of the other rooms it may import types only.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^src/', pathNot: '^src/web/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'through-the-door',
      comment: 'A room is entered through its door: import what you need from its index.ts, or have it named there.',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/', pathNot: ['^src/$1/', '^src/[^/]+/index\\.ts$'] },
    },
    {
      name: 'through-the-door-from-outside',
      comment:
        'The public door, the measures and the scripts enter a room as anybody does, through its index.ts; training shares the features of a model with its room.',
      severity: 'error',
      from: { path: '^(src/[^/]+\\.ts$|bench/|scripts/)', pathNot: '^scripts/train/' },
      to: { path: '^src/[^/]+/', pathNot: '^src/[^/]+/index\\.ts$' },
    },
    {
      name: 'public-door-is-for-users',
      comment: 'The public door is for those who install Acta: inside, import from the room that makes the thing.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'world-enters-elsewhere',
      comment:
        'The clock, the file system, the network, the environment and randomness enter through read, pipeline, ledger, exchange, serve and cli: take what you need as an argument.',
      severity: 'error',
      from: { path: PURE, pathNot: ['^src/model/id\\.ts$', '^src/linear/weights\\.ts$'] },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'ids-only-hash',
      comment: 'An id is a hash: of the machine it needs node:crypto and nothing else.',
      severity: 'error',
      from: { path: '^src/model/id\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'weights-only-unfold',
      comment: 'A file of weights is deflated: of the machine it needs node:zlib and nothing else.',
      severity: 'error',
      from: { path: '^src/linear/weights\\.ts$' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?zlib$' },
    },
    {
      name: 'sql-stays-in-the-ledger',
      comment: 'The ledger is the only room that knows SQL: ask it through its door.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/ledger/' },
      to: { path: 'node_modules/(kysely|@photostructure/sqlite|pg|pg-cursor)/' },
    },
    {
      name: 'terminal-stays-in-the-cli',
      comment: 'Only the command line knows terminals: return values, and let it colour and lay them out.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: 'node_modules/(commander|picocolors|cli-table3|cli-progress|wrap-ansi)/' },
    },
    {
      name: 'ships-what-it-imports',
      comment: 'What src imports is installed with Acta: name the package under dependencies, or do without it.',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown', 'npm-optional'],
        dependencyTypesNot: ['npm-peer'],
      },
    },
    {
      name: 'src-stands-alone',
      comment: 'Tests, measures and scripts are not in the package: src imports none of them.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|scripts)/' },
    },
    {
      name: 'no-cycle',
      comment:
        'Files that import each other in a circle cannot be read one at a time: move what they share to a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolves',
      comment: 'What is imported must be there.',
      severity: 'error',
      from: { path: '^(src|bench|scripts|test)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|test/cases)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json'],
    },
  },
}
