// Who may know whom. A folder imports itself and what its line names; everything not named is forbidden.
const folders = {
  'shared/domain': [],
  'shared/methods': ['shared/domain'],
  'shared/rotation': ['shared/domain'],
  'shared/tables': ['shared/domain', 'shared/rotation'],
  'shared/texts': ['shared/domain'],
  'shared/commands': ['shared/domain', 'shared/methods', 'shared/rotation', 'shared/tables'],
  'shared/sheets': ['shared/domain', 'shared/tables'],
  'shared/views': ['shared/domain', 'shared/commands', 'shared/sheets', 'shared/tables'],
  'shared/wire': ['shared/domain', 'shared/commands', 'shared/views', 'shared/sheets', 'shared/rotation'],
  'shared/protocol': ['shared/domain', 'shared/texts', 'shared/methods', 'shared/rotation', 'shared/tables'],
  'server/seating': ['shared'],
  'server/time': [],
  'server/backup': ['shared', 'server/storage', 'server/time'],
  'server/storage': ['shared'],
  'server/export': ['shared'],
  'server/security': ['shared', 'server/storage'],
  'server/sheets': ['shared', 'server/storage'],
  'server/pipeline': ['shared', 'server/storage', 'server/sheets', 'server/security'],
  'server/records': [
    'shared',
    'server/pipeline',
    'server/storage',
    'server/export',
    'server/sheets',
    'server/security',
  ],
  'server/live': ['shared', 'server/pipeline', 'server/sheets', 'server/security'],
  'server/http': [
    'shared',
    'server/pipeline',
    'server/storage',
    'server/export',
    'server/records',
    'server/sheets',
    'server/security',
    'server/seating',
  ],
  // Wires the server together; only its program knows it.
  'server/house': ['shared', 'server'],
  'client/session': ['shared'],
  'client/ui': ['client/texts'],
  'client/texts': ['shared'],
  'client/tables': ['client/session', 'client/ui', 'client/texts', 'shared'],
  'client/notice': ['client/session', 'client/ui', 'client/texts', 'shared'],
  'client/hall': ['client/session', 'client/ui', 'client/texts', 'client/tables', 'shared'],
  'client/stage': ['client/session', 'client/ui', 'client/texts', 'client/tables', 'shared'],
  rehearsal: ['client/session', 'shared'],
  scripts: [],
}

const ours = '^(client|server|shared|rehearsal|tests|scripts)/'
const under = (paths) => paths.map((path) => `^${path}/`)

const folderRules = Object.entries(folders).map(([folder, may]) => ({
  name: `${folder} imports only ${may.join(', ') || 'itself'}`,
  severity: 'error',
  from: { path: `^${folder}/` },
  to: { path: ours, pathNot: under([folder, ...may]) },
}))

const otherRules = [
  {
    name: 'a new folder needs a line in the table of this file',
    severity: 'error',
    from: { path: '^(shared|server)/[^/]+/', pathNot: under(Object.keys(folders)) },
    to: {},
  },
  {
    name: 'a new client folder is a face, or needs a line in the table of this file',
    severity: 'error',
    from: { path: '^client/[^/]+/', pathNot: under([...Object.keys(folders), 'client/faces/[^/]+']) },
    to: {},
  },
  {
    name: 'shared is pure: of packages it knows valibot alone',
    severity: 'error',
    from: { path: '^shared/' },
    to: { path: 'node_modules/', pathNot: 'node_modules/valibot/' },
  },
  {
    name: 'shared and client run in a browser: no Node built-ins',
    severity: 'error',
    from: { path: '^(shared|client)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'a face imports its own files, session, stage, hall, tables, notice, ui, texts and shared; never another face',
    severity: 'error',
    from: { path: '^client/faces/([^/]+)/' },
    to: {
      path: ours,
      pathNot: ['^client/faces/$1/', '^client/(session|stage|hall|tables|notice|ui|texts)/', '^shared/'],
    },
  },
  {
    name: 'the client knows no server',
    severity: 'error',
    from: { path: '^client/' },
    to: { path: '^(server|rehearsal|tests|scripts)/' },
  },
  {
    name: 'ui knows of texts only their types',
    severity: 'error',
    from: { path: '^client/ui/' },
    to: { path: '^client/texts/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'session is free of React; its hooks stand in two files',
    severity: 'error',
    from: { path: '^client/session/', pathNot: ['^client/session/react\\.tsx$', '^client/session/exposed\\.ts$'] },
    to: { path: 'node_modules/(@types/)?(react|react-dom|wouter|lucide-react)/' },
  },
  {
    name: 'what Node runs imports no .tsx, which Node cannot load',
    severity: 'error',
    from: { path: ['^(server|shared|rehearsal|scripts)/', '^client/session/.*\\.ts$'] },
    to: { path: '\\.tsx$', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'only server/main.ts and server/house wire the server together',
    severity: 'error',
    from: { path: '^server/[^/]+$', pathNot: '^server/main\\.ts$' },
    to: { path: ours, pathNot: ['^server/[^/]+$', '^shared/'] },
  },
  {
    name: 'the server knows no client',
    severity: 'error',
    from: { path: '^server/' },
    to: { path: '^(client|rehearsal|tests|scripts)/' },
  },
  {
    name: 'main.ts starts the server, nobody imports it',
    severity: 'error',
    from: { pathNot: '^tests/' },
    to: { path: '^server/main\\.ts$' },
  },
  {
    name: 'what runs in production does not lean on development packages',
    severity: 'error',
    from: { path: '^(server|shared|rehearsal)/' },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
  },
  { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'what is imported exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
]

export default {
  forbidden: [...folderRules, ...otherRules],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.css', '.json'],
    },
  },
}
