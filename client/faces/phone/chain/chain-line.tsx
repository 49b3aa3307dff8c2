import { useTexts } from '../../../texts/texts.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from './chain-line.module.css'
import type { ChainNode } from './paths.ts'

/** Stations of the chain one below the other, each with its kind in a word. */
export function ChainLine({ title, nodes }: { title: string; nodes: ChainNode[] }) {
  const t = useTexts('phone')
  if (nodes.length === 0) return null
  return (
    <div className={styles.line}>
      <span className={styles.title}>{title}</span>
      <ul className={styles.stations}>
        {nodes.map(({ id, kind, text }) => (
          <li key={id}>
            <span className={styles.kind}>{t(`chain.${kind}`)}</span> <UserText text={text} />
          </li>
        ))}
      </ul>
    </div>
  )
}
