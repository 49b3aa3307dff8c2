import { UsersRound } from 'lucide-react'
import type { Step } from '../../../shared/domain/agenda.ts'
import type { RoundView } from '../../../shared/views/nouns.ts'
import { useNoun } from '../../session/react.tsx'
import { useTables } from '../../tables/hall.ts'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { StageTimer, useCountdown } from '../stage-timer.tsx'
import { Figure } from './figure.tsx'
import { GongSign } from './gong-sign.tsx'
import { RotationNames } from './rotation-names.tsx'
import { RoomTiles } from './room-tiles.tsx'
import { TableStrip } from './table-strip.tsx'
import { TableTiles } from './table-tiles.tsx'
import { useTableName } from './table-name.ts'
import styles from './call-picture.module.css'

/** So few that beside their names there is room for the tables. */
const fewPeople = 24

/** The change: nobody can mistake it for anything else, from the far end of the hall. Where to go stands below. */
export function CallPicture({ step, round }: { step: Step; round: RoundView }) {
  const free = step.seating?.mode === 'free'
  const rows = useNoun('routes', step.id)?.rows ?? []
  const coming = <Coming step={step} round={round} />
  return (
    <div className={styles.picture}>
      <Call free={free} round={round.index} />
      {free ? (
        <RoomTiles step={step} round={round} />
      ) : rows.length === 0 ? (
        coming
      ) : (
        <RotationNames rows={rows} round={round.index} otherwise={coming} />
      )}
      {!free && rows.length > 0 && rows.length <= fewPeople && <ComingStrip round={round} />}
    </div>
  )
}

function Call({ free, round }: { free: boolean; round: number }) {
  const t = useTexts('screen')
  const over = useCountdown()?.state === 'over'
  const first = free ? t('call.rooms', { number: round + 1 }) : t('call.first', { number: round + 1 })
  const way = free ? t('call.choose') : `${round === 0 ? t('call.sit') : t('call.hosts')} ${t('rotation.phone')}`
  return (
    <header className={styles.call}>
      <span className={styles.gong}>
        <GongSign />
      </span>
      <div className={styles.words}>
        <h1>{round === 0 ? first : t('call.next', { number: round + 1 })}</h1>
        <p>{over ? t('call.over') : way}</p>
      </div>
      <div className={styles.time}>
        <StageTimer />
      </div>
    </header>
  )
}

/** How many come to each table: what hosts and helpers look for. */
function Coming({ step, round }: { step: Step; round: RoundView }) {
  const t = useTexts('screen')
  const words = useTexts('tables')
  const nameOf = useTableName(step)
  const tables = useTables().filter(({ open }) => open)
  return (
    <TableTiles
      tables={tables}
      label={t('tables.all')}
      say={(table, size) => {
        const count = round.counts[table.id] ?? 0
        const people = words('seats', { count })
        if (size === 'tight') {
          return (
            <Figure
              icon={<UsersRound />}
              count={count}
              words={`${words('table.number', { number: table.number })}: ${people}`}
            />
          )
        }
        return (
          <>
            <strong>
              <UserText text={nameOf(table)} />
            </strong>
            <span>{people}</span>
          </>
        )
      }}
    />
  )
}

function ComingStrip({ round }: { round: RoundView }) {
  const t = useTexts('screen')
  const words = useTexts('tables')
  const tables = useTables().filter(({ open }) => open)
  return (
    <TableStrip
      tables={tables}
      label={t('tables.all')}
      sum=""
      say={({ id }) => {
        const count = round.counts[id] ?? 0
        return <Figure icon={<UsersRound />} count={count} words={words('seats', { count })} />
      }}
    />
  )
}
