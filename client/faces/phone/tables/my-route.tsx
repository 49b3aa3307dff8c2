import type { TableView } from '../../../../shared/views/nouns.ts'
import { useNoun } from '../../../session/react.tsx'
import { useRounds, useTables } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import phone from '../phone.module.css'
import styles from './my-route.module.css'
import { routeOf, type Stop } from './route.ts'

interface MyRouteProps {
  step: string
  title: string
  level?: 2 | 3
  /** Also what is planned and may still change. */
  coming?: boolean
}

/** Where I have been, where I am, and perhaps where I shall be. */
export function MyRoute({ step, title, level = 2, coming = false }: MyRouteProps) {
  const seats = useNoun('mySeat', step)?.tables ?? []
  const hosts = useNoun('hosting')?.table ?? null
  const tables = new Map(useTables().map((table) => [table.id, table]))
  const stops = routeOf({ rounds: useRounds(step), seats, hosts }).filter(({ when }) => coming || when !== 'coming')
  const Heading = `h${level}` as const
  if (stops.length === 0) return null
  return (
    <section className={phone.tight}>
      <Heading className={phone.heading}>{title}</Heading>
      <ol className={styles.route}>
        {stops.map((stop) => (
          <li key={stop.round} className={styles.stop} aria-current={stop.when === 'now' ? 'step' : undefined}>
            <StopLine stop={stop} table={tables.get(stop.table ?? '')} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function StopLine({ stop, table }: { stop: Stop; table: TableView | undefined }) {
  const t = useTexts('seat')
  const shared = useTexts('tables')
  const words = useTableWords()
  return (
    <>
      {table ? <TableSign number={table.number} size="small" /> : <span className={styles.nowhere} aria-hidden />}
      <p className={styles.words}>
        <span className={phone.note}>{shared('round', { number: stop.round + 1 })}</span>{' '}
        <strong>{table ? <UserText text={words.full(table)} /> : t('route.nowhere')}</strong>{' '}
        {stop.when !== 'been' && <span className={phone.note}>{t(`route.${stop.when}`)}</span>}
      </p>
    </>
  )
}
