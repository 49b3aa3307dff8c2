import type { Step } from '../../../shared/domain/agenda.ts'
import { useCards, useNoun } from '../../session/react.tsx'
import { useTables } from '../../tables/hall.ts'
import { useTableWords } from '../../tables/names.ts'
import { TableSign } from '../../tables/table-sign.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { VisuallyHidden } from '../../ui/visually-hidden.tsx'
import { StagePrompt } from '../stage-prompt.tsx'
import { HarvestReport } from './harvest-report.tsx'
import { PageLine } from './page-line.tsx'
import { insightsOf } from './tally.ts'
import { useTurning } from './turning.ts'
import { Turns } from './turns.tsx'
import pictures from '../pictures.module.css'
import styles from './harvest-picture.module.css'

/** The tables report in turn; while none does, the wall shows what all of them take along. */
export function HarvestPicture({ step }: { step: Step }) {
  const focus = useNoun('screen')?.focus ?? ''
  const table = useNoun('table', focus)
  return table ? <HarvestReport step={step} table={table} /> : <AllTables step={step} />
}

/** Each insight with the sign of its table, table after table. */
function AllTables({ step }: { step: Step }) {
  const t = useTexts('screen')
  const words = useTableWords()
  const found = insightsOf(useCards(), step.of)
  const insights = useTables().flatMap((table) => (found.get(table.id) ?? []).map((card) => ({ table, card })))
  const { list, page, pages, tight, style, styleOf } = useTurning(insights.length, 2)
  return (
    <div className={styles.picture}>
      <StagePrompt text={step.prompt} />
      {insights.length === 0 && <p className={pictures.hint}>{t('harvest.empty')}</p>}
      <div className={styles.window} hidden={insights.length === 0}>
        <ul ref={list} className={styles.insights} style={style} data-many={tight > 0 || undefined}>
          {insights.map(({ table, card }, at) => (
            <li key={card.id} style={styleOf(at)}>
              <TableSign number={table.number} size="small" />
              <VisuallyHidden>{words.short(table)}</VisuallyHidden>
              <UserText text={card.text} />
            </li>
          ))}
        </ul>
      </div>
      <PageLine page={page} pages={pages} />
      <Turns step={step} />
    </div>
  )
}
