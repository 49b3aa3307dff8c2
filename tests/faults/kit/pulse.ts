import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as v from 'valibot'
import type { ServerOptions } from './server.ts'

const told = v.object({ p99: v.number(), max: v.number(), poisoned: v.number() })

export type Told = v.InferOutput<typeof told>

/** How late the server's own loop is, told by the server's process itself: from outside one's own slowness is in it as well. */
export interface Pulse {
  /** To start the server with. */
  options: ServerOptions
  /** Milliseconds since the server started, and whether an object that all share was changed (S4); not a number until it has told any. */
  delay: () => Told
}

export function openPulse(): Pulse {
  const file = join(mkdtempSync(join(tmpdir(), 'pulse-')), 'delay.json')
  const beat = pathToFileURL(join(import.meta.dirname, 'pulse-beat.ts')).href
  return {
    options: { nodeFlags: [`--import=${beat}`], env: { PULSE_FILE: file } },
    delay() {
      try {
        const written: unknown = JSON.parse(readFileSync(file, 'utf8'))
        return v.parse(told, written)
      } catch {
        return { p99: Number.NaN, max: Number.NaN, poisoned: Number.NaN }
      }
    },
  }
}
