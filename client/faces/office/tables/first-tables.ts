import { useEffect } from 'react'
import * as v from 'valibot'
import { tableSettingsSchema, type TableSettings } from '../../../../shared/domain/table.ts'
import { idSchema } from '../../../../shared/domain/written.ts'
import { newId } from '../../../session/id.ts'
import { useSession } from '../../../session/react.tsx'
import { shelve, shelved } from '../shelf.ts'

const firstSchema = v.array(v.object({ table: idSchema, settings: tableSettingsSchema }))
const shelfOf = (workshop: string): string => `tables.${workshop}`

/** The tables of a workshop that was just made: they wait on this device until its page is there to send them. */
export function keepFirstTables(workshop: string, tables: readonly TableSettings[]): void {
  if (tables.length > 0)
    shelve(
      shelfOf(workshop),
      tables.map((settings) => ({ table: newId(), settings })),
    )
}

/** Sets up the tables that wait. Their ids are theirs from the beginning, so doing it twice does it once. */
export function useFirstTables(): void {
  const session = useSession()
  const { workshop } = session
  useEffect(() => {
    const first = shelved(shelfOf(workshop), firstSchema)
    if (!first) return
    const sent = first.map((table) => session.send('table.write', table))
    void Promise.all(sent).then(() => shelve(shelfOf(workshop), null))
  }, [session, workshop])
}
