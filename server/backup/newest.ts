import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { readHeader } from './header.ts'
import { sumOf } from './make.ts'
import { shelved } from './shelf.ts'

/** The newest backup whose bytes are still those that were verified; null where there is none. */
export async function newestWhole(folder: string | null): Promise<string | null> {
  if (folder === null) return null
  for (const { file } of await shelved(resolve(folder))) if (await isWhole(file)) return file
  return null
}

async function isWhole(file: string): Promise<boolean> {
  try {
    await readHeader(file)
    const said = await readFile(`${file}.sha256`, 'utf8')
    return said.startsWith(`${await sumOf(file)} `)
  } catch {
    return false
  }
}
