import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A product that is broken on purpose: what an experiment must notice. */
export interface Mutant {
  name: string
  /** Which promise it breaks, and how. */
  why: string
  /** Path in the repository of a module that Node loads. */
  file: string
  /** Stands exactly once in that file. */
  find: string
  replace: string
}

export const root = resolve(import.meta.dirname, '..', '..', '..')

type Patch = Pick<Mutant, 'file' | 'find' | 'replace'>

/** The text with the one place replaced. A place that has moved or doubled is an error: the mutant would prove nothing. */
export function mutated({ file, find, replace }: Patch, text: string): string {
  const parts = text.split(find)
  if (parts.length === 2) return parts.join(replace)
  throw new Error(
    `"${find}" stands ${parts.length - 1} times in ${file} and not once: the mutant has to be written anew`,
  )
}

/** The environment in which every Node process loads the broken file. */
export function environmentOf(mutant: Mutant): NodeJS.ProcessEnv {
  mutated(mutant, readFileSync(join(root, mutant.file), 'utf8'))
  const { file, find, replace } = mutant
  const preload = `--import=${pathToFileURL(join(import.meta.dirname, 'mutate.ts')).href}`
  return {
    NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${preload}`.trim(),
    MUTANT: JSON.stringify({ file, find, replace }),
  }
}
