import { UserCheck, UserX } from 'lucide-react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import type { Participant } from '../../../../../shared/domain/workshop.ts'
import { useNoun, useSend } from '../../../../session/react.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { useAct } from '../../act.tsx'
import { usePersonName } from './names.ts'
import { Needs } from './needs.tsx'
import { Pairs } from './pairs.tsx'
import { Places } from './places.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './people.module.css'

interface PersonDialogProps {
  step: Step
  person: string | null
  onClose: () => void
}

/** All that can be done for one person. */
export function PersonDialog({ step, person: id, onClose }: PersonDialogProps) {
  const t = usePlaceTexts()
  const name = usePersonName()
  const person = useNoun('participant', id ?? '')
  const title = person ? t('people.title', { name: name(person), number: person.number }) : ''
  return (
    <Dialog open={person !== undefined} title={title} closeLabel={t('close')} onClose={onClose}>
      {person && (
        <div key={person.id} className={styles.form}>
          <Leave person={person} onDone={onClose} />
          {!person.away && <Places step={step} person={person} />}
          <Needs person={person} />
          <Pairs person={person} />
        </div>
      )}
    </Dialog>
  )
}

/** Gone home, never come, or back; the plan is looked at anew either way. */
function Leave({ person, onDone }: { person: Participant; onDone: () => void }) {
  const t = usePlaceTexts()
  const act = useAct()
  const send = useSend()
  const name = usePersonName()(person)
  const turn = () => {
    const undo = () => send('participant.leave', { participant: person.id, away: person.away })
    const done = t(person.away ? 'people.backDone' : 'people.goneDone', { name })
    void act('participant.leave', { participant: person.id, away: !person.away }, { done, undo })
    onDone()
  }
  return (
    <div className={styles.line}>
      <Button icon={person.away ? <UserCheck aria-hidden /> : <UserX aria-hidden />} onClick={turn}>
        {t(person.away ? 'people.isBack' : 'people.isGone')}
      </Button>
    </div>
  )
}
