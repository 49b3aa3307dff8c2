import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const shared = join(import.meta.dirname, '..', '..', 'shared')
/** Beside the rules: how stored rows become events, and facts become bytes. */
const own = ['state.ts', 'snapshot.ts'].map((name) => join(import.meta.dirname, name))

/**
 * A print of everything that decides what facts follow from a log. Facts that another product has folded are not ours: with the
 * smallest change of these files the log is folded anew, and nobody has to remember to count a number up.
 */
export function foldPrint(folder = shared): string {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const hash = createHash('sha256')
  for (const name of names.toSorted()) hash.update(`${name}\n`).update(readFileSync(join(folder, name)))
  for (const file of own) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 32)
}
