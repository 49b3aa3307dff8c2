import { Send } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { asWritten, cardLimit, codePoints } from '../../../../shared/domain/text.ts'
import { useNoun } from '../../../session/react.tsx'
import { useTableWords } from '../../../tables/names.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useCardActions } from '../card-actions.ts'
import { cardDraft } from '../collecting.tsx'
import { useDraft } from '../draft.ts'
import phone from '../phone.module.css'

/** The gong came in the middle of a sentence: it belongs to the table where it was begun, and can still be laid there. */
export function Unsent({ step, before }: { step: Step; before: number }) {
  const seats = useNoun('mySeat', step.id)?.tables ?? []
  const hosts = useNoun('hosting')?.table
  return Array.from({ length: before }, (_, round) => {
    const table = hosts ?? seats[round]
    return table ? <Begun key={round} step={step} table={table} round={round} /> : null
  })
}

function Begun({ step, table: id, round }: { step: Step; table: string; round: number }) {
  const t = useTexts('seat')
  const shared = useTexts('phone')
  const words = useTableWords()
  const { add } = useCardActions()
  const table = useNoun('table', id)
  const [text, write] = useDraft(cardDraft(step.id, round))
  const written = asWritten(text)
  if (written === '' || !table) return null
  const lay = () => {
    add({ step: step.id, kind: 'card', text: written, column: step.columns[0]?.id ?? null, table: id, round })
    write('')
  }
  return (
    <section className={phone.sheet}>
      <h2 className={phone.heading}>{t('unsent.title', { number: round + 1 })}</h2>
      <p className={phone.plain}>
        <UserText text={written} />
      </p>
      <div className={phone.row}>
        <Button icon={<Send aria-hidden />} disabled={codePoints(written) > cardLimit} onClick={lay}>
          {t('unsent.send', { table: words.short(table) })}
        </Button>
        <Button kind="quiet" onClick={() => write('')}>
          {shared('card.forget')}
        </Button>
      </div>
    </section>
  )
}
