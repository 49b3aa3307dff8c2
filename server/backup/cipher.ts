import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { Transform, type TransformCallback } from 'node:stream'
import { BackupFlaw } from './flaw.ts'

/**
 * S20: AES-256-GCM over pieces of 64 KiB, so that a backup of any size is checked while it streams. The nonce of a piece is
 * 7 random bytes of the file, 4 bytes that count, and 1 byte that is 1 for the last piece alone: pieces cannot be swapped,
 * repeated or cut off at the end. The header is authenticated with every piece.
 */
const piece = 65_536
const tagLength = 16
const algorithm = 'aes-256-gcm'

/** 32 MiB of memory for every guess. */
export const kdf = { name: 'scrypt', n: 32_768, r: 8, p: 1 } as const

export interface Lock {
  key: Buffer
  prefix: Buffer
  header: Buffer
}

export const newSalt = (): Buffer => randomBytes(16)
export const newPrefix = (): Buffer => randomBytes(7)

export function keyFrom(passphrase: string, salt: Buffer): Promise<Buffer> {
  const { n: N, r, p } = kdf
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), salt, 32, { N, r, p, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}

function nonce(prefix: Buffer, count: number, last: boolean): Buffer {
  const counter = Buffer.alloc(5)
  counter.writeUInt32BE(count)
  counter.writeUInt8(last ? 1 : 0, 4)
  return Buffer.concat([prefix, counter])
}

/** Hands on pieces of one size; the last, shorter or empty one only when no more can come. */
class Pieces extends Transform {
  #held: Buffer[] = []
  #length = 0
  #count = 0
  readonly #size: number
  readonly #turn: (bytes: Buffer, count: number, last: boolean) => Buffer

  constructor(size: number, turn: (bytes: Buffer, count: number, last: boolean) => Buffer) {
    super()
    this.#size = size
    this.#turn = turn
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#held.push(chunk)
    this.#length += chunk.length
    this.#attempt(done, () => {
      if (this.#length <= this.#size) return
      let rest = Buffer.concat(this.#held)
      for (; rest.length > this.#size; rest = rest.subarray(this.#size)) this.#give(rest.subarray(0, this.#size), false)
      this.#held = [rest]
      this.#length = rest.length
    })
  }

  override _flush(done: TransformCallback): void {
    this.#attempt(done, () => this.#give(Buffer.concat(this.#held), true))
  }

  #give(bytes: Buffer, last: boolean): void {
    this.push(this.#turn(bytes, this.#count, last))
    this.#count += 1
  }

  #attempt(done: TransformCallback, work: () => void): void {
    try {
      work()
      done()
    } catch (error) {
      done(error instanceof Error ? error : new Error(String(error)))
    }
  }
}

export function encrypting({ key, prefix, header }: Lock): Transform {
  return new Pieces(piece, (bytes, count, last) => {
    const cipher = createCipheriv(algorithm, key, nonce(prefix, count, last)).setAAD(header)
    return Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
  })
}

export function decrypting({ key, prefix, header }: Lock): Transform {
  return new Pieces(piece + tagLength, (bytes, count, last) => {
    // A piece that does not fit is damage, unless it is the first: then most likely the passphrase is another.
    const flaw = count === 0 ? 'key-wrong' : 'damaged'
    if (bytes.length < tagLength) throw new BackupFlaw('damaged')
    try {
      const decipher = createDecipheriv(algorithm, key, nonce(prefix, count, last)).setAAD(header)
      decipher.setAuthTag(bytes.subarray(-tagLength))
      return Buffer.concat([decipher.update(bytes.subarray(0, -tagLength)), decipher.final()])
    } catch (error) {
      throw new BackupFlaw(flaw, error)
    }
  })
}
