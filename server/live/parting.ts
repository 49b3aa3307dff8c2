import { wireOf } from './wire.ts'

/** What has to be known of a connection to part from it. */
interface Parting {
  readonly transport: unknown
  once(event: 'close', listener: (reason: string) => void): unknown
}

interface Engine {
  on(event: 'connection', listener: (connection: Parting) => void): unknown
}

/** Long enough for a goodbye over a bad line. */
const patience = 3000

/**
 * S11: a connection that we have closed is gone soon after. The library below says goodbye and waits half a minute for the answer,
 * and meanwhile reads, and throws away, all that comes: of a frame that is too large it would still read to the last byte.
 */
export function partWithoutWaiting(engine: Engine): void {
  engine.on('connection', (connection) => {
    connection.once('close', (reason) => {
      const wire = wireOf(connection)
      if (!wire || wire.destroyed) return
      // Whoever breaks the rules of the line itself is told why, and not listened to for one more byte.
      if (reason === 'transport error' || reason === 'parse error') wire.destroySoon()
      const late = setTimeout(() => wire.resetAndDestroy(), patience)
      wire.once('close', () => clearTimeout(late))
    })
  })
}
