import {
  CircleOff,
  Lightbulb,
  Megaphone,
  MessageCircleOff,
  PencilLine,
  StickyNote,
  UserCheck,
  UserX,
  Users,
} from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { useAll } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { TableSign } from '../../../../tables/table-sign.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { VisuallyHidden } from '../../../../ui/visually-hidden.tsx'
import type { Glance } from '../glance.ts'
import { usePlaceTexts } from '../words.ts'
import styles from './tables.module.css'

interface TableTileProps {
  glance: Glance
  dense: boolean
  onOpen: () => void
}

/** One table: its sign, who is there, what it has written. Signs and words, never colour alone (A7). */
export const TableTile = memo(
  function TableTile({ glance, dense, onOpen }: TableTileProps) {
    const t = usePlaceTexts()
    const words = useTableWords()
    const { table, people, cards } = glance
    return (
      <button
        type="button"
        className={styles.tile}
        data-table={table.id}
        data-shut={!table.open || undefined}
        data-owes={glance.owes || undefined}
        onClick={onOpen}
      >
        <TableSign number={table.number} size="small" />
        <span className={styles.name}>
          {dense ? (
            <VisuallyHidden>{words.full(table)}</VisuallyHidden>
          ) : (
            <UserText text={table.name || words.short(table)} />
          )}
        </span>
        <span className={styles.figures}>
          <span className={styles.figure}>
            <Users aria-hidden />
            <span aria-hidden>
              {people}/{table.max}
            </span>
            <VisuallyHidden>{t('tables.placesSpoken', { people, max: table.max })}</VisuallyHidden>
          </span>
          <span className={styles.figure}>
            <StickyNote aria-hidden />
            <span aria-hidden>{cards}</span>
            <VisuallyHidden>{t('cards', { count: cards })}</VisuallyHidden>
          </span>
        </span>
        <span className={styles.marks}>
          <Host glance={glance} dense={dense} />
          <Marks glance={glance} dense={dense} />
        </span>
      </button>
    )
  },
  // A tile says eight things; the clock that ticks beside it is none of them.
  (before, after) =>
    before.dense === after.dense &&
    before.glance.table === after.glance.table &&
    (['people', 'cards', 'insights', 'host', 'quiet', 'owes'] as const).every(
      (what) => before.glance[what] === after.glance[what],
    ),
)

function Host({ glance: { host, table }, dense }: { glance: Glance; dense: boolean }) {
  const t = usePlaceTexts()
  const Icon = host === 'here' ? UserCheck : UserX
  const text = host === 'here' && table.hostName ? table.hostName : t(`tables.host.${host}`)
  const spoken = table.hostName && host === 'gone' ? t('tables.host.goneNamed', { name: table.hostName }) : text
  return (
    <span className={styles.host} data-host={host}>
      <Icon aria-hidden />
      {dense ? <VisuallyHidden>{spoken}</VisuallyHidden> : <UserText text={spoken} />}
    </span>
  )
}

interface MarkProps {
  icon: ReactNode
  text: string
  tone?: 'warn' | 'good' | 'quiet'
  dense: boolean
  /** Stands beside the sign where there is no room for words. */
  short?: number
}

function Mark({ icon, text, tone, dense, short }: MarkProps) {
  return (
    <span className={styles.mark} data-tone={tone}>
      {icon}
      {dense ? <VisuallyHidden>{text}</VisuallyHidden> : text}
      {dense && short !== undefined && <span aria-hidden>{short}</span>}
    </span>
  )
}

function Marks({ glance: { table, owes, quiet, insights }, dense }: { glance: Glance; dense: boolean }) {
  const t = usePlaceTexts()
  const topics = useAll('topic').filter((topic) => topic.table === table.id).length
  if (!table.open) return <Mark icon={<CircleOff aria-hidden />} text={t('tables.closed')} dense={dense} />
  const given = t('tables.insights', { count: insights })
  const brought = t('tables.topicCount', { count: topics })
  return (
    <>
      {table.topics && <Mark icon={<Megaphone aria-hidden />} text={brought} dense={dense} short={topics} />}
      {owes && <Mark icon={<PencilLine aria-hidden />} text={t('tables.owes')} tone="warn" dense={dense} />}
      {insights > 0 && (
        <Mark icon={<Lightbulb aria-hidden />} text={given} tone="good" dense={dense} short={insights} />
      )}
      {quiet && <Mark icon={<MessageCircleOff aria-hidden />} text={t('tables.quiet')} tone="quiet" dense={dense} />}
    </>
  )
}
