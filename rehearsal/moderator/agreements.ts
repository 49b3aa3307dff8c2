import { newId } from '../../client/session/id.ts'
import type { Conduct } from './stage.ts'

/** The first step of every project becomes an agreement; a project that has not named one gets none. */
export const agree: Conduct = async ({ session, material, ask, pause }) => {
  const projects = session.store.all('sketch').filter(({ form, removed }) => form === 'project' && !removed)
  for (const { fields } of projects) {
    const what = fields['firstStep']?.text ?? ''
    if (what === '') continue
    await pause(6)
    // The project's own date may be far; the first step's is asked for in the room.
    const byWhen = material.frame.soon
    await ask('agreement.write', { agreement: newId(), what, who: (fields['who']?.text ?? '').slice(0, 200), byWhen })
  }
  const { nextDate, hearBack } = material.frame
  await ask('outlook.write', { nextDate, hearBack })
  await pause(8)
}
