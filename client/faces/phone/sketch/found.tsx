import { useState, type SyntheticEvent } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import { asWritten, cardLimit } from '../../../../shared/domain/text.ts'
import { newId } from '../../../session/id.ts'
import { useAll, useSend, useSession } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useDraft } from '../draft.ts'
import phone from '../phone.module.css'

/** Founds a group: a title, and what it is made from, so that the chain holds. */
export function Found({ step, onClose }: { step: Step; onClose: () => void }) {
  const t = useTexts('phone')
  const send = useSend()
  const session = useSession()
  const sources = useSources(step)
  const [title, write] = useDraft(`found.${step.id}`)
  const [from, setFrom] = useState<readonly string[]>([])
  const [missing, setMissing] = useState(false)
  const found = async (event: SyntheticEvent) => {
    event.preventDefault()
    const written = asWritten(title)
    setMissing(written === '')
    if (written === '') return
    const sketch = newId()
    void send('sketch.add', { sketch, step: step.id, title: written, from: [...from] })
    void send('sketch.join', { sketch })
    await session.kept()
    write('')
    onClose()
  }
  const toggle = (id: string) => (on: boolean) => setFrom(on ? [...from, id] : from.filter((other) => other !== id))
  return (
    <form className={phone.stack} onSubmit={(event) => void found(event)} noValidate>
      <TextField
        label={t(`sketch.title.${step.form ?? 'utopia'}`)}
        value={title}
        onChange={write}
        maxLength={cardLimit}
        error={missing ? t('refusal.text-empty') : undefined}
        required
      />
      {sources.length > 0 && (
        <fieldset className={phone.bare}>
          <legend className={phone.heading}>{t('sketch.from')}</legend>
          {sources.map(({ id, text }) => (
            <Checkbox key={id} label={text} checked={from.includes(id)} onChange={toggle(id)} />
          ))}
        </fieldset>
      )}
      <Button type="submit" kind="primary" size="large" wide>
        {t('sketch.found')}
      </Button>
      <Button kind="quiet" onClick={onClose}>
        {t('cancel')}
      </Button>
    </form>
  )
}

/** Goals or earlier sketches of the steps that this one works on; where some were chosen, those alone. */
function useSources(step: Step): { id: string; text: string }[] {
  const goals = useAll('goal').map(({ id, step: of, text, chosen }) => ({ id, of, text, chosen }))
  const sketches = useAll('sketch')
    .filter(({ removed }) => !removed)
    .map((sketch) => ({ id: sketch.id, of: sketch.step, text: titleOf(sketch), chosen: sketch.chosen }))
  const all = [...goals, ...sketches].filter(({ of }) => step.of.includes(of))
  const chosen = all.filter((source) => source.chosen)
  return chosen.length > 0 ? chosen : all
}
