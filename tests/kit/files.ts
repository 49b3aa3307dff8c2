import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Everything that lies under a folder, byte for byte: free pages and write-ahead files included. */
export function bytesIn(folder: string): { path: string; bytes: Buffer }[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path, bytes: readFileSync(path) }))
}

/** How often something stands there, in all files together. */
export const hits = (folder: string, wanted: string | Buffer): number =>
  bytesIn(folder).reduce((sum, { bytes }) => sum + occurrences(bytes, Buffer.from(wanted)), 0)

function occurrences(bytes: Buffer, wanted: Buffer): number {
  let count = 0
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) count += 1
  return count
}
