import { X } from 'lucide-react'
import { useId, useState } from 'react'
import type { Participant } from '../../../../../shared/domain/workshop.ts'
import { useAll, useSend } from '../../../../session/react.tsx'
import { languageName, spokenLanguages } from '../../../../tables/editor/spoken.ts'
import { useLanguage } from '../../../../texts/texts.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Checkbox } from '../../../../ui/checkbox.tsx'
import { Select } from '../../../../ui/select.tsx'
import { TextField } from '../../../../ui/text-field.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './people.module.css'

type Needed = Pick<Participant, 'accessible' | 'speaks' | 'group'>

const neededOf = ({ accessible, speaks, group }: Participant): Needed => ({ accessible, speaks, group })

/** What matters for a seat: saved together, for a plan is made from all of it. */
export function Needs({ person }: { person: Participant }) {
  const t = usePlaceTexts()
  const send = useSend()
  const [typed, setTyped] = useState<Partial<Needed>>({})
  const [error, setError] = useState('')
  const known = neededOf(person)
  const needed = { ...known, ...typed }
  const dirty = JSON.stringify(needed) !== JSON.stringify(known)
  const save = async () => {
    const reply = await send('participant.describe', { participant: person.id, ...needed })
    setError(reply.ok ? '' : t(`refusal.${reply.code}`, reply.params))
    if (reply.ok) setTyped({})
  }
  return (
    <form
      className={styles.needs}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <Checkbox
        label={t('people.needsAccess')}
        checked={needed.accessible}
        onChange={(accessible) => setTyped({ ...typed, accessible })}
      />
      <Speaks speaks={needed.speaks} onChange={(speaks) => setTyped({ ...typed, speaks })} />
      <Group value={needed.group} error={error} onChange={(group) => setTyped({ ...typed, group })} />
      {dirty && (
        <span>
          <Button kind="primary" type="submit">
            {t('save')}
          </Button>
        </span>
      )}
    </form>
  )
}

const mostLanguages = 8

function Speaks({ speaks, onChange }: { speaks: string[]; onChange: (speaks: string[]) => void }) {
  const t = usePlaceTexts()
  const language = useLanguage()
  const rest = spokenLanguages(language, null).filter(({ value }) => !speaks.includes(value))
  return (
    <div className={styles.speaks}>
      {speaks.length < mostLanguages && (
        <Select
          label={t('people.speaks')}
          hint={t('people.speaksHint')}
          value=""
          options={[{ value: '', text: t('people.speaksAdd') }, ...rest]}
          onChange={(code) => code !== '' && onChange([...speaks, code])}
        />
      )}
      {speaks.length > 0 && (
        <ul className={styles.chips}>
          {speaks.map((code) => {
            const name = languageName(code, language)
            return (
              <li key={code}>
                <Button
                  icon={<X aria-hidden />}
                  aria-label={t('people.speaksRemove', { name })}
                  onClick={() => onChange(speaks.filter((each) => each !== code))}
                >
                  {name}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}

interface GroupProps {
  value: string
  error: string
  onChange: (group: string) => void
}

/** Groups are named once and offered from then on: a slip of the pen would make a group of its own. */
function Group({ value, error, onChange }: GroupProps) {
  const t = usePlaceTexts()
  const list = useId()
  const groups = [...new Set(useAll('participant').map(({ group }) => group))].filter((group) => group !== '')
  return (
    <>
      <TextField
        label={t('people.group')}
        hint={t('people.groupHint')}
        optional={t('optional')}
        error={error || undefined}
        maxLength={60}
        list={list}
        value={value}
        onChange={onChange}
      />
      <datalist id={list}>
        {groups.map((group) => (
          <option key={group} value={group}>
            {group}
          </option>
        ))}
      </datalist>
    </>
  )
}
