/**
 * The arrows of the house: web → contract → campaign → identity; server → all of them, linkage, sheets
 * and demo. What an arrow may not do is an error here; knip says what is not used at all.
 */
const SOURCE = '^(packages|demo|bench|e2e)/'

/** Each room, and the rooms it may import. A room not named here may import any. */
const ARROWS = {
  'packages/identity': [],
  'packages/campaign': ['packages/identity'],
  'packages/contract': ['packages/campaign', 'packages/identity'],
  'packages/linkage': ['packages/identity'],
  'packages/sheets': [],
  'packages/web': ['packages/contract', 'packages/campaign', 'packages/identity'],
  'packages/server': [
    'packages/contract',
    'packages/campaign',
    'packages/identity',
    'packages/linkage',
    'packages/sheets',
    'demo',
  ],
  demo: ['packages/campaign', 'packages/identity', 'packages/sheets'],
}

const TESTS = '/(test|testing|scripts)/'

const arrows = Object.entries(ARROWS).map(([room, allowed]) => ({
  name: `arrows-of-${room.replace('packages/', '')}`,
  comment: `${room} imports only: ${allowed.join(', ') || 'no other room'}`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: SOURCE, pathNot: [room, ...allowed].map((name) => `^${name}/`) },
}))

export default {
  forbidden: [
    ...arrows,
    {
      name: 'rules-do-no-io',
      comment: 'campaign and identity are pure: nothing of Node and no library but zod',
      severity: 'error',
      from: { path: '^packages/(campaign|identity)/src/', pathNot: TESTS },
      to: {
        dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer'],
        pathNot: 'node_modules/zod/',
      },
    },
    {
      name: 'pages-do-not-know-node',
      comment: 'web runs in a browser',
      severity: 'error',
      from: { path: '^packages/(web|contract)/src/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'two files that need each other are one idea, or hide a third',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'features-by-the-front-door',
      comment: 'a feature uses another through its index.ts alone',
      severity: 'error',
      from: { path: '^packages/(server|web)/src/features/([^/]+)/', pathNot: TESTS },
      to: {
        path: '^packages/$1/src/features/[^/]+/',
        pathNot: ['^packages/$1/src/features/$2/', '^packages/$1/src/features/[^/]+/index\\.tsx?$'],
      },
    },
    {
      name: 'resolvable',
      comment: 'an import that leads nowhere',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '\\.css$', '\\.woff2?$', '\\.test\\.tsx?$'] },
    // TypeScript 7 has no API to parse with; swc has, but does not know `using` yet. Tests like that
    // word and are nobody's dependency, so they stay out; in other code use try and finally.
    parser: 'swc',
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
    moduleSystems: ['es6'],
  },
}
