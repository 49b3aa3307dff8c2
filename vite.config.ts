import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const client = join(import.meta.dirname, 'client')

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

const face = (name: string) => join(client, 'faces', name, 'index.tsx')

/** What a face imports, and what that imports: all that comes before somebody sees it. */
const first = { start: new Set([face('start')]), phone: new Set([face('phone')]) }
const neededFirst: Plugin = {
  name: 'needed-first',
  buildEnd() {
    for (const needed of Object.values(first)) {
      // A Set hands out what is added while it is walked.
      for (const id of needed) for (const next of this.getModuleInfo(id)?.importedIds ?? []) needed.add(next)
    }
  },
}
const needs = (face: keyof typeof first, files: RegExp) => (id: string) => first[face].has(id) && files.test(id)

export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [ownIcons, noWebTransport, neededFirst, react()],
  resolve: {
    alias: [
      // We speak MessagePack alone: the parser for JSON would come along unused.
      { find: /^socket\.io-parser$/, replacement: 'socket.io-msgpack-parser' },
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
          // In a full hall each request waits its turn, and small files compress badly: so the page on which one joins comes in
          // four files, and the phone's face in four, two of which are the same. A group takes along what its modules import,
          // unless an earlier group has it.
          groups: [
            { name: 'main', tags: ['$initial'] },
            { name: 'ui', test: needs('phone', /[\\/](client[\\/](ui|texts)|shared|lucide-react)[\\/]/) },
            { name: 'session', test: needs('phone', /[\\/]client[\\/]session[\\/]react\.tsx$/) },
            { name: 'joining', test: needs('start', /^(?!.*[\\/]faces[\\/])/) },
            { name: 'phone', test: needs('phone', /[\\/]faces[\\/]phone[\\/]/) },
          ],
        },
      },
    },
  },
})
