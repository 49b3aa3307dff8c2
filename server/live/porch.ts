/** What the door needs to know of a connection below the sockets. */
export interface Knocking {
  on(event: 'packet', listener: (packet: Frame) => void): unknown
  off(event: 'packet', listener: (packet: Frame) => void): unknown
  once(event: 'close', listener: () => void): unknown
  close(discard?: boolean): void
}

interface Frame {
  type: string
  data?: unknown
}

interface Engine {
  on(event: 'connection', listener: (connection: Knocking) => void): unknown
}

export interface Porch {
  /** Somebody was let in: from here on other limits hold. */
  leave: (connection: Knocking) => void
}

/** S11: who has not been let in says who they are, perhaps once more after a refusal, and has nothing else to say. */
const mostFrames = 3
const mostBytes = 4096

/**
 * Where connections wait until they are let in. One that talks too much is let go; where too many stand, the one that has stood
 * longest goes, for those who belong here are inside at once.
 */
export function keepPorch(engine: Engine, mostWaiting: number): Porch {
  const waiting = new Map<Knocking, () => void>()
  function leave(connection: Knocking): void {
    waiting.get(connection)?.()
    waiting.delete(connection)
  }
  function letGo(connection: Knocking): void {
    leave(connection)
    connection.close(true)
  }
  engine.on('connection', (connection) => {
    let [frames, bytes] = [0, 0]
    const count = (frame: Frame): void => {
      if (frame.type !== 'message') return
      frames += 1
      bytes += sizeOf(frame.data)
      if (frames > mostFrames || bytes > mostBytes) letGo(connection)
    }
    connection.on('packet', count)
    connection.once('close', () => leave(connection))
    waiting.set(connection, () => connection.off('packet', count))
    if (waiting.size <= mostWaiting) return
    const [longest] = waiting.keys()
    if (longest) letGo(longest)
  })
  return { leave }
}

function sizeOf(data: unknown): number {
  if (typeof data === 'string') return data.length
  return data instanceof ArrayBuffer || ArrayBuffer.isView(data) ? data.byteLength : 0
}
