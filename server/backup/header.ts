import { open } from 'node:fs/promises'
import * as v from 'valibot'
import { BackupFlaw } from './flaw.ts'
import { kdf } from './cipher.ts'

/**
 * A backup file: one line of JSON, then the database, compressed (gzip) and, where there is a passphrase, encrypted behind
 * that. `sha256` and `bytes` are those of the database itself. docs/operating.md shows how to read it without this program.
 */
export const format = 'tischwechsel-backup'
export const version = 1
const longest = 4096

const base64 = v.pipe(v.string(), v.base64(), v.maxLength(100))
const headerSchema = v.object({
  format: v.literal(format),
  version: v.literal(version),
  madeAt: v.pipe(v.number(), v.integer()),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0)),
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  cipher: v.nullable(
    v.object({
      name: v.literal('aes-256-gcm'),
      // Fixed: a file must not be able to ask for endless work.
      kdf: v.object({ name: v.literal(kdf.name), n: v.literal(kdf.n), r: v.literal(kdf.r), p: v.literal(kdf.p) }),
      salt: base64,
      prefix: base64,
    }),
  ),
})
export type Header = v.InferOutput<typeof headerSchema>

const anyVersion = v.object({ format: v.literal(format), version: v.number() })

export const written = (header: Header): Buffer => Buffer.from(`${JSON.stringify(header)}\n`)

/** The header and the bytes that it stands in; throws `BackupFlaw`. */
export async function readHeader(file: string): Promise<{ header: Header; line: Buffer }> {
  const beginning = await beginningOf(file)
  const end = beginning.indexOf(10)
  const line = beginning.subarray(0, end + 1)
  const found = end < 0 ? null : parsed(line)
  const any = v.safeParse(anyVersion, found)
  if (any.success && any.output.version > version) throw new BackupFlaw('newer')
  const header = v.safeParse(headerSchema, found)
  if (!header.success) throw new BackupFlaw('not-a-backup')
  return { header: header.output, line }
}

async function beginningOf(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r')
    try {
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(longest), position: 0 })
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  } catch (error) {
    throw new BackupFlaw('file-missing', error)
  }
}

function parsed(line: Buffer): unknown {
  try {
    const found: unknown = JSON.parse(line.toString())
    return found
  } catch {
    return null
  }
}
