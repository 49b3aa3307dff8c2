import type { Trouble } from '../../shared/wire/messages.ts'
import type { LiveServer, LiveSocket } from './socket.ts'

/** What concerns the whole server is told to the staff of every workshop and to nobody else (D16). */
export interface StaffTeller {
  tell: (trouble: Trouble) => void
  greet: (socket: LiveSocket) => void
}

export function openStaffTeller(io: LiveServer): StaffTeller {
  let now: Trouble = { storage: null }
  return {
    tell(trouble) {
      now = trouble
      for (const socket of io.sockets.sockets.values()) if (isStaff(socket)) socket.emit('trouble', trouble)
    },
    greet(socket) {
      if (now.storage !== null && isStaff(socket)) socket.emit('trouble', now)
    },
  }
}

const isStaff = ({ data }: LiveSocket): boolean => data.visitor?.audience === 'staff'
