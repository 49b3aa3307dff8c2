import { useState } from 'react'
import type { Themes } from '../../../../shared/wire/http.ts'
import { usePlace } from '../../../tables/place.ts'
import { useTablesDesk } from '../../../tables/editor/use-tables-desk.ts'
import { newId } from '../../../session/id.ts'
import { useTables } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { Refused } from '../refusal.tsx'
import { useSay } from '../say.ts'
import { assigned, type Assignment } from './assign.ts'
import styles from './tables.module.css'

interface ThemeChoiceProps {
  found: Themes
  onDone: () => void
  onBack: () => void
}

/** Which themes go on, and which table each of them comes to: seen before it is done. */
export function ThemeChoice({ found, onDone, onBack }: ThemeChoiceProps) {
  const t = useTexts('office')
  const place = usePlace()
  const tables = useTables()
  const [chosen, setChosen] = useState(() => found.themes.filter((theme) => theme.chosen).map(({ id }) => id))
  const names = found.themes.filter(({ id }) => chosen.includes(id)).map(({ name }) => name)
  const plan = assigned(names, tables, place === 'room')
  const { take, busy, refusal } = useTake(plan, onDone)
  return (
    <>
      <fieldset className={styles.choice}>
        <legend>{t('themes.choose', { title: found.title })}</legend>
        {found.themes.map(({ id, name, cards, chosen: main }) => (
          <Checkbox
            key={id}
            label={name}
            hint={[t('cards', { count: cards }), main && t('themes.main')].filter(Boolean).join(' · ')}
            checked={chosen.includes(id)}
            onChange={(on) => setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))}
          />
        ))}
      </fieldset>
      <Plan plan={plan} />
      {refusal && <Refused text={refusal} />}
      <div className={styles.actions}>
        <Button kind="quiet" onClick={onBack}>
          {t('back')}
        </Button>
        <Button kind="primary" busy={busy} disabled={plan.length === 0} onClick={() => void take()}>
          {t('themes.take', { count: plan.length })}
        </Button>
      </div>
    </>
  )
}

function Plan({ plan }: { plan: readonly Assignment[] }) {
  const t = useTexts('office')
  const place = usePlace()
  const { full } = useTableWords()
  if (plan.length === 0) return null
  return (
    <ul className={styles.plan} aria-label={t('themes.plan')}>
      {plan.map(({ theme, table, settings }) => (
        <li key={settings.number}>
          <UserText text={full(settings)} />
          {table === null && ` (${t('themes.new', { place })})`}: <UserText text={theme} />
        </li>
      ))}
    </ul>
  )
}

function useTake(plan: readonly Assignment[], onDone: () => void) {
  const t = useTexts('office')
  const say = useSay()
  const desk = useTablesDesk()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const take = async () => {
    setBusy(true)
    const written = await Promise.all(plan.map(({ table, settings }) => desk.write(table?.id ?? newId(), settings)))
    setBusy(false)
    const refused = written.find((each) => each !== null)
    if (refused) return setRefusal(refused)
    say(t('themes.taken', { count: plan.length }))
    return onDone()
  }
  return { take, busy, refusal }
}
