import type { TableView, TopicView } from '../../../shared/views/nouns.ts'
import { useAll } from '../../session/react.tsx'
import { useTables } from '../../tables/hall.ts'
import { TableSign } from '../../tables/table-sign.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { PageLine } from './page-line.tsx'
import { useRoundsStep } from './rounds-step.ts'
import { useTableName } from './table-name.ts'
import { useTurning } from './turning.ts'
import pictures from '../pictures.module.css'
import styles from './topics-picture.module.css'

/** What people have brought along, the newest on top; the sign says where to find it. */
export function TopicsPicture() {
  const t = useTexts('screen')
  const rooms = useTables().filter(({ open, topics }) => open && topics)
  const topics = useAll('topic')
    .filter(({ table }) => rooms.some(({ id }) => id === table))
    .toReversed()
  const { list, page, pages, style, styleOf } = useTurning(topics.length)
  return (
    <div className={styles.picture}>
      <div className={styles.head}>
        <h1 className={pictures.title}>{t('topics.all')}</h1>
        {rooms.map((room) => (
          <RoomName key={room.id} room={room} />
        ))}
      </div>
      {topics.length === 0 && <p className={pictures.hint}>{t('topics.empty')}</p>}
      <div className={styles.window}>
        <ul ref={list} className={styles.topics} style={style} data-few={topics.length <= 6 || undefined}>
          {topics.map((topic, at) => (
            <li key={topic.id} style={styleOf(at)}>
              <Topic topic={topic} room={rooms.length > 1 ? rooms.find(({ id }) => id === topic.table) : undefined} />
            </li>
          ))}
        </ul>
      </div>
      <PageLine page={page} pages={pages} />
    </div>
  )
}

function RoomName({ room }: { room: TableView }) {
  const nameOf = useTableName(useRoundsStep())
  return (
    <p className={styles.room}>
      <TableSign number={room.number} size="small" />
      <UserText text={nameOf(room)} />
    </p>
  )
}

/** With one open room the sign above says it for all. */
function Topic({ topic, room }: { topic: TopicView; room: TableView | undefined }) {
  return (
    <>
      {room && <TableSign number={room.number} size="small" />}
      <UserText text={topic.title} />
    </>
  )
}
