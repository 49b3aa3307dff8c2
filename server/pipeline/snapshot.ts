import { promisify } from 'node:util'
import { deserialize, serialize } from 'node:v8'
import { deflate, inflate } from 'node:zlib'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'

/** An evening has some hundred kilobytes; what unfolds to more than this is none. */
const largest = 512 * 1024 * 1024
const unpack = promisify<Uint8Array, { maxOutputLength: number }, Buffer>(inflate)
const pack = promisify<Uint8Array, { level: number }, Buffer>(deflate)

/** Facts as bytes. That a ballot is open belongs to them; its votes are no part of the log, and none of this either (P6). */
export function encodeFacts(workshop: Workshop): Promise<Uint8Array> {
  const votes = new Map([...workshop.votes.keys()].map((ballot) => [ballot, new Map()]))
  return pack(serialize({ ...workshop, votes }), { level: 1 })
}

/** Throws for what is not the facts of a workshop at this version. */
export async function decodeFacts(content: Uint8Array, version: number): Promise<Workshop> {
  const facts: unknown = deserialize(await unpack(content, { maxOutputLength: largest }))
  if (!isWorkshop(facts) || facts.version !== version) throw new TypeError('a snapshot holds something else')
  return facts
}

/** The outline is enough: whoever has the right checksum and the print of this very fold has written it. */
function isWorkshop(facts: unknown): facts is Workshop {
  if (typeof facts !== 'object' || facts === null) return false
  const [outline, found] = [Object.entries(emptyWorkshop()), new Map(Object.entries(facts))]
  return (
    found.size === outline.length && outline.every(([name, like]) => found.has(name) && fits(found.get(name), like))
  )
}

const fits = (value: unknown, like: unknown): boolean =>
  like === null || (typeof value === typeof like && value instanceof Map === like instanceof Map)
