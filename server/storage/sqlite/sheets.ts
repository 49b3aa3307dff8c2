import { StorageConflict, StorageDamage } from '../storage.ts'
import type { Ledger } from './ledger.ts'
import type { Handlers } from './messages.ts'
import { settingsTable, sheetUpdatesTable } from './tables.ts'

type SheetHandlers = Pick<Handlers, 'appendSheet' | 'compactSheet' | 'sheet' | 'sheetNames'>
type SettingHandlers = Pick<Handlers, 'setting' | 'setSetting'>

export function sheetHandlers(ledger: Ledger): SheetHandlers {
  const updates = ledger.table(sheetUpdatesTable)
  const last = ledger.db.prepare<[string, string], { place: number }>(
    'SELECT coalesce(max(place), 0) AS place FROM sheet_updates WHERE workshop = ? AND sheet = ?',
  )
  const names = ledger.db.prepare<[string], { sheet: string }>(
    'SELECT DISTINCT sheet FROM sheet_updates WHERE workshop = ? ORDER BY sheet',
  )
  return {
    appendSheet({ workshop, sheet, update }) {
      const place = (last.get(workshop, sheet)?.place ?? 0) + 1
      updates.insert({ workshop, sheet, place, content: update })
      return place
    },
    compactSheet: sheetCompactor(ledger),
    sheet: sheetReader(ledger),
    sheetNames: (workshop) => names.all(workshop).map(({ sheet }) => sheet),
  }
}

function sheetReader(ledger: Ledger): Handlers['sheet'] {
  const read = ledger.table(sheetUpdatesTable).read('workshop = ? AND sheet = ? ORDER BY place')
  return ({ workshop, sheet }) => {
    const rows = read(workshop, sheet)
    const first = rows[0]?.place ?? 1
    const dense = rows.every(({ place }, index) => place === first + index)
    if (!dense) throw new StorageDamage(`sheet_updates of workshop ${workshop}: rows are lost`)
    // A plain copy: the driver's Buffer may be a view into memory shared with others.
    return rows.map(({ place, content }) => ({ place, update: new Uint8Array(content) }))
  }
}

/** The state takes the place of the last update it holds, so later places stay where they are. */
function sheetCompactor(ledger: Ledger): Handlers['compactSheet'] {
  const updates = ledger.table(sheetUpdatesTable)
  const replace = updates.change('workshop = ? AND sheet = ? AND place = ?')
  const drop = updates.remove('workshop = ? AND sheet = ? AND place < ?')
  return ({ workshop, sheet, upTo, state }) => {
    const replaced = replace((row) => ({ ...row, content: state }), workshop, sheet, upTo)
    if (replaced === 0) throw new StorageConflict(`The sheet has no update ${upTo} any more`)
    drop(workshop, sheet, upTo)
    return null
  }
}

export function settingHandlers(ledger: Ledger): SettingHandlers {
  const settings = ledger.table(settingsTable)
  const read = settings.read('name = ?')
  return {
    setting: (name) => read(name)[0]?.value ?? null,
    setSetting(setting) {
      settings.put(setting)
      return null
    },
  }
}
