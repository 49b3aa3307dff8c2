import type { Session } from '../client/session/types.ts'
import type { CommandName, InputOf } from '../shared/commands/index.ts'
import type { Ledger } from './hall.ts'
import { untilSeen } from './seen.ts'

/** Milliseconds in which a hall is told, with a wide margin; whoever waits longer has lost the line and looks again later. */
const patience = 2000

/** Sends a command; true when it was accepted and this session's own picture shows what came of it. */
export type Ask = <Name extends CommandName>(name: Name, input: InputOf<Name>) => Promise<boolean>

/** Being refused is part of the game (a full group, a step that just ended): it is noted and life goes on. */
export function askOf(session: Session, ledger: Ledger): Ask {
  return async (name, input) => {
    const reply = await session.send(name, input)
    if (reply.ok) {
      ledger.version = Math.max(ledger.version, reply.version)
      // What is acknowledged is told a moment later; whoever acts on an old picture is refused for having missed something.
      await untilSeen(session, AbortSignal.timeout(patience), () => session.store.version() >= reply.version)
      return true
    }
    ledger.refused.push({ name, code: reply.code })
    for (const command of session.outbox()) if (command.state === 'refused') session.dismiss(command.id)
    return false
  }
}
