import { ArrowLeft, CircleOff, DoorOpen, MessageSquare } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import { useSend } from '../../../../session/react.tsx'
import { useTableWords } from '../../../../tables/names.ts'
import { TableSign } from '../../../../tables/table-sign.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { Segmented } from '../../../../ui/segmented.tsx'
import { UserText } from '../../../../ui/user-text.tsx'
import { useAct } from '../../act.tsx'
import type { Glance } from '../glance.ts'
import { useRounds } from '../hall.ts'
import { MessageDialog } from '../message-dialog.tsx'
import { useRoundsDesk } from '../rounds.tsx'
import { Seated } from './seated.tsx'
import { TableCloth } from './table-cloth.tsx'
import { TableHost } from './table-host.tsx'
import { Topics } from './topics.tsx'
import { Written } from './written.tsx'
import { usePlaceTexts, useRoundWord } from '../words.ts'
import styles from './detail.module.css'

interface TableDetailProps {
  step: Step
  round: number
  glance: Glance
}

/** One table closely: its people, what they write, and what a moderator may do there. */
export function TableDetail({ step, round: inView, glance }: TableDetailProps) {
  const t = usePlaceTexts()
  const roundWord = useRoundWord()
  // Whoever has not chosen another round is taken along to the next.
  const [picked, pick] = useState<number | null>(null)
  const round = picked ?? inView
  const rounds = useRounds(step.id)
  const { table, quiet } = glance
  return (
    <section className={styles.detail} aria-labelledby="table-title">
      <Heading glance={glance} />
      {quiet && <Notice word={`${t('tables.quiet')}:`}>{t('tables.quietText')}</Notice>}
      {rounds.length > 1 && (
        <Segmented
          label={t('rounds.pick')}
          quietLabel
          value={String(round)}
          segments={rounds.map(({ index }) => ({ value: String(index), text: roundWord(index) }))}
          onChange={(value) => pick(Number(value) === inView ? null : Number(value))}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.part}>
          <Seated step={step} round={round} table={table} />
          <TableHost table={table} />
          {table.topics && <Topics table={table.id} />}
        </div>
        <div className={styles.part}>
          <TableCloth place={{ step: step.id, table: table.id, round }} inView={inView} />
          <Written step={step} round={round} table={table.id} />
        </div>
      </div>
    </section>
  )
}

function Heading({ glance }: { glance: Glance }) {
  const { table } = glance
  const t = usePlaceTexts()
  const words = useTableWords()
  const { openTable } = useRoundsDesk()
  const heading = useRef<HTMLHeadingElement>(null)
  // Whoever opened the table with the keyboard reads on here, and comes back to its tile.
  useEffect(() => {
    heading.current?.focus()
    return () => {
      requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-table='${table.id}']`)?.focus())
    }
  }, [table.id])
  return (
    <header className={styles.heading}>
      <TableSign number={table.number} size="small" />
      <div className={styles.titles}>
        <h3 id="table-title" ref={heading} tabIndex={-1} className={styles.title}>
          {words.full(table)}
        </h3>
        {table.theme && (
          <p className={styles.soft}>
            <UserText text={table.theme} />
          </p>
        )}
      </div>
      <div className={styles.hands}>
        <Hands glance={glance} />
        <Button icon={<ArrowLeft aria-hidden />} onClick={() => openTable(null)}>
          {t('tables.all')}
        </Button>
      </div>
    </header>
  )
}

function Hands({ glance: { table } }: { glance: Glance }) {
  const t = usePlaceTexts()
  const act = useAct()
  const send = useSend()
  const words = useTableWords()
  const [writing, setWriting] = useState(false)
  const turn = () => {
    const undo = () => send('table.open', { table: table.id, open: table.open })
    const done = t(table.open ? 'tables.closedDone' : 'tables.openedDone', { name: words.short(table) })
    void act('table.open', { table: table.id, open: !table.open }, { done, undo })
  }
  return (
    <>
      <Button
        aria-label={t('message.title', { name: words.short(table) })}
        icon={<MessageSquare aria-hidden />}
        onClick={() => setWriting(true)}
      >
        {t('message.button')}
      </Button>
      <Button icon={table.open ? <CircleOff aria-hidden /> : <DoorOpen aria-hidden />} onClick={turn}>
        {t(table.open ? 'tables.close' : 'tables.open')}
      </Button>
      <MessageDialog open={writing} to={table} onClose={() => setWriting(false)} />
    </>
  )
}
