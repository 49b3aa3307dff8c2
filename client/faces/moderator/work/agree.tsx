import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Agreement } from '../../../../shared/domain/workshop.ts'
import { newId } from '../../../session/id.ts'
import { useAll, useNoun, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { TextField } from '../../../ui/text-field.tsx'
import { useAct } from '../act.tsx'
import styles from './agree.module.css'

/** Who does what by when, and how people hear back. */
export function AgreeWork() {
  const t = useTexts('moderator')
  const agreements = useAll('agreement')
  const [blank, setBlank] = useState(newId)
  const fresh = { id: blank, what: '', who: '', byWhen: '' }
  return (
    <>
      <Panel title={t('agree.title')} level={3}>
        <ul className={styles.list}>
          {agreements.map((agreement) => (
            <li key={agreement.id}>
              <Line agreement={agreement} known />
            </li>
          ))}
          <li key={blank}>
            <Line agreement={fresh} known={false} onSaved={() => setBlank(newId())} />
          </li>
        </ul>
      </Panel>
      <Outlook />
    </>
  )
}

interface LineProps {
  agreement: Agreement
  known: boolean
  onSaved?: () => void
}

function Line({ agreement, known, onSaved }: LineProps) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const [typed, setTyped] = useState<Partial<Agreement>>({})
  const line = { ...agreement, ...typed }
  const dirty = line.what !== agreement.what || line.who !== agreement.who || line.byWhen !== agreement.byWhen
  const inputOf = ({ id, ...rest }: Agreement) => ({ agreement: id, ...rest })
  const save = async () => {
    const undo = () =>
      known ? send('agreement.write', inputOf(agreement)) : send('agreement.remove', { agreement: agreement.id })
    const reply = await act('agreement.write', inputOf(line), { done: t('agree.done'), undo })
    if (!reply.ok) return
    if (known) setTyped({})
    onSaved?.()
  }
  const remove = () => {
    const undo = () => send('agreement.write', inputOf(agreement))
    void act('agreement.remove', { agreement: agreement.id }, { done: t('agree.removed'), undo })
  }
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField label={t('agree.what')} value={line.what} onChange={(what) => setTyped({ ...typed, what })} />
      <TextField
        label={t('agree.who')}
        maxLength={200}
        value={line.who}
        onChange={(who) => setTyped({ ...typed, who })}
      />
      <TextField
        label={t('agree.byWhen')}
        maxLength={100}
        value={line.byWhen}
        onChange={(byWhen) => setTyped({ ...typed, byWhen })}
      />
      <span className={styles.buttons}>
        {(dirty || !known) && (
          <Button type="submit" disabled={!dirty || line.what.trim() === ''}>
            {t(known ? 'save' : 'agree.add')}
          </Button>
        )}
        {known && !dirty && (
          <IconButton label={t('agree.remove', { what: agreement.what })} icon={<Trash2 />} onClick={remove} />
        )}
      </span>
    </form>
  )
}

function Outlook() {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const told = useNoun('outlook') ?? { nextDate: '', hearBack: '' }
  const [typed, setTyped] = useState<Partial<typeof told>>({})
  const outlook = { ...told, ...typed }
  const dirty = outlook.nextDate !== told.nextDate || outlook.hearBack !== told.hearBack
  const save = async () => {
    const undo = () => send('outlook.write', told)
    const reply = await act('outlook.write', outlook, { done: t('outlook.done'), undo })
    if (reply.ok) setTyped({})
  }
  return (
    <Panel title={t('outlook.title')} level={3}>
      <TextField
        label={t('outlook.nextDate')}
        maxLength={200}
        value={outlook.nextDate}
        onChange={(nextDate) => setTyped({ ...typed, nextDate })}
      />
      <TextArea
        label={t('outlook.hearBack')}
        hint={t('outlook.hint')}
        value={outlook.hearBack}
        onChange={(hearBack) => setTyped({ ...typed, hearBack })}
      />
      {dirty && (
        <span>
          <Button kind="primary" onClick={() => void save()}>
            {t('save')}
          </Button>
        </span>
      )}
    </Panel>
  )
}
