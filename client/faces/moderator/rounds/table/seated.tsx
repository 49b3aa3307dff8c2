import { Accessibility, Crown, Smartphone, Unplug } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import type { TableView } from '../../../../../shared/views/nouns.ts'
import { useAll, useNoun, usePresence } from '../../../../session/react.tsx'
import { Tag } from '../../../../ui/tag.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { usePersonName } from '../people/names.ts'
import { PersonDialog } from '../people/person-dialog.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './detail.module.css'

interface SeatedProps {
  step: Step
  round: number
  table: TableView
}

/** Who sits at the table in this round; a tap on a person opens what can be done for them. */
export function Seated({ step, round, table }: SeatedProps) {
  const t = usePlaceTexts()
  const name = usePersonName()
  const seats = useNoun('seating', step.id)?.rounds[round] ?? {}
  const people = useAll('participant').filter(({ id, away }) => seats[id] === table.id && !away)
  const { online } = usePresence()
  const [opened, setOpened] = useState<string | null>(null)
  const order = people.toSorted(
    (a, b) => Number(b.id === table.host) - Number(a.id === table.host) || a.number - b.number,
  )
  return (
    <section className={styles.part} aria-labelledby="table-people">
      <h4 id="table-people" className={styles.partTitle}>
        {t('tables.people', { count: people.length, max: table.max })}
      </h4>
      {order.length === 0 && <p className={styles.soft}>{t('tables.noPeople')}</p>}
      <ul className={styles.people}>
        {order.map((person) => (
          <li key={person.id}>
            <button type="button" className={styles.person} onClick={() => setOpened(person.id)}>
              <span className={styles.number}>{person.number}</span>
              <UserText text={name(person)} />
              {person.id === table.host && <Tag text={t('people.host')} tone="accent" icon={<Crown aria-hidden />} />}
              {person.accessible && <Tag text={t('people.accessible')} icon={<Accessibility aria-hidden />} />}
              {!person.device && <Tag text={t('people.noPhone')} icon={<Smartphone aria-hidden />} />}
              {person.device && online && !online.includes(person.id) && (
                <Tag text={t('people.offline')} icon={<Unplug aria-hidden />} />
              )}
            </button>
          </li>
        ))}
      </ul>
      <PersonDialog step={step} person={opened} onClose={() => setOpened(null)} />
    </section>
  )
}
