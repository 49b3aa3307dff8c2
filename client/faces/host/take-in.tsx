import { UserPlus } from 'lucide-react'
import { useSend } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Menu } from '../../ui/menu.tsx'
import { nameOf, usePeople, type Person } from './guests.ts'
import type { Place } from './here.ts'
import { Unlisted } from './unlisted.tsx'
import styles from './people.module.css'

interface TakeInProps {
  place: Place
  here: readonly Person[]
}

/** The plan says otherwise, and they sit here all the same. */
export function TakeIn({ place, here }: TakeInProps) {
  return (
    <div className={styles.takeIn}>
      {place.round > 0 && <Stayed place={place} here={here} />}
      <Unlisted place={place} here={here} />
    </div>
  )
}

/** Those of the round before are known by name: one tap. */
function Stayed({ place, here }: TakeInProps) {
  const t = useTexts('host')
  const words = useTexts('tables')
  const send = useSend()
  const before = usePeople({ ...place, round: place.round - 1 })
  const stayed = before.filter(({ participant }) => here.every((one) => one.participant !== participant))
  if (stayed.length === 0) return null
  const { table, step, round } = place
  return (
    <div className={styles.stayed}>
      <Menu
        label={t('people.stayed')}
        icon={<UserPlus aria-hidden />}
        kind="quiet"
        items={stayed.map((person) => ({ id: person.participant, text: nameOf(words, person) }))}
        onSelect={(participant) => void send('seat.move', { step, round, participant, table })}
      />
    </div>
  )
}
