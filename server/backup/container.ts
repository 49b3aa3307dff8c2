import { createHash, type Hash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { decrypting, encrypting, kdf, keyFrom, newPrefix, newSalt } from './cipher.ts'
import { BackupFlaw } from './flaw.ts'
import { format, readHeader, version, written, type Header } from './header.ts'

/** Puts a database into a backup file; what is written is on the disk when this resolves. */
export async function wrap(database: string, file: string, madeAt: number, passphrase: string | null): Promise<Header> {
  const { sha256, bytes } = await digest(database)
  const salt = newSalt()
  const prefix = newPrefix()
  const cipher =
    passphrase === null
      ? null
      : { name: 'aes-256-gcm' as const, kdf, salt: salt.toString('base64'), prefix: prefix.toString('base64') }
  const header: Header = { format, version, madeAt, bytes, sha256, cipher }
  const line = written(header)
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true })
  out.write(line)
  const lock = passphrase === null ? [] : [encrypting({ key: await keyFrom(passphrase, salt), prefix, header: line })]
  await pipeline([createReadStream(database), createGzip(), ...lock, out])
  return header
}

/** Takes the database out of a backup file again, or only looks whether that can be done; throws `BackupFlaw`. */
export async function unwrap(file: string, into: string | null, passphrase: string | null): Promise<Header> {
  const { header, line } = await readHeader(file)
  const lock = await lockOf(header, line, passphrase)
  const seen = createHash('sha256')
  const out = into === null ? nowhere() : createWriteStream(into, { flags: 'wx', mode: 0o600, flush: true })
  const body = createReadStream(file, { start: line.length })
  try {
    await pipeline([body, ...lock, createGunzip(), counting(seen, header.bytes), out])
  } catch (error) {
    throw flawOf(error)
  }
  if (seen.digest('hex') !== header.sha256) throw new BackupFlaw('damaged')
  return header
}

async function lockOf({ cipher }: Header, line: Buffer, passphrase: string | null): Promise<Transform[]> {
  if (cipher === null) return []
  if (passphrase === null) throw new BackupFlaw('key-missing')
  const key = await keyFrom(passphrase, Buffer.from(cipher.salt, 'base64'))
  return [decrypting({ key, prefix: Buffer.from(cipher.prefix, 'base64'), header: line })]
}

const onDisk = ['ENOSPC', 'EACCES', 'EROFS', 'EEXIST', 'EDQUOT', 'EIO']

function flawOf(error: unknown): BackupFlaw {
  if (error instanceof BackupFlaw) return error
  const code = error instanceof Error && 'code' in error ? error.code : null
  return new BackupFlaw(onDisk.some((known) => known === code) ? 'unwritable' : 'damaged', error)
}

/** A file that unpacks to more than it says is not read to its end (S15). */
function counting(hash: Hash, most: number): Transform {
  let seen = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      seen += chunk.length
      hash.update(chunk)
      if (seen > most) done(new BackupFlaw('damaged'))
      else done(null, chunk)
    },
  })
}

const nowhere = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() })

async function digest(file: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(file)) {
    if (!Buffer.isBuffer(chunk)) continue
    hash.update(chunk)
    bytes += chunk.length
  }
  return { sha256: hash.digest('hex'), bytes }
}
