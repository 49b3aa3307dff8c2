import { Check, Users } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import type { RoundView, TableView } from '../../../../shared/views/nouns.ts'
import type { Reply } from '../../../../shared/wire/messages.ts'
import { useLinkState, useNoun, useOutbox, useSend, useSession } from '../../../session/react.tsx'
import { useRounds, useTables } from '../../../tables/hall.ts'
import { useTableWords } from '../../../tables/names.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { Tag } from '../../../ui/tag.tsx'
import phone from '../phone.module.css'
import { wordOf } from '../input.ts'
import styles from './choosing.module.css'
import { TableLine } from './table-line.tsx'
import { Topics } from './topics.tsx'

interface ChoosingProps {
  step: Step
  round: number
  /** Where I sit already. */
  current: string | null
  /** Back to where I sit, or on to where I have just found a place. */
  onDone: () => void
}

/** In `free`: all open tables with their places as they are now. */
export function Choosing({ step, round: index, current, onDone }: ChoosingProps) {
  const t = useTexts('seat')
  const round = useRounds(step.id).find((known) => known.index === index)
  const open = useTables().filter((table) => table.open)
  const choice = useChoice(step.id, index, onDone)
  return (
    <section className={phone.stack} aria-labelledby="choose">
      <div className={phone.tight}>
        <h1 className={phone.title} id="choose">
          {t('choose.table')}
        </h1>
        <p className={phone.plain}>{t('choose.text')}</p>
      </div>
      <div role="alert">{choice.refused && <Refused reply={choice.refused} />}</div>
      <ul className={phone.list}>
        {open.map((table) => (
          <li key={table.id} className={styles.table}>
            <Choice table={table} round={round} isMine={table.id === current} choice={choice} />
            {table.topics && <Topics table={table} />}
          </li>
        ))}
      </ul>
      {current !== null && (
        <Button wide onClick={onDone}>
          {t('choose.stay')}
        </Button>
      )}
    </section>
  )
}

type Refusal = Extract<Reply, { ok: false }>

interface ChoiceState {
  choose: (table: string) => void
  /** The table that is on its way to the server. */
  wanted: string | null
  refused: Refusal | null
}

/** One wish at a time. Somebody else may have been faster: the sentence stands here, and the places are the new ones. */
function useChoice(step: string, round: number, onDone: () => void): ChoiceState {
  const send = useSend()
  const session = useSession()
  const [refused, setRefused] = useState<Refusal | null>(null)
  const waiting = useOutbox().findLast(({ name, state }) => name === 'seat.choose' && state === 'waiting')
  const choose = async (table: string) => {
    setRefused(null)
    const reply = await send('seat.choose', { step, round, table })
    if (reply.ok) return onDone()
    // It is told here, so it need not stand among what was left over as well.
    for (const { id, name, state } of session.outbox())
      if (name === 'seat.choose' && state === 'refused') session.dismiss(id)
    return setRefused(reply)
  }
  return {
    choose: (table) => void choose(table),
    wanted: waiting ? wordOf(waiting.input, 'table') : null,
    refused,
  }
}

function Refused({ reply }: { reply: Refusal }) {
  const t = useTexts('phone')
  return (
    <Notice kind="error" word={t('trouble')}>
      {t(`refusal.${reply.code}`, reply.params)}
    </Notice>
  )
}

interface TableChoiceProps {
  table: TableView
  round: RoundView | undefined
  isMine: boolean
  choice: ChoiceState
}

function Choice({ table, round, isMine, choice }: TableChoiceProps) {
  const t = useTexts('seat')
  const shared = useTexts('tables')
  const phoneWords = useTexts('phone')
  const words = useTableWords()
  const needsAccess = useNoun('me')?.accessible ?? false
  const online = useLinkState().state === 'online'
  const here = round?.counts[table.id] ?? 0
  const free = Math.max(0, table.max - here)
  const isWanted = choice.wanted === table.id
  const waits = isWanted && !online
  const label = waits ? phoneWords('vote.offline') : free === 0 ? t('choose.full') : t('choose.go')
  return (
    <>
      <TableLine table={table}>
        <p className={styles.places}>
          {free > 0 && <Tag text={shared('places.free', { count: free })} icon={<Users aria-hidden />} />}
          {table.accessible ? needsAccess && <Tag text={shared('accessible')} /> : <Tag text={t('choose.steps')} />}
        </p>
      </TableLine>
      {isMine ? (
        <p className={styles.mine}>
          <Check aria-hidden /> {t('choose.mine')}
        </p>
      ) : (
        <Button
          kind="primary"
          wide
          disabled={free === 0 || (choice.wanted !== null && !isWanted)}
          busy={isWanted}
          aria-label={`${label}: ${words.full(table)}`}
          onClick={() => choice.choose(table.id)}
        >
          {label}
        </Button>
      )}
    </>
  )
}
