import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

// After a crash a hall waits for us: what has been compiled once is read the next time, in the threads as well. It lies beside the
// code it is made of and nowhere else, because it is code; where nothing can be written, the server starts without it.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled')
enableCompileCache()

// Only what is loaded from here on is kept.
const { run } = await import('./house/program.ts')
await run()
// A server that is killed has no time for it.
flushCompileCache()
