import { useEffect, useMemo, useRef, useState } from 'react'
import { firstUncalled } from '../../../../shared/domain/round.ts'
import { keep, recall } from '../../../session/device.ts'
import { useAll, useLinkState, useSession } from '../../../session/react.tsx'
import { Button } from '../../../ui/button.tsx'
import { useLocal, type Course } from '../course.ts'
import { useHall } from '../rounds/hall.ts'
import { usePlaceTexts } from '../rounds/words.ts'
import { changesSince, standFrom, type Change, type Stand } from './changes.ts'
import styles from './returned.module.css'

/** Whoever comes back, with this device or with another one, is told what has happened since it was last here. */
export function Returned({ course }: { course: Course }) {
  const t = usePlaceTexts()
  const { changes, dismiss } = useReturned(course)
  const say = useWords(course)
  return (
    <div role="status" className={styles.place}>
      {changes.length > 0 && (
        <div className={styles.notice}>
          <p className={styles.words}>
            <strong>{t('returned.title')}</strong> {changes.map(say).join(' ')}
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

/** Compared once after each return; what happens while the device looks on is seen as it happens. */
function useReturned(course: Course): { changes: readonly Change[]; dismiss: () => void } {
  const { workshop } = useSession()
  const link = useLinkState().state
  const stand = useStand(course)
  const key = `stand.${workshop}`
  const last = useRef(standFrom(recall(key)))
  const away = useRef(true)
  const [changes, setChanges] = useState<readonly Change[]>([])
  useEffect(() => {
    if (link !== 'online') {
      away.current = true
      return
    }
    const before = last.current
    last.current = stand
    keep(key, JSON.stringify(stand))
    if (!away.current) return
    away.current = false
    const since = changesSince(before, stand)
    if (since.length > 0) setChanges(since)
  }, [link, stand, key])
  return { changes, dismiss: () => setChanges([]) }
}

function useWords({ order }: Course): (change: Change) => string {
  const t = usePlaceTexts()
  const local = useLocal()
  return (change) => {
    switch (change.kind) {
      case 'step': {
        const step = order.find(({ id }) => id === change.step)
        return t('returned.step', { title: step ? local(step.title) : '' })
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
