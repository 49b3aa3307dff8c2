import { words } from './words.ts'

/**
 * Reads one value in MessagePack, as `pack` writes it. Usual readers believe every length they are told: five bytes that announce
 * thirty million entries end the process, ten that announce a gigabyte keep it busy for seconds, and both before anybody
 * has said who they are (S11). Here a length is believed only as far as there are bytes for it.
 */
export function unpack(bytes: Uint8Array): unknown {
  const pack: Pack = { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0 }
  const value = read(pack, 0)
  if (pack.at !== bytes.byteLength) throw new PackError('bytes are left over')
  return value
}

export class PackError extends Error {}

interface Pack {
  bytes: Uint8Array
  view: DataView
  at: number
}

/** An agenda inside a command inside a packet needs about half of it. */
const deepest = 24
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })

function read(pack: Pack, depth: number): unknown {
  if (depth > deepest) throw new PackError('nested too deep')
  const prefix = unsigned(pack, 1)
  if (prefix < 0x80) return prefix
  if (prefix < 0x90) return entries(pack, prefix & 0x0f, depth)
  if (prefix < 0xa0) return list(pack, prefix & 0x0f, depth)
  if (prefix < 0xc0) return text(pack, prefix & 0x1f)
  if (prefix > 0xdf) return prefix - 0x100
  const reader = readers[prefix]
  if (!reader) throw new PackError('a kind of value that no client of ours sends')
  return reader(pack, depth)
}

const readers: { [prefix: number]: (pack: Pack, depth: number) => unknown } = {
  0xc0: () => null,
  0xc1: (pack) => word(unsigned(pack, 1)),
  0xc2: () => false,
  0xc3: () => true,
  0xc4: (pack) => binary(pack, unsigned(pack, 1)),
  0xc5: (pack) => binary(pack, unsigned(pack, 2)),
  0xc6: (pack) => binary(pack, unsigned(pack, 4)),
  0xca: (pack) => pack.view.getFloat32(step(pack, 4)),
  0xcb: (pack) => pack.view.getFloat64(step(pack, 8)),
  0xcc: (pack) => unsigned(pack, 1),
  0xcd: (pack) => unsigned(pack, 2),
  0xce: (pack) => unsigned(pack, 4),
  0xcf: (pack) => Number(pack.view.getBigUint64(step(pack, 8))),
  0xd0: (pack) => pack.view.getInt8(step(pack, 1)),
  0xd1: (pack) => pack.view.getInt16(step(pack, 2)),
  0xd2: (pack) => pack.view.getInt32(step(pack, 4)),
  0xd3: (pack) => Number(pack.view.getBigInt64(step(pack, 8))),
  0xd4: nothing,
  0xd9: (pack) => text(pack, unsigned(pack, 1)),
  0xda: (pack) => text(pack, unsigned(pack, 2)),
  0xdb: (pack) => text(pack, unsigned(pack, 4)),
  0xdc: (pack, depth) => list(pack, unsigned(pack, 2), depth),
  0xdd: (pack, depth) => list(pack, unsigned(pack, 4), depth),
  0xde: (pack, depth) => entries(pack, unsigned(pack, 2), depth),
  0xdf: (pack, depth) => entries(pack, unsigned(pack, 4), depth),
}

/** Moves on by so many bytes, which must be there; returns where they begin. */
function step(pack: Pack, length: number): number {
  const { at } = pack
  if (length > pack.bytes.byteLength - at) throw new PackError('cut off')
  pack.at = at + length
  return at
}

function unsigned(pack: Pack, width: 1 | 2 | 4): number {
  const at = step(pack, width)
  if (width === 1) return pack.view.getUint8(at)
  return width === 2 ? pack.view.getUint16(at) : pack.view.getUint32(at)
}

function word(index: unknown): string {
  const known = typeof index === 'number' ? words[index] : undefined
  if (known === undefined) throw new PackError('a word that nobody knows')
  return known
}

/** `undefined` has no sign of its own in this format; an extension is borrowed for it. */
function nothing(pack: Pack): undefined {
  if (unsigned(pack, 2) !== 0) throw new PackError('an extension that no client of ours sends')
}

function text(pack: Pack, length: number): string {
  const at = step(pack, length)
  return utf8.decode(pack.bytes.subarray(at, at + length))
}

/** A copy: what a sheet keeps must not keep a whole frame alive. */
function binary(pack: Pack, length: number): Uint8Array {
  const at = step(pack, length)
  return new Uint8Array(pack.bytes.subarray(at, at + length))
}

function list(pack: Pack, length: number, depth: number): unknown[] {
  if (length > pack.bytes.byteLength - pack.at) throw new PackError('cut off')
  const values: unknown[] = []
  for (let index = 0; index < length; index += 1) values.push(read(pack, depth + 1))
  return values
}

/** Every key becomes an entry like any other, also `__proto__` (S4): the schema behind this door then sees and refuses it. */
function entries(pack: Pack, length: number, depth: number): Record<string, unknown> {
  if (length * 2 > pack.bytes.byteLength - pack.at) throw new PackError('cut off')
  const values: Record<string, unknown> = {}
  for (let index = 0; index < length; index += 1) {
    const said = read(pack, depth + 1)
    const key = typeof said === 'string' ? said : word(said)
    const value = read(pack, depth + 1)
    if (key === '__proto__') Object.defineProperty(values, key, { value, ...own })
    else values[key] = value
  }
  return values
}

const own = { enumerable: true, configurable: true, writable: true } as const
