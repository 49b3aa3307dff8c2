import { useRef, useState } from 'react'
import { languages, type Language } from '../../../../../shared/domain/language.ts'
import { newId } from '../../../../session/id.ts'
import { useNoun, useSend, useSession } from '../../../../session/react.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { Segmented } from '../../../../ui/segmented.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './people.module.css'

/** Somebody without a phone is written in, gets a number and a seat. Stays open: they often come in twos and threes. */
export function EnrolDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = usePlaceTexts()
  return (
    <Dialog open={open} title={t('people.enrol')} closeLabel={t('close')} onClose={onClose}>
      <EnrolForm />
    </Dialog>
  )
}

function EnrolForm() {
  const t = usePlaceTexts()
  const send = useSend()
  const { store } = useSession()
  const spoken = useNoun('workshop')?.about.languages ?? languages
  const [name, setName] = useState('')
  const [language, setLanguage] = useState<Language>(spoken[0] ?? 'de')
  const [said, setSaid] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const enrol = async () => {
    const participant = newId()
    const reply = await send('participant.enrol', { participant, name, language })
    field.current?.focus()
    if (!reply.ok) return setSaid(t(`refusal.${reply.code}`, reply.params))
    setSaid(t('people.enrolled', { name: name.trim(), number: store.get('participant', participant)?.number ?? 0 }))
    setName('')
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        void enrol()
      }}
    >
      <p>{t('people.enrolText')}</p>
      <TextField
        ref={field}
        label={t('people.name')}
        optional={t('optional')}
        maxLength={60}
        value={name}
        onChange={setName}
      />
      {spoken.length > 1 && (
        <Segmented
          label={t('language')}
          value={language}
          segments={spoken.map((each) => ({ value: each, text: t(`language.${each}`) }))}
          onChange={setLanguage}
        />
      )}
      <p role="status" className={styles.said}>
        {said}
      </p>
      <Button kind="primary" type="submit">
        {t('people.enrolDo')}
      </Button>
    </form>
  )
}
