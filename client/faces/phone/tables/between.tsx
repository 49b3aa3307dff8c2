import { Armchair, Coffee } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { useNoun } from '../../../session/react.tsx'
import { useTables } from '../../../tables/hall.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Prompt } from '../../../ui/prompt.tsx'
import { BigWords } from '../big-words.tsx'
import phone from '../phone.module.css'
import { useWording } from '../wording.ts'
import { MyRoute } from './my-route.tsx'
import { StandingCards } from './standing.tsx'
import { TableLine } from './table-line.tsx'
import { Topics } from './topics.tsx'
import { Unsent } from './unsent.tsx'

/** Before the first call: what will happen, and the first table where it is known. */
export function Before({ step, table: id }: { step: Step; table: string | null }) {
  const t = useTexts('seat')
  const wording = useWording()
  const tables = useTables()
  const table = tables.find((known) => known.id === id)
  const { text, lang } = wording(step.prompt)
  const rounds = step.seating?.questions.length ?? 1
  return (
    <>
      <Prompt text={text} lang={lang} />
      <StandingCards />
      <section className={phone.sheet}>
        <h2 className={phone.heading}>{t('before.title')}</h2>
        <p className={phone.plain}>{t('before.rounds', { rounds, minutes: step.seating?.minutes ?? 0 })}</p>
        <p className={phone.plain}>{step.seating?.mode === 'free' ? t('before.free') : t('before.signal')}</p>
      </section>
      {table && (
        <section className={phone.stack}>
          <h2 className={phone.heading}>{t('before.table')}</h2>
          <TableLine table={table} />
        </section>
      )}
      {tables
        .filter(({ topics, open }) => topics && open)
        .map((room) => (
          <section key={room.id} className={phone.sheet}>
            <TableLine table={room} />
            <Topics table={room} />
          </section>
        ))}
    </>
  )
}

/** A round is over and the next not called yet. */
export function Between({ step, round, last }: { step: Step; round: number; last: boolean }) {
  const t = useTexts('seat')
  return (
    <>
      <StandingCards />
      <BigWords
        icon={<Coffee aria-hidden />}
        title={last ? t('between.last.title') : t('between.title')}
        text={last ? t('between.last') : t('between.text')}
      />
      <Unsent step={step} before={round + 1} />
      <MyRoute step={step.id} title={t('route.soFar')} />
    </>
  )
}

/** No table is open to me: only the people in the hall can help. */
export function Unseated() {
  const t = useTexts('seat')
  const number = useNoun('me')?.number
  return (
    <>
      <StandingCards />
      <BigWords
        icon={<Armchair aria-hidden />}
        title={t('unseated.title')}
        text={t('unseated.text', { number: number ?? 0 })}
      />
    </>
  )
}
