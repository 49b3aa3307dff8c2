import { crc32 } from 'node:zlib'

/** What SQLite's strict tables hold here. */
export type Value = string | number | null | Uint8Array

/**
 * The checksum of a row: its table's name and every field, keys included, so that neither a flipped letter nor a row
 * under a wrong key passes. Each field says what it is and how long, so that no two rows are written the same way.
 * It finds accidents of disks, not forgers: whoever can write the file can also write a checksum.
 */
export function checksumOf(table: string, fields: readonly Value[]): number {
  let text = `${table};`
  let sum = 0
  for (const field of fields) {
    if (typeof field === 'string') text += `s${field.length}:${field}`
    else if (typeof field === 'number') text += `n${field};`
    else if (field === null) text += '-'
    else {
      sum = crc32(field, crc32(`${text}b${field.byteLength}:`, sum))
      text = ''
    }
  }
  return crc32(text, sum)
}

/** Sums of checksums stay whole numbers in JavaScript and in SQLite, however many rows there are. */
const modulus = 2 ** 48
export const sumMask = modulus - 1
export const added = (sum: number, checksum: number): number => (sum + checksum) % modulus
