import { PhoneOff, UserPlus } from 'lucide-react'
import type { HostingView } from '../../../shared/views/nouns.ts'
import { useNoun, useSend } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Menu } from '../../ui/menu.tsx'
import { Tag } from '../../ui/tag.tsx'
import { UserText } from '../../ui/user-text.tsx'
import type { Place } from './here.ts'
import host from './host.module.css'
import styles from './people.module.css'

type Person = HostingView['steps'][number]['rounds'][number][number]

const none: Person[] = []

function usePeople({ step, round }: Place): readonly Person[] {
  return useNoun('hosting')?.steps.find((one) => one.step === step)?.rounds[round] ?? none
}

const nameOf = (t: ReturnType<typeof useTexts<'tables'>>, { name, number }: Person): string =>
  name === '' ? t('guest', { number }) : name

interface PeopleProps {
  place: Place
  title: string
  /** Said where nobody is known yet. */
  empty: string
  /** Somebody who has stayed at the table can be taken in. */
  takesIn?: boolean
}

/** Who sits here, or comes: a host greets people by name. */
export function People({ place, title, empty, takesIn = false }: PeopleProps) {
  const t = useTexts('host')
  const words = useTexts('tables')
  const people = usePeople(place)
  return (
    <section className={host.part} aria-labelledby="people-title">
      <h2 id="people-title" className={host.heading}>
        {title} <span className={host.count}>{words('seats', { count: people.length })}</span>
      </h2>
      {people.length === 0 ? (
        <p className={host.note}>{empty}</p>
      ) : (
        <ul className={styles.people}>
          {people.map((person) => (
            <li key={person.participant} className={styles.person}>
              <UserText text={nameOf(words, person)} />
              {!person.device && <Tag icon={<PhoneOff aria-hidden />} text={t('people.noPhone')} />}
            </li>
          ))}
        </ul>
      )}
      {people.some(({ device }) => !device) && <p className={host.note}>{t('people.noPhone.hint')}</p>}
      {takesIn && place.round > 0 && <TakeIn place={place} here={people} />}
    </section>
  )
}

/** The plan says that they have moved on; they sit here all the same. */
function TakeIn({ place, here }: { place: Place; here: readonly Person[] }) {
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
