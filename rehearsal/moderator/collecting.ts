import { newId } from '../../client/session/id.ts'
import type { Conduct, Stage } from './stage.ts'
import type { Step } from '../../shared/domain/agenda.ts'

/** Whoever has no phone takes part too: the moderator writes for them. */
async function writeForOthers({ material, ask, pause, ledger, session }: Stage, step: Step): Promise<void> {
  const phase = session.store.get('agenda', 'it')?.phases.find(({ id }) => id === step.phase)
  if (phase?.accent !== 'criticism') return
  const column = step.columns[0]?.id ?? null
  for (const text of material.frame.onBehalf) {
    await pause(6)
    const card = newId()
    const added = await ask('card.add', { card, step: step.id, kind: 'card', text, column, about: null })
    if (added) ledger.cards.push({ id: card, text })
  }
}

export const gather: Conduct = async (stage, step, moment) => {
  await writeForOthers(stage, step)
  await stage.everybody(moment)
  if (step.hidden) await stage.ask('step.reveal', { step: step.id, revealed: true })
}
