import { CircleCheck, Clock, Hourglass, Moon, Unplug } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNow } from '../session/react.tsx'
import { useTableWords } from '../tables/names.ts'
import { useTexts } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import { isComplete, type Absence, type Missing } from './absence.ts'
import styles from './phones.module.css'

/** What would come too late: cards in most steps, votes while a ballot is open. */
export type Late = 'cards' | 'votes'

/** One line beside a button; nothing where nothing is missing. */
export function PhonesFigure({ absence: { missing, waiting }, late }: { absence: Absence; late: Late }) {
  const t = useTexts('hall')
  if (missing.length + waiting === 0) return null
  return (
    <span className={styles.figure}>
      {missing.length > 0 && (
        <span>
          <Unplug aria-hidden /> {t('phones.missing.short', { count: missing.length })}
        </span>
      )}
      {waiting > 0 && (
        <span>
          <Hourglass aria-hidden /> {t('phones.waiting.short', { count: waiting, late })}
        </span>
      )}
    </span>
  )
}

/** Before something ends: how many phones are missing and what waits, told anew whenever it changes. */
export function PhonesNow({ absence, late }: { absence: Absence; late: Late }) {
  const t = useTexts('hall')
  const { missing, resting, long, arriving } = absence
  const complete = isComplete(absence)
  return (
    <div className={styles.now}>
      <div role="status">
        <ul className={styles.lines}>
          {complete && (
            <Line icon={<CircleCheck />} kind="good">
              {t('phones.complete')}
            </Line>
          )}
          {missing.length > 0 && (
            <Line icon={<Unplug />}>
              {t('phones.missing', { count: missing.length })} <LastKnown missing={missing} late={late} />
            </Line>
          )}
          {arriving > 0 && <Line icon={<Hourglass />}>{t('phones.arriving', { count: arriving, late })}</Line>}
        </ul>
      </div>
      {resting.length + long.length > 0 && (
        <ul className={styles.lines} data-quiet>
          {resting.length > 0 && <Line icon={<Moon />}>{t('phones.resting', { count: resting.length })}</Line>}
          {long.length > 0 && <Line icon={<Clock />}>{t('phones.long', { count: long.length })}</Line>}
        </ul>
      )}
      {!complete && <p className={styles.promise}>{t(`phones.late.${late}`)}</p>}
    </div>
  )
}

function Line({ icon, kind, children }: { icon: ReactNode; kind?: 'good'; children: ReactNode }) {
  return (
    <li className={styles.line} data-kind={kind}>
      {icon}
      <span>{children}</span>
    </li>
  )
}

/** What they had said last, as far as it is worth a word. */
function LastKnown({ missing, late }: { missing: readonly Missing[]; late: Late }) {
  const t = useTexts('hall')
  const waiting = missing.reduce((sum, one) => sum + one.waiting, 0)
  const words =
    waiting > 0
      ? t('phones.lastKnown', { count: waiting, phones: missing.length, late })
      : t('phones.blind', { phones: missing.length })
  return <span className={styles.soft}>{words}</span>
}

/** Which phones they are, and since when. */
export function MissingList({ missing }: { missing: readonly Missing[] }) {
  const t = useTexts('hall')
  const tables = useTableWords()
  const now = useNow(30_000)
  const called = ({ owner }: Missing): ReactNode => {
    if ('open' in owner) return t('phones.device', { table: tables.short(owner) })
    return owner.name === '' ? t('phones.guest', { number: owner.number }) : <UserText text={owner.name} />
  }
  return (
    <ul className={styles.list}>
      {missing.map((one) => (
        <li key={one.id}>
          {called(one)}
          <span className={styles.soft}>
            {t('phones.since', { count: Math.max(0, Math.floor((now - one.since) / 60_000)) })}
            {one.waiting > 0 && <> · {t('phones.had', { count: one.waiting })}</>}
          </span>
        </li>
      ))}
    </ul>
  )
}
