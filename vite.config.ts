import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const icon = join(import.meta.dirname, 'client', 'ui', 'icon.ts')

/** Every icon of lucide is drawn by our own few lines. */
const ownIcons: Plugin = {
  name: 'own-icons',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/createLucideIcon.mjs') ? icon : null),
}

export default defineConfig({
  root: 'client',
  base: '/',
  plugins: [ownIcons, react()],
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
  },
})
