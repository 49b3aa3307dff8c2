import { isSteady } from '../views/steady.ts'
import { words } from './words.ts'

/**
 * Writes one value in MessagePack, in the shortest form there is for each number and length. `dense` writes the words of `words.ts` as
 * numbers, for those who know them. What is steady is written once and copied from then on. The bytes are overwritten by the next
 * call: whoever keeps them copies them.
 */
export function pack(value: unknown, form: 'dense' | 'plain'): Uint8Array {
  at = 0
  dense = form === 'dense'
  write(value)
  return sheet.subarray(0, at)
}

/** Written on by one value at a time; grows to the largest packet and stays. */
let sheet = new Uint8Array(64 * 1024)
let view = new DataView(sheet.buffer)
let at = 0
let dense = true
const kept = new WeakMap<object, Uint8Array>()
const numbers = new Map<string, number>(words.map((word, index) => [word, index]))
const utf8 = new TextEncoder()

/** Makes room for so many bytes more; returns where they begin. To be called before `sheet` is named: it may become another. */
function room(bytes: number): number {
  const from = at
  at += bytes
  if (at > sheet.length) {
    const larger = new Uint8Array(Math.max(at, sheet.length * 2))
    larger.set(sheet.subarray(0, from))
    sheet = larger
    view = new DataView(sheet.buffer)
  }
  return from
}

function write(value: unknown): void {
  switch (typeof value) {
    case 'string':
      return word(value)
    case 'number':
      return number(value)
    case 'boolean':
      return byte(value ? 0xc3 : 0xc2)
    case 'object':
      return value === null ? byte(0xc0) : thing(value)
    case 'undefined':
      // `undefined` has no sign of its own in this format, an extension is borrowed for it.
      byte(0xd4)
      return two(0)
    default:
      throw new TypeError(`a ${typeof value} is nothing that is told`)
  }
}

function thing(value: object): void {
  if (Array.isArray(value)) list(value)
  else if (value instanceof Uint8Array) bytes(value)
  else if (dense && isSteady(value)) copied(value)
  else entries(value)
}

function copied(value: object): void {
  const known = kept.get(value)
  if (known) return copy(known)
  const from = at
  entries(value)
  kept.set(value, sheet.slice(from, at))
}

function copy(some: Uint8Array): void {
  const from = room(some.length)
  sheet.set(some, from)
}

function byte(value: number): void {
  const from = room(1)
  sheet[from] = value
}

// Negative numbers are written as the positive ones that have the same bits.
function two(value: number): void {
  const from = room(2)
  view.setUint16(from, value)
}

function four(value: number): void {
  const from = room(4)
  view.setUint32(from, value)
}

function eight(value: number): void {
  const from = room(8)
  view.setBigInt64(from, BigInt(value))
}

/** The sign for a length of up to 255, 65,535 or more, and the length. */
function long(length: number, small: number | null, medium: number, large: number): void {
  if (length < 0x100 && small !== null) {
    byte(small)
    byte(length)
  } else if (length < 0x1_0000) {
    byte(medium)
    two(length)
  } else {
    byte(large)
    four(length)
  }
}

/** The format never uses 0xc1; here it says that the number of a word follows. */
function word(value: string): void {
  const index = dense ? numbers.get(value) : undefined
  if (index === undefined) return text(value)
  byte(0xc1)
  byte(index)
}

function key(value: string): void {
  const index = dense ? numbers.get(value) : undefined
  if (index === undefined) text(value)
  else natural(index)
}

/** How many bytes say the length of a text. */
const headOf = (length: number): number => (length < 0x20 ? 1 : length < 0x100 ? 2 : length < 0x1_0000 ? 3 : 5)

/** Most texts have as many bytes as letters, so room for their length is left by that; where it was too little, they move on. */
function text(value: string): void {
  const from = room(5 + value.length * 3)
  const guess = headOf(value.length)
  const length = letters(value, from + guess)
  const head = headOf(length)
  if (head !== guess) sheet.copyWithin(from + head, from + guess, from + guess + length)
  at = from
  if (head === 1) byte(0xa0 | length)
  else long(length, 0xd9, 0xda, 0xdb)
  at += length
}

/** Short ones without a foreign letter are most, and are quicker written here than handed over. */
const short = 40

function letters(value: string, from: number): number {
  if (value.length > short) return utf8.encodeInto(value, sheet.subarray(from)).written
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index)
    if (code > 0x7f) return utf8.encodeInto(value, sheet.subarray(from)).written
    sheet[from + index] = code
  }
  return value.length
}

function bytes(value: Uint8Array): void {
  long(value.length, 0xc4, 0xc5, 0xc6)
  copy(value)
}

function list(values: readonly unknown[]): void {
  if (values.length < 0x10) byte(0x90 | values.length)
  else long(values.length, null, 0xdc, 0xdd)
  for (const value of values) write(value)
}

function entries(value: object): void {
  const all = Object.entries(value)
  if (all.length < 0x10) byte(0x80 | all.length)
  else long(all.length, null, 0xde, 0xdf)
  for (const [name, one] of all) {
    key(name)
    write(one)
  }
}

function number(value: number): void {
  if (!Number.isSafeInteger(value)) {
    byte(0xcb)
    const from = room(8)
    view.setFloat64(from, value)
  } else if (value >= 0) natural(value)
  else negative(value)
}

function natural(value: number): void {
  if (value < 0x80) byte(value)
  else if (value < 0x1_0000_0000) long(value, 0xcc, 0xcd, 0xce)
  else {
    byte(0xcf)
    eight(value)
  }
}

function negative(value: number): void {
  if (value >= -0x20) byte(value & 0xff)
  else if (value >= -0x80) {
    byte(0xd0)
    byte(value & 0xff)
  } else if (value >= -0x8000) {
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
