import type { ReactNode } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import { useNoun } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useCardActions } from './card-actions.ts'
import { ColumnSign } from './column-sign.tsx'
import { Composer } from './composer.tsx'
import { useDraft } from './draft.ts'
import { cardsLeft, type Place } from './mine.ts'
import { MyCards } from './my-cards.tsx'
import { Spent } from './spent.tsx'
import phone from './phone.module.css'
import { useMine } from './use-mine.ts'
import { useWording } from './wording.ts'

interface CollectingProps {
  step: Step
  /** What the card refers to. */
  about?: string | null
  /** At a table in a round; the budget is one of each round then. */
  place?: Place | undefined
  /** A further choice above the field. */
  choice?: ReactNode
  /** A second, quieter way to say something, between the field and my cards. */
  aside?: ReactNode
}

/** Each round has a field of its own: a sentence that was begun at one table is not sent from another. */
export const cardDraft = (step: string, round?: number): string =>
  round === undefined ? `card.${step}` : `card.${step}.${round}`

/** Cards: one thought, one field, and below it what has become of mine. */
export function Collecting({ step, about = null, place, choice, aside }: CollectingProps) {
  const t = useTexts('phone')
  const all = useMine()
  const mine = place ? all.filter(({ round }) => round === place.round) : all
  const { add, dismiss } = useCardActions()
  const [text, write] = useDraft(cardDraft(step.id, place?.round))
  const [column, setColumn] = useColumn(step)
  const left = cardsLeft(step, 'card', mine)
  const takesPart = left === null || left > 0 || text !== ''
  return (
    <>
      {takesPart ? (
        <Composer
          label={t('collect.label')}
          hint={left === null ? undefined : t('collect.left', { count: left })}
          button={t(place ? 'collect.lay' : 'collect.send')}
          text={text}
          onText={write}
          onSend={(written) => add({ step: step.id, kind: 'card', text: written, column, about, ...place })}
        >
          <ColumnChoice step={step} column={column} onColumn={setColumn} />
          {choice}
        </Composer>
      ) : (
        <Spent cards={step.cards} atTable={place !== undefined} />
      )}
      {aside}
      <MyCards
        step={step}
        kind="card"
        title={t('mine.title')}
        cards={mine}
        onTakeBack={(refused) => {
          write([text, refused.text].filter(Boolean).join('\n'))
          if (refused.column) setColumn(refused.column)
          dismiss(refused)
        }}
      />
      <Hall step={step.id} />
    </>
  )
}

/** Nobody writes alone. Not read aloud: it changes every second. */
function Hall({ step }: { step: string }) {
  const t = useTexts('phone')
  const count = useNoun('collected', step) ?? 0
  return count > 0 && <p className={phone.note}>{t('collect.hall', { count })}</p>
}

/** The column chosen last; without columns there is nothing to choose. */
function useColumn(step: Step): [string | null, (column: string) => void] {
  const [chosen, choose] = useDraft(`column.${step.id}`)
  const known = step.columns.find(({ id }) => id === chosen) ?? step.columns[0]
  return [known?.id ?? null, choose]
}

interface ColumnChoiceProps {
  step: Step
  column: string | null
  onColumn: (column: string) => void
}

function ColumnChoice({ step, column, onColumn }: ColumnChoiceProps) {
  const t = useTexts('phone')
  const wording = useWording()
  if (column === null) return null
  return (
    <Segmented
      label={t('collect.column')}
      quietLabel
      value={column}
      segments={step.columns.map(({ id, name, sign }) => ({
        value: id,
        text: wording(name).text,
        icon: <ColumnSign sign={sign} />,
      }))}
      onChange={onColumn}
    />
  )
}
