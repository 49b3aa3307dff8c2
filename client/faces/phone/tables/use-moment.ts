import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { keep, recall } from '../../../session/device.ts'
import { useNoun, useSession } from '../../../session/react.tsx'
import { useRounds, useTables } from '../../../tables/hall.ts'
import { momentAtTables, placeKey, type Moment } from './moment.ts'

const noSeats: (string | null)[] = []

function onVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}
const isVisible = (): boolean => document.visibilityState === 'visible'

/** What this phone shows at tables, and how its person says "I am there". */
export function useMoment(step: Step): { moment: Moment; arrive: () => void } {
  const key = `place.${useSession().workshop}.${step.id}`
  const [shown, setShown] = useState(() => recall(key))
  const moment = momentAtTables({
    mode: step.seating?.mode ?? 'mix',
    count: step.seating?.questions.length ?? 1,
    rounds: useRounds(step.id),
    seats: useNoun('mySeat', step.id)?.tables ?? noSeats,
    hosts: useNoun('hosting')?.table ?? null,
    open: new Set(useTables().flatMap(({ id, open }) => (open ? [id] : []))),
    away: useNoun('me')?.away ?? false,
    shown,
  })
  const place = moment.at === 'walk' ? placeKey(moment.round, moment.table) : null
  const visible = useSyncExternalStore(onVisibility, isVisible, isVisible)
  const remember = (seen: string) => {
    keep(key, seen)
    setShown(seen)
  }
  // A phone in a pocket has shown nothing: it shows the way again when it is taken out.
  const seen = visible && moment.at === 'walk' && !moment.late ? place : null
  const noticeSeen = useEffectEvent(() => {
    if (seen !== null) remember(seen)
  })
  useEffect(() => noticeSeen(), [seen])
  return {
    moment,
    arrive: () => {
      if (place !== null) remember(place)
    },
  }
}
