import { Languages } from 'lucide-react'
import { useState } from 'react'
import { inOrder } from '../../../../shared/domain/run.ts'
import type { Participant } from '../../../../shared/domain/workshop.ts'
import { useNoun, useSend } from '../../../session/react.tsx'
import { useTables } from '../../../tables/hall.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/checkbox.tsx'
import { Notice } from '../../../ui/notice.tsx'
import phone from '../phone.module.css'
import { Back, useLeaving } from '../tables/away.tsx'
import { MyRoute } from '../tables/my-route.tsx'
import { SeatWords } from '../tables/seat-words.tsx'
import { useSound } from '../tables/sound.ts'
import { spokenChoices } from '../tables/spoken.ts'

/** My way from table to table, what a seat must have for me, and that I have to go. Only where there are tables. */
export function MyPlace() {
  const me = useNoun('me')
  const agenda = useNoun('agenda')
  const steps = agenda ? inOrder(agenda).filter(({ seating }) => seating !== null) : []
  if (!me || steps.length === 0) return null
  return (
    <SeatWords>
      <Place me={me} steps={steps.map(({ id }) => id)} />
    </SeatWords>
  )
}

function Place({ me, steps }: { me: Participant; steps: string[] }) {
  const t = useTexts('seat')
  const [sound, turn] = useSound()
  return (
    <section className={phone.stack} aria-label={t('place')}>
      <h2 className={phone.heading}>{t('place')}</h2>
      <p className={phone.plain}>
        <strong>{t('number', { number: String(me.number) })}</strong>{' '}
        <span className={phone.note}>{t('number.hint')}</span>
      </p>
      {steps.map((step) => (
        <MyRoute key={step} step={step} title={t('route')} level={3} coming />
      ))}
      <Needs me={me} />
      <Checkbox label={t('gong')} hint={t('gong.hint')} checked={sound} onChange={turn} />
      <p className={phone.note}>{t('place.name')}</p>
      <Leaving away={me.away} />
    </section>
  )
}

type Wishes = Pick<Participant, 'accessible' | 'speaks'>

/** Told at once with each tap; the planner and the moderator read it, the others do not. */
function Needs({ me }: { me: Participant }) {
  const t = useTexts('seat')
  const send = useSend()
  const language = useLanguage()
  const tables = useTables()
  // Two quick taps: the second must know of the first before the server has told it.
  const [wanted, want] = useState<Wishes | null>(null)
  const { accessible, speaks } = wanted ?? me
  const describe = (changes: Partial<Wishes>) => {
    const next = { accessible, speaks, ...changes }
    want(next)
    void send('participant.describe', { participant: me.id, group: me.group, ...next })
  }
  const speak = (code: string, on: boolean) =>
    describe({ speaks: on ? [...speaks, code] : speaks.filter((known) => known !== code) })
  const choices = spokenChoices([...speaks, ...tables.map((table) => table.language)], language)
  return (
    <>
      <Checkbox
        label={t('needs.accessible')}
        hint={t('needs.hint')}
        checked={accessible}
        onChange={(on) => describe({ accessible: on })}
      />
      <details className={phone.tight}>
        <summary className={phone.summary}>
          <Languages aria-hidden />
          {t('needs.speaks')}
          {speaks.length > 0 && ` (${speaks.length})`}
        </summary>
        <fieldset className={phone.bare}>
          <legend className={phone.note}>{t('needs.speaks.hint')}</legend>
          {choices.map(({ code, name }) => (
            <Checkbox
              key={code}
              label={name}
              checked={speaks.includes(code)}
              disabled={!speaks.includes(code) && speaks.length >= 8}
              onChange={(on) => speak(code, on)}
            />
          ))}
        </fieldset>
      </details>
    </>
  )
}

function Leaving({ away }: { away: boolean }) {
  const t = useTexts('seat')
  const leave = useLeaving()
  const [sure, setSure] = useState(false)
  const go = () => {
    leave(true)
    setSure(false)
  }
  if (away) return <Back />
  if (!sure) return <Button onClick={() => setSure(true)}>{t('away.go')}</Button>
  return (
    <Notice
      kind="warn"
      word={t('away.sure')}
      action={
        <span className={phone.row}>
          <Button kind="primary" onClick={go}>
            {t('away.yes')}
          </Button>
          <Button onClick={() => setSure(false)}>{t('away.no')}</Button>
        </span>
      }
    >
      {t('away.consequence')}
    </Notice>
  )
}
