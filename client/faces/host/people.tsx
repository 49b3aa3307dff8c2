import { PhoneOff } from 'lucide-react'
import { useTexts } from '../../texts/texts.tsx'
import { Tag } from '../../ui/tag.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { nameOf, usePeople } from './guests.ts'
import type { Place } from './here.ts'
import { TakeIn } from './take-in.tsx'
import host from './host.module.css'
import styles from './people.module.css'

interface PeopleProps {
  place: Place
  title: string
  /** Said where nobody is known yet. */
  empty: string
  /** Whoever has really sat down here can be taken in. */
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
      {takesIn && <TakeIn place={place} here={people} />}
    </section>
  )
}
