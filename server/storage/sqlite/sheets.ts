import type Database from 'better-sqlite3'
import { StorageConflict } from '../storage.ts'
import type { Handlers } from './messages.ts'

type SheetHandlers = Pick<Handlers, 'appendSheet' | 'compactSheet' | 'sheet' | 'sheetNames'>
type SettingHandlers = Pick<Handlers, 'setting' | 'setSetting'>

export function sheetHandlers(db: Database.Database): SheetHandlers {
  const add = db.prepare<[string, string, string, string, Uint8Array], { place: number }>(
    `INSERT INTO sheet_updates (workshop, sheet, place, content)
     VALUES (?, ?, (SELECT coalesce(max(place), 0) + 1 FROM sheet_updates WHERE workshop = ? AND sheet = ?), ?)
     RETURNING place`,
  )
  const read = db.prepare<[string, string], { place: number; update: Uint8Array }>(
    'SELECT place, content AS "update" FROM sheet_updates WHERE workshop = ? AND sheet = ? ORDER BY place',
  )
  const names = db.prepare<[string], { sheet: string }>(
    'SELECT DISTINCT sheet FROM sheet_updates WHERE workshop = ? ORDER BY sheet',
  )
  return {
    appendSheet({ workshop, sheet, update }) {
      const row = add.get(workshop, sheet, workshop, sheet, update)
      if (!row) throw new Error('A sheet update got no place')
      return row.place
    },
    compactSheet: sheetCompactor(db),
    // A plain copy: the driver's Buffer may be a view into memory shared with others.
    sheet: ({ workshop, sheet }) =>
      read.all(workshop, sheet).map(({ place, update }) => ({ place, update: new Uint8Array(update) })),
    sheetNames: (workshop) => names.all(workshop).map(({ sheet }) => sheet),
  }
}

/** The state takes the place of the last update it holds, so later places stay where they are. */
function sheetCompactor(db: Database.Database): Handlers['compactSheet'] {
  const replace = db.prepare('UPDATE sheet_updates SET content = ? WHERE workshop = ? AND sheet = ? AND place = ?')
  const drop = db.prepare('DELETE FROM sheet_updates WHERE workshop = ? AND sheet = ? AND place < ?')
  return ({ workshop, sheet, upTo, state }) => {
    const { changes } = replace.run(state, workshop, sheet, upTo)
    if (changes === 0) throw new StorageConflict(`The sheet has no update ${upTo} any more`)
    drop.run(workshop, sheet, upTo)
    return null
  }
}

export function settingHandlers(db: Database.Database): SettingHandlers {
  const read = db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE name = ?')
  const write = db.prepare('INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)')
  return {
    setting: (name) => read.get(name)?.value ?? null,
    setSetting({ name, value }) {
      write.run(name, value)
      return null
    },
  }
}
