import type { Condition } from '../storage.ts'
import type { Reply, Request } from './messages.ts'
import type { Reserve } from './reserve.ts'

type Commit = (requests: Request[]) => Reply[]

/** D16: commits, and when the disk is full once more on the reserve; knows whether the last try was written. */
export interface Stubborn {
  commit: Commit
  /** Looks whether the disk takes writes again, and keeps a new reserve once there is room for it. */
  probe: () => void
  condition: () => Condition
}

export function stubborn(commit: Commit, reserve: Reserve): Stubborn {
  let stuck = false
  const attempt = (requests: Request[]): Reply[] => {
    const replies = commit(requests)
    stuck = replies.some(isUnavailable)
    return replies
  }
  return {
    commit(requests) {
      const replies = attempt(requests)
      // Nothing of the first try was kept: a commit is all or nothing.
      return stuck && reserve.free() ? attempt(requests) : replies
    },
    probe() {
      if (stuck) attempt([{ id: 0, name: 'setSetting', ask: { name: 'storage.probed', value: String(Date.now()) } }])
      if (!stuck) reserve.refill()
    },
    condition: () => ({ stuck, spent: reserve.spent() }),
  }
}

const isUnavailable = (reply: Reply): boolean => 'refused' in reply && reply.refused === 'unavailable'
