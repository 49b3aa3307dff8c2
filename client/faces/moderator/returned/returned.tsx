import { useEffect, useMemo, useRef, useState } from 'react'
import { firstUncalled } from '../../../../shared/domain/round.ts'
import { forget, keep, recall } from '../../../session/device.ts'
import { useAll, useLinkState, useSession } from '../../../session/react.tsx'
import { Button } from '../../../ui/button.tsx'
import { runOf, useLocal, type Course } from '../course.ts'
import { useHall } from '../rounds/hall.ts'
import { useClock } from '../run-sheet/clock.ts'
import { usePlaceTexts } from '../rounds/words.ts'
import { changesSince, standFrom, type Change, type Stand } from './changes.ts'
import styles from './returned.module.css'

/** Whoever comes back, with this device or with another one, is told what runs, since when, and what has happened meanwhile. */
export function Returned({ course }: { course: Course }) {
  const t = usePlaceTexts()
  const { changes, isNew, dismiss } = useReturned(course)
  const say = useWords(course)
  return (
    <div role="status" className={styles.place}>
      {changes.length > 0 && (
        <div className={styles.notice}>
          <p className={styles.words}>
            <strong>{t(isNew ? 'returned.here' : 'returned.title')}</strong> {changes.map(say).join(' ')}
          </p>
          <Button onClick={dismiss}>{t('returned.ok')}</Button>
        </div>
      )}
    </div>
  )
}

function useStand(course: Course): Stand {
  const rounds = useHall(course.current)?.rounds
  const cards = useAll('card').length
  const { status } = course.workshop
  const step = course.current?.id ?? null
  const ballot = course.openBallot?.id ?? null
  return useMemo(() => {
    const index = firstUncalled(rounds ?? []) - 1
    const round = rounds?.[index]
    return { status, step, ballot, cards, round: round ? { index, state: round.state } : null }
  }, [status, step, ballot, cards, rounds])
}

interface Told {
  changes: readonly Change[]
  /** This device was never here before. */
  isNew: boolean
  /** Where things stood when it was told; once they have gone on, the words are old. */
  step: string | null
}

/** Compared once after each return; what happens while the device looks on is seen as it happens. */
function useReturned(course: Course): Pick<Told, 'changes' | 'isNew'> & { dismiss: () => void } {
  const { workshop } = useSession()
  const link = useLinkState().state
  const stand = useStand(course)
  const key = `stand.${workshop}`
  const last = useRef(standFrom(recall(key)))
  const away = useRef(true)
  const [told, setTold] = useState<Told | null>(null)
  useEffect(() => {
    if (link !== 'online') {
      away.current = true
      return
    }
    const before = last.current
    last.current = stand
    if (stand.status === 'closed') forget(key)
    else keep(key, JSON.stringify(stand))
    if (!away.current) return
    away.current = false
    const changes = changesSince(before, stand)
    if (changes.length > 0) setTold({ changes, isNew: before === null, step: stand.step })
  }, [link, stand, key])
  const isFresh = told !== null && told.step === stand.step
  return { changes: isFresh ? told.changes : [], isNew: told?.isNew ?? false, dismiss: () => setTold(null) }
}

function useWords(course: Course): (change: Change) => string {
  const t = usePlaceTexts()
  const local = useLocal()
  const clock = useClock()
  return (change) => {
    switch (change.kind) {
      case 'since':
      case 'step': {
        const step = course.order.find(({ id }) => id === change.step)
        const { startedAt, times } = runOf(course, change.step)
        if (!step || startedAt === null) return ''
        const title = local(step.title)
        // The hour is that of the first time.
        return times > 1
          ? t('returned.again', { title })
          : t(`returned.${change.kind}`, { title, time: clock(startedAt) })
      }
      case 'round':
        return t(`returned.round.${change.state}`, { number: change.index + 1 })
      case 'cards':
        return t('returned.cards', { count: change.count })
      default:
        return t(`returned.${change.kind}`)
    }
  }
}
