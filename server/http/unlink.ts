import { accept } from '../../shared/commands/command.ts'
import type { WorkshopEvent } from '../../shared/domain/events.ts'
import type { LinkRow } from '../storage/storage.ts'
import { newId } from '../security/secrets.ts'
import type { HttpPorts } from './ports.ts'

/**
 * The table of a link that was ended has none any more, and nobody is told that one was handed out. The link is ended already: where
 * this cannot be stored, it opens nothing all the same.
 */
export async function unlink({ rooms, trouble }: HttpPorts, { id, workshop }: LinkRow): Promise<void> {
  try {
    await rooms.room(workshop).ask({
      id: `unlink-${newId()}`,
      name: 'host.unlink',
      board: null,
      proposal: null,
      ticket: null,
      decide: ({ workshop: facts }) => {
        const named = [...facts.tables.values()].filter(({ link }) => link === id)
        const events = named.map((table): WorkshopEvent => ({ type: 'host.linked', table: table.id, link: null }))
        return accept(...events)
      },
    })
  } catch (error) {
    trouble({ workshop, error })
  }
}
