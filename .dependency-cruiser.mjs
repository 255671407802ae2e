// The layers: which room may import which. `npm run check` holds them, types included;
// `npm run layers` draws them into docs/architecture.md.

/** Each room, with all the rooms that it may import. Listed so that every arrow points up the list: there is no circle. */
export const rooms = {
  'domain/messages': [],
  'domain/base': ['domain/messages'],
  'domain/path': ['domain/base', 'domain/messages'],
  'domain/formats': ['domain/path', 'domain/base', 'domain/messages'],
  'domain/progress': ['domain/formats', 'domain/path', 'domain/base', 'domain/messages'],
  'domain/history': ['domain/progress', 'domain/formats', 'domain/path', 'domain/base', 'domain/messages'],
  'domain/search': ['domain/progress', 'domain/path', 'domain/base'],
  'domain/settings': ['domain/base', 'domain/messages'],
  'domain/standing': ['domain/progress', 'domain/formats', 'domain/path', 'domain/base', 'domain/messages'],
  'domain/graph': [],
  'domain/forecast': ['domain/standing', 'domain/progress', 'domain/path', 'domain/base'],
  'domain/recheck': ['domain/standing', 'domain/progress', 'domain/path', 'domain/base'],
  'domain/reminders': [
    'domain/forecast',
    'domain/recheck',
    'domain/standing',
    'domain/progress',
    'domain/path',
    'domain/base',
  ],
  'domain/reviews': [
    'domain/forecast',
    'domain/recheck',
    'domain/standing',
    'domain/progress',
    'domain/formats',
    'domain/path',
    'domain/base',
    'domain/messages',
  ],
  'domain/charts': ['domain/graph', 'domain/standing', 'domain/base'],
  'domain/report': [
    'domain/graph',
    'domain/forecast',
    'domain/recheck',
    'domain/charts',
    'domain/reviews',
    'domain/history',
    'domain/standing',
    'domain/progress',
    'domain/formats',
    'domain/path',
    'domain/base',
    'domain/messages',
  ],
  'domain/sample': ['domain/progress', 'domain/path'],

  contract: ['domain'],
  preload: ['contract/channels.ts'],

  'main/store': ['contract', 'domain'],
  'main/kernel': ['main/store', 'contract', 'domain'],
  'main/keys': ['main/store', 'contract', 'domain'],
  'main/files': ['main/kernel', 'main/store', 'contract', 'domain'],
  'main/paths': ['main/files', 'main/store', 'contract', 'domain'],
  'main/reports': ['main/paths', 'main/keys', 'main/kernel', 'contract', 'domain'],
  'main/reviews': ['main/keys', 'main/store', 'contract', 'domain'],
  'main/workspace': [
    'main/reviews',
    'main/paths',
    'main/keys',
    'main/files',
    'main/kernel',
    'main/store',
    'contract',
    'domain',
  ],
  'main/features': [
    'main/workspace',
    'main/reviews',
    'main/reports',
    'main/paths',
    'main/keys',
    'main/files',
    'main/store',
    'contract',
    'domain',
  ],
  'main/app': [
    'main/features',
    'main/workspace',
    'main/files',
    'main/kernel',
    'main/store',
    'contract',
    'domain',
  ],
  'main/hosts': [
    'main/app',
    'main/workspace/(?:location|default-folders|language-in)',
    'main/files',
    'main/kernel',
    'main/store/(?:is-inside|durable-file|file-system)',
    'contract',
    'domain',
  ],

  'renderer/i18n': ['contract', 'domain'],
  'renderer/ui': ['renderer/i18n', 'contract', 'domain'],
  'renderer/state': ['renderer/ui', 'renderer/i18n', 'contract', 'domain'],
  'renderer/navigation': ['renderer/state', 'renderer/ui', 'contract', 'domain'],
  'renderer/actions': ['renderer/navigation', 'renderer/state', 'renderer/ui', 'contract', 'domain'],
  'renderer/commands': [
    'renderer/actions',
    'renderer/navigation',
    'renderer/state',
    'renderer/ui',
    'contract',
    'domain',
  ],
  'renderer/fields': [
    'renderer/commands',
    'renderer/state',
    'renderer/ui',
    'renderer/i18n',
    'contract',
    'domain',
  ],
  'renderer/inspector': [
    'renderer/fields',
    'renderer/commands',
    'renderer/actions',
    'renderer/navigation',
    'renderer/state',
    'renderer/ui',
    'renderer/i18n',
    'contract',
    'domain',
  ],
  'renderer/features': [
    'renderer/inspector',
    'renderer/fields',
    'renderer/commands',
    'renderer/actions',
    'renderer/navigation',
    'renderer/state',
    'renderer/ui',
    'renderer/i18n',
    'contract',
    'domain',
  ],
  'renderer/frame': [
    'renderer/commands',
    'renderer/actions',
    'renderer/navigation',
    'renderer/state',
    'renderer/ui',
    'renderer/i18n',
    'contract',
    'domain',
  ],
  'renderer/gallery': ['renderer/ui', 'renderer/i18n', 'domain'],
};

const ours = '^(?:domain|contract|main|preload|renderer|tests|bench|scripts)/';
const any = '(?:^|/)node_modules/';

/** A room imports nothing of ours but what is listed for it. */
const layers = Object.entries(rooms).map(([room, allowed]) => ({
  name: room,
  comment: `${room} may import ${allowed.join(', ') || 'nothing of ours'}; see .dependency-cruiser.mjs.`,
  severity: 'error',
  from: { path: `^${room}/` },
  to: { path: ours, pathNot: `^(?:${[room, ...allowed].join('|')})(?:/|$|\\.ts$)` },
}));

/** @param {string} name @param {string} comment @param {object} from @param {object} to */
function ban(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers,
    ban(
      'entries',
      'Only an entry (main/index.ts, main/terminal.ts, the index of a host) knows a host.',
      { path: '^(?:main|bench)/', pathNot: '^main/(?:index\\.ts|terminal\\.ts|hosts/)|^bench/' },
      { path: '^main/hosts/' },
    ),
    ban(
      'hosts',
      'A host does not import another one; what they share is in main/hosts/window.',
      { path: '^main/hosts/([^/]+)/' },
      { path: '^main/hosts/', pathNot: '^main/hosts/(?:$1|window)/' },
    ),
    ban(
      'features',
      'Features of the window do not import each other.',
      { path: '^renderer/features/([^/]+)/' },
      { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    ),
    ban(
      'contract-types',
      'The window loads no schemas: of the contract it imports types, and the files without zod.',
      { path: '^renderer/' },
      {
        path: '^contract/',
        pathNot: '^contract/(?:file-kinds|draft-fields|review-tabs|settings-tabs|map-pictures)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    ),
    ban(
      'pure',
      'domain and contract are pure: no Node, no Electron, no React.',
      { path: '^(?:domain|contract)/' },
      { dependencyTypes: ['core'] },
    ),
    ban(
      'packages-of-the-domain',
      'domain and contract use these packages only.',
      { path: '^(?:domain|contract)/' },
      { path: any, pathNot: `${any}(?:zod|i18next|yaml|unhomoglyph|ts-fsrs|@dagrejs/dagre)/` },
    ),
    ban('node', 'The window has no Node.', { path: '^(?:renderer|preload)/' }, { dependencyTypes: ['core'] }),
    ban(
      'runtimes',
      'Only a host knows its runtime.',
      { path: '^(?:domain|contract|main|renderer)/', pathNot: '^main/(?:hosts/|index\\.ts$)' },
      { path: `${any}(?:electron|playwright-core)/` },
    ),
    ban(
      'lowdb',
      'Only the store knows lowdb.',
      { path: '^(?:domain|contract|main|renderer|preload)/', pathNot: '^main/store/' },
      { path: `${any}lowdb/` },
    ),
    ban(
      'no-circle',
      'Two files do not import each other.',
      {},
      { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    ),
    ban(
      'resolvable',
      'Every import leads somewhere.',
      { path: ours },
      { couldNotResolve: true, pathNot: '^(?:electron|vite)' },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: any },
    exclude: { path: '\\.css$|\\.html$' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types'],
    },
  },
};
