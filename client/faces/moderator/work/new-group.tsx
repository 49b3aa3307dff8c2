import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import { newId } from '../../../session/id.ts'
import { useAll, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useAct } from '../act.tsx'
import type { Course } from '../course.ts'
import styles from './work.module.css'

interface NewGroupProps {
  open: boolean
  step: Step
  course: Course
  onClose: () => void
}

export function NewGroup({ open, step, onClose }: NewGroupProps) {
  const t = useTexts('moderator')
  return (
    <Dialog open={open} title={t('sketch.new')} closeLabel={t('cancel')} onClose={onClose}>
      <Form step={step} onClose={onClose} />
    </Dialog>
  )
}

/** What a group can build on: goals for utopias, chosen utopias for projects. */
function useSources(step: Step): { id: string; name: string }[] {
  const goals = useAll('goal')
  const sketches = useAll('sketch').filter((sketch) => step.of.includes(sketch.step) && !sketch.removed)
  const chosen = sketches.filter((sketch) => sketch.chosen)
  return [
    ...goals.filter((goal) => step.of.includes(goal.step)).map(({ id, text }) => ({ id, name: text })),
    ...(chosen.length > 0 ? chosen : sketches).map((sketch) => ({ id: sketch.id, name: titleOf(sketch) })),
  ]
}

function Form({ step, onClose }: { step: Step; onClose: () => void }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const sources = useSources(step)
  const [title, setTitle] = useState('')
  const [from, setFrom] = useState<readonly string[]>([])
  const add = async () => {
    const sketch = newId()
    const undo = () => send('sketch.remove', { sketch, removed: true })
    const done = t('sketch.added', { name: title })
    const reply = await act('sketch.add', { sketch, step: step.id, title, from: [...from] }, { done, undo })
    if (reply.ok) onClose()
  }
  const turn = (id: string, on: boolean) => setFrom(on ? [...from, id] : from.filter((other) => other !== id))
  return (
    <form
      className={styles.list}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField label={t('sketch.title')} value={title} onChange={setTitle} />
      {sources.length > 0 && (
        <fieldset className={styles.turn}>
          <legend>{t('sketch.from')}</legend>
          {sources.map(({ id, name }) => (
            <Checkbox key={id} label={name} checked={from.includes(id)} onChange={(on) => turn(id, on)} />
          ))}
        </fieldset>
      )}
      <Button kind="primary" type="submit" disabled={title.trim() === ''}>
        {t('sketch.add')}
      </Button>
    </form>
  )
}
