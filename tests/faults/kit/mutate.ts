import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import { mutated, root } from './mutant.ts'

/**
 * Loaded before everything else in a process that shall run a broken product: the one file is patched while it is loaded.
 * It stands in NODE_OPTIONS, so child processes and worker threads are patched as well; the product has no switch for it.
 */
const mutantSchema = v.object({ file: v.string(), find: v.string(), replace: v.string() })
const written: unknown = JSON.parse(process.env['MUTANT'] ?? 'null')
const mutant = v.parse(mutantSchema, written)
const target = pathToFileURL(join(root, mutant.file)).href

registerHooks({
  load(url, context, next) {
    if (url.split('?')[0] !== target) return next(url, context)
    return { ...next(url, context), source: mutated(mutant, readFileSync(join(root, mutant.file), 'utf8')) }
  },
})
