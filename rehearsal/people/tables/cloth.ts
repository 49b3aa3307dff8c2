import { clothOf, clothRoot } from '../../../shared/sheets/cloth.ts'
import type { Moment, Place } from '../moment.ts'
import { stateOf } from './sight.ts'

/** Writes on the tablecloth, and lets go of it when the server has it: the next call must not overtake what was written. */
export async function writeCloth(moment: Moment, place: Place, lines: string): Promise<void> {
  const { session, step, until } = moment
  const over = (): boolean => stateOf(moment, place.round) === 'ended'
  const sheet = await session.openSheet(clothOf({ step: step.id, ...place }))
  // Opened without connection, it may be written on when that is back.
  await until(() => sheet.writes || over())
  if (sheet.writes) {
    const text = sheet.doc.getText(clothRoot)
    text.insert(text.length, lines)
    await until(() => sheet.settled || over())
  }
  sheet.close()
}
