import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { moment } from '../../faults/kit/screen.ts'
import type { ServerOptions } from '../../faults/kit/server.ts'
import { holds } from './hall.ts'

/** The server's own loop, told by the server's process itself: from outside one's own slowness would be in it as well. */
export interface Loop {
  /** To start the server with. */
  options: ServerOptions
  /** The longest time between two turns since then, in milliseconds; what the clock of the measurement takes is in it. */
  longestSince: (began: number) => Promise<number>
}

export function openLoop(): Loop {
  const file = join(mkdtempSync(join(tmpdir(), 'loop-')), 'beats')
  const beat = pathToFileURL(join(import.meta.dirname, 'beat.ts')).href
  const beats = (): { at: number; longest: number }[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' ').map(Number))
      .map(([at = Number.NaN, longest = Number.NaN]) => ({ at, longest }))
  return {
    options: { nodeFlags: [`--import=${beat}`], env: { BEAT_FILE: file } },
    async longestSince(began) {
      const ended = moment()
      // What held the loop up at the very end is told one beat later.
      await holds(() => beats().filter(({ at }) => at > ended).length > 1, 10_000)
      return Math.max(...beats().flatMap(({ at, longest }) => (at > began ? [longest] : [])))
    },
  }
}
