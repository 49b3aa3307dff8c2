import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { ClusterView } from '../../../shared/views/nouns.ts'
import { useAll, useCards } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Tag } from '../../ui/tag.tsx'
import { UserText } from '../../ui/user-text.tsx'
import phone from './phone.module.css'
import styles from './islands.module.css'

/** Sealed groups with their cards; mine are marked, so that nobody has to look for them. */
export function Islands({ islands, title }: { islands: readonly ClusterView[]; title: string }) {
  return (
    <section className={phone.stack} aria-label={title}>
      <h2 className={phone.heading}>{title}</h2>
      <ul className={phone.list}>
        {islands.map((island) => (
          <li key={island.id}>
            <IslandSheet island={island} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function IslandSheet({ island }: { island: ClusterView }) {
  const t = useTexts('phone')
  const [open, setOpen] = useState(false)
  const mine = new Set(useAll('myCard').map(({ id }) => id))
  const isMine = island.cards.some((id) => mine.has(id))
  return (
    <details className={styles.island} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronDown className={styles.arrow} aria-hidden />
        <strong className={styles.name}>
          <UserText text={island.name} />
        </strong>
        <span className={styles.tags}>
          <span className={phone.note}>{t('cards', { count: island.cards.length })}</span>
          {isMine && <Tag text={t('cluster.mine')} tone="accent" />}
        </span>
      </summary>
      {open && <IslandCards island={island} mine={mine} />}
    </details>
  )
}

/** They come to the phone when somebody looks. */
function IslandCards({ island, mine }: { island: ClusterView; mine: ReadonlySet<string> }) {
  const t = useTexts('phone')
  const cards = useCards().filter((card) => island.cards.includes(card.id))
  return (
    <ul className={styles.cards}>
      {cards.map(({ id, text }) => (
        <li key={id} className={styles.card}>
          <UserText text={text} /> {mine.has(id) && <Tag text={t('cluster.yours')} tone="accent" />}
        </li>
      ))}
    </ul>
  )
}
