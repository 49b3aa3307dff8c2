import { isSteady } from '../../shared/views/steady.ts'

/**
 * Writes one value in MessagePack, byte for byte as the parser's own writer does (tested by property), which gathers every single byte
 * in a list first: the picture of a full hall took it a fifth of a second, in which the server did nothing else. What is
 * steady is written once and copied from then on.
 */
export function pack(value: unknown): Buffer {
  at = 0
  write(value)
  return Buffer.from(sheet.subarray(0, at))
}

/** Written on by one value at a time; grows to the largest packet and stays. */
let sheet = Buffer.allocUnsafe(64 * 1024)
let at = 0
const kept = new WeakMap<object, Buffer>()

/** Makes room for so many bytes more; returns where they begin. To be called before `sheet` is named: it may become another. */
function room(bytes: number): number {
  const from = at
  at += bytes
  if (at > sheet.length) {
    const larger = Buffer.allocUnsafe(Math.max(at, sheet.length * 2))
    sheet.copy(larger, 0, 0, from)
    sheet = larger
  }
  return from
}

function write(value: unknown): void {
  switch (typeof value) {
    case 'string':
      return text(value)
    case 'number':
      return number(value)
    case 'boolean':
      return byte(value ? 0xc3 : 0xc2)
    case 'object':
      return value === null ? byte(0xc0) : thing(value)
    case 'undefined':
      // `undefined` has no sign of its own in this format, an extension is borrowed for it.
      byte(0xd4)
      return byte(0, 0)
    default:
      throw new TypeError(`a ${typeof value} is nothing that is told`)
  }
}

function thing(value: object): void {
  if (Array.isArray(value)) list(value)
  else if (value instanceof Uint8Array) bytes(value)
  else if (isSteady(value)) copied(value)
  else entries(value)
}

function copied(value: object): void {
  const known = kept.get(value)
  const from = known ? room(known.length) : at
  if (known) {
    known.copy(sheet, from)
    return
  }
  entries(value)
  kept.set(value, Buffer.from(sheet.subarray(from, at)))
}

function byte(...values: number[]): void {
  let to = room(values.length)
  for (const value of values) sheet[to++] = value
}

// Negative numbers are written as the positive ones that have the same bits.
function two(value: number): void {
  const from = room(2)
  sheet.writeUInt16BE(value & 0xffff, from)
}

function four(value: number): void {
  const from = room(4)
  sheet.writeUInt32BE(value >>> 0, from)
}

function eight(value: number): void {
  const from = room(8)
  sheet.writeBigInt64BE(BigInt(value), from)
}

/** The sign for a length of up to 255, 65,535 or more, and the length. */
function long(length: number, signs: readonly [number | null, number, number]): void {
  const [small, medium, large] = signs
  if (length < 0x100 && small !== null) byte(small, length)
  else if (length < 0x1_0000) {
    byte(medium)
    two(length)
  } else {
    byte(large)
    four(length)
  }
}

function text(value: string): void {
  const length = Buffer.byteLength(value)
  if (length < 0x20) byte(0xa0 | length)
  else long(length, [0xd9, 0xda, 0xdb])
  const from = room(length)
  sheet.write(value, from, length, 'utf8')
}

function bytes(value: Uint8Array): void {
  long(value.length, [0xc4, 0xc5, 0xc6])
  const from = room(value.length)
  sheet.set(value, from)
}

function list(values: readonly unknown[]): void {
  if (values.length < 0x10) byte(0x90 | values.length)
  else long(values.length, [null, 0xdc, 0xdd])
  for (const value of values) write(value)
}

function entries(value: object): void {
  const all = Object.entries(value)
  if (all.length < 0x10) byte(0x80 | all.length)
  else long(all.length, [null, 0xde, 0xdf])
  for (const [key, one] of all) {
    text(key)
    write(one)
  }
}

function number(value: number): void {
  if (!Number.isSafeInteger(value)) {
    byte(0xcb)
    const from = room(8)
    sheet.writeDoubleBE(value, from)
  } else if (value >= 0) natural(value)
  else negative(value)
}

function natural(value: number): void {
  if (value < 0x80) byte(value)
  else if (value < 0x1_0000_0000) long(value, [0xcc, 0xcd, 0xce])
  else {
    byte(0xcf)
    eight(value)
  }
}

function negative(value: number): void {
  if (value >= -0x20) byte(value & 0xff)
  else if (value >= -0x80) byte(0xd0, value & 0xff)
  else if (value >= -0x8000) {
    byte(0xd1)
    two(value)
  } else if (value >= -0x8000_0000) {
    byte(0xd2)
    four(value)
  } else {
    byte(0xd3)
    eight(value)
  }
}
