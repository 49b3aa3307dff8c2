import type { Conduct } from '../stage.ts'
import { tablesIn } from './furnish.ts'

/** Table by table reports; then the wall shows what all of them brought. */
export const harvest: Conduct = async (stage, step) => {
  for (const { id } of tablesIn(stage)) {
    await stage.ask('harvest.call', { step: step.id, table: id })
    await stage.pause(6)
  }
  await stage.ask('harvest.call', { step: step.id, table: null })
  await stage.pause(6)
}
