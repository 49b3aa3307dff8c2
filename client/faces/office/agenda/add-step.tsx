import { Plus } from 'lucide-react'
import { stepKinds, type Phase, type StepKind } from '../../../../shared/domain/agenda.ts'
import { newId } from '../../../session/id.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Menu } from '../../../ui/menu.tsx'
import styles from './agenda.module.css'
import { useDesk } from './desk.ts'
import { addStep } from './edit.ts'
import { newStep } from './new-step.ts'

/** One more step at the end of a phase: first its kind, the rest is preset and can be changed. */
export function AddStep({ phase, name }: { phase: Phase; name: string }) {
  const t = useTexts('office')
  const language = useLanguage()
  const { agenda, edit, say, focusNext } = useDesk()
  const add = (kind: StepKind) => {
    const id = newId()
    const title = t(`kind.${kind}`)
    edit(addStep(newStep(agenda, phase.id, kind, id, { [language]: title })))
    say(t('agenda.added', { title }))
    focusNext(`step-${id}-edit`)
  }
  return (
    <div className={styles.add}>
      <Menu
        kind="quiet"
        icon={<Plus aria-hidden />}
        label={t('agenda.addTo', { phase: name })}
        items={stepKinds.map((kind) => ({ id: kind, text: t(`kind.${kind}`) }))}
        onSelect={(picked) => {
          const kind = stepKinds.find((each) => each === picked)
          if (kind) add(kind)
        }}
      />
    </div>
  )
}
