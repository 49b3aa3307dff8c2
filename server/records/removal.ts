import type { Rooms } from '../pipeline/rooms.ts'
import { newId } from '../security/secrets.ts'
import type { KeptProtocol } from '../storage/storage.ts'
import { protocolNow, type ProtocolPorts } from './protocol.ts'

export interface RemovalPorts extends ProtocolPorts {
  rooms: Rooms
  /** Lets go of everybody who is inside. */
  gone: (workshop: string) => void
}

/** Deletes a workshop for good (P9). With `keep` the finished protocol, which names nobody, stays behind in the same commit. */
export async function removeWorkshop(ports: RemovalPorts, id: string, keep: boolean): Promise<void> {
  // What is on its way belongs into the protocol; what comes later meets nobody.
  await ports.rooms.room(id).idle()
  const kept = keep ? await keptOf(ports, id) : null
  await ports.storage.remove(id, kept)
  ports.rooms.forget(id)
  ports.keeper.forget(id)
  ports.gone(id)
}

async function keptOf(ports: RemovalPorts, id: string): Promise<KeptProtocol> {
  const { title, date, name, content } = await protocolNow(ports, id, { form: 'docx', language: 'own' })
  return { id: newId(), title, date, keptAt: ports.clock(), name, content }
}
