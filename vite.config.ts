import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const client = join(import.meta.dirname, 'client')
const parser = join(client, 'session', 'parser.ts')

/** Every icon comes from its own file, so that a face gets its own icons alone, and is drawn by our own few lines. */
const ownIcons: Plugin = {
  name: 'own-icons',
  enforce: 'pre',
  transform: {
    filter: { code: 'lucide-react' },
    handler: (code) => ({ code: code.replace(/import \{([^}]+)\} from 'lucide-react'/, oneByOne), map: null }),
  },
  resolveId: (source) => (source.endsWith('/createLucideIcon.mjs') ? join(client, 'ui', 'icon.ts') : null),
}

/** `Undo2 as Back` comes from `undo-2`. */
function oneByOne(_: string, names: string): string {
  const imports = names.split(',').map((name) => {
    const [, theirs = '', ours = theirs] = /(\w+)(?: as (\w+))?/.exec(name) ?? []
    const file = theirs.replace(/(?<=[a-z])(?=[A-Z\d])/g, '-').toLowerCase()
    return theirs && `import ${ours} from 'lucide-react/icons/${file}'`
  })
  return imports.join(';')
}

/** We speak over WebSocket and polling; the third way would come along unused. */
const noWebTransport: Plugin = {
  name: 'no-webtransport',
  load: {
    filter: { id: /[\\/]engine\.io-client[\\/].*[\\/]webtransport\.js$/ },
    handler: () => 'export const WT = undefined',
  },
}

const face = (file: string) => join(client, 'faces', file)

/** What somebody with a phone waits for, one after the other: these, what they import, and what that imports. */
const waitedFor = {
  joining: new Set([face('start/index.tsx')]),
  phone: new Set([face('phone/index.tsx')]),
  later: new Set([face('phone/steps/later.ts'), face('phone/info/info.tsx')]),
}
const allTheyImport: Plugin = {
  name: 'all-they-import',
  buildEnd() {
    for (const files of Object.values(waitedFor)) {
      // A Set hands out what is added while it is walked.
      for (const id of files) {
        const file = this.getModuleInfo(id) ?? this.error(`vite.config.ts speaks of ${id}, which is not in the client.`)
        for (const next of file.importedIds) files.add(next)
      }
    }
  },
}
const when = (files: RegExp, ...moments: (keyof typeof waitedFor)[]) => {
  return (id: string) => files.test(id) && moments.every((moment) => waitedFor[moment].has(id))
}
const look = when(/[\\/](client[\\/](ui|texts)|lucide-react)[\\/]/, 'phone')
const rules = when(/[\\/]shared[\\/]/, 'joining', 'phone')
const noFace = /^(?!.*[\\/]client[\\/]faces[\\/])/

export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [ownIcons, noWebTransport, allTheyImport, react()],
  resolve: {
    alias: [
      // We speak our own short MessagePack: the parser for JSON would come along unused.
      { find: /^socket\.io-parser$/, replacement: parser },
      // A stand-in for older versions of React.
      { find: /^use-sync-external-store\/shim\/index\.js$/, replacement: 'react' },
    ],
  },
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    manifest: true,
    // Fonts as data: URLs and the preload polyfill would both need holes in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: ['chrome111', 'edge111', 'firefox115', 'safari16.4'],
    rolldownOptions: {
      output: {
        codeSplitting: {
          // In a full hall each request waits its turn, and small files compress badly: four scripts for the page on which one
          // joins, two more for the phone's face, four for the rest. A group takes along what its modules import, unless an
          // earlier group has it.
          groups: [
            { name: 'main', tags: ['$initial'] },
            { name: 'ui', test: (id) => look(id) || rules(id) },
            { name: 'session', test: when(/[\\/](session[\\/]react\.tsx$|shared[\\/])/, 'phone') },
            { name: 'joining', test: when(noFace, 'joining') },
            { name: 'phone-face', test: when(/[\\/]faces[\\/]phone[\\/]/, 'phone') },
            { name: 'more', test: when(noFace, 'later') },
          ],
        },
      },
    },
  },
})
