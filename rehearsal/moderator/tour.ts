import { isOf } from './ballot.ts'
import type { Conduct } from './stage.ts'

/** Each group in turn comes to the front. */
export const present: Conduct = async ({ session, ask, pause }, step) => {
  const groups = session.store.all('sketch').filter((sketch) => isOf(step)(sketch) && !sketch.removed)
  for (const { id } of groups) {
    await ask('screen.show', { screen: { view: 'step', focus: id, dark: false } })
    await pause(10)
  }
  await ask('screen.show', { screen: { view: 'step', focus: null, dark: false } })
}
