import { Ban } from 'lucide-react'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { RoundView, TableView } from '../../../shared/views/nouns.ts'
import { useAll } from '../../session/react.tsx'
import { useTables } from '../../tables/hall.ts'
import { TableSign } from '../../tables/table-sign.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { PageLine } from './page-line.tsx'
import { useTableName } from './table-name.ts'
import { useTurning } from './turning.ts'
import pictures from '../pictures.module.css'
import styles from './room-tiles.module.css'

/** The rooms that are open, what each is about and how many places it has left: where do I want to go? */
export function RoomTiles({ step, round }: { step: Step; round: RoundView | null }) {
  const t = useTexts('screen')
  const rooms = useTables().filter(({ open }) => open)
  const { list, page, pages, tight, style, styleOf } = useTurning(rooms.length, 3)
  if (rooms.length === 0) return <p className={pictures.hint}>{t('tables.empty')}</p>
  return (
    <div className={styles.pane}>
      <div className={styles.window}>
        <ul ref={list} className={styles.rooms} data-tight={tight} style={style}>
          {rooms.map((room, at) => (
            <li key={room.id} style={styleOf(at)}>
              <Room room={room} step={step} free={Math.max(0, room.max - (round?.counts[room.id] ?? 0))} />
            </li>
          ))}
        </ul>
      </div>
      <PageLine page={page} pages={pages} />
    </div>
  )
}

function Room({ room, step, free }: { room: TableView; step: Step; free: number }) {
  const nameOf = useTableName(step)
  return (
    <>
      <TableSign number={room.number} size="normal" />
      <div className={styles.words}>
        <strong>
          <UserText text={nameOf(room)} />
        </strong>
        <About room={room} />
        <Places free={free} />
      </div>
    </>
  )
}

/** Full is said in words and with a sign; nobody should walk in vain. */
function Places({ free }: { free: number }) {
  const t = useTexts('screen')
  const words = useTexts('tables')
  return (
    <p className={styles.places} data-full={free === 0 || undefined}>
      {free === 0 ? (
        <>
          <Ban aria-hidden />
          {t('rooms.full')}
        </>
      ) : (
        words('places.free', { count: free })
      )}
    </p>
  )
}

/** Of the open room what people have brought along, the newest first; else its theme. */
function About({ room }: { room: TableView }) {
  const t = useTexts('screen')
  const topics = useAll('topic').filter(({ table }) => table === room.id)
  const brought = room.topics ? topics.toReversed().map(({ title }) => title) : []
  const about =
    brought.length > 0 ? brought.slice(0, brought.length > 2 ? 1 : 2) : [room.theme].filter((theme) => theme !== '')
  const rest = brought.length - about.length
  return (
    <>
      {about.map((text) => (
        <span key={text} data-topic={room.topics || undefined}>
          <UserText text={text} />
        </span>
      ))}
      {rest > 0 && <span>{t('list.rest', { count: rest })}</span>}
    </>
  )
}
