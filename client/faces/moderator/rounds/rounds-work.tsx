import { Armchair, MessageSquare, RotateCcw, Route, Settings2, Users } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { currentRound } from '../../../../shared/domain/round.ts'
import { Button } from '../../../ui/button.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { useAct } from '../act.tsx'
import { useRounds } from './hall.ts'
import { MessageDialog } from './message-dialog.tsx'
import { PeoplePage } from './people/people-page.tsx'
import { PlanPage } from './plan/plan-page.tsx'
import { pages, useRoundsDesk, type Page } from './rounds.tsx'
import { SetupPage } from './setup-page.tsx'
import { TablesPage } from './table/tables-page.tsx'
import { usePlaceTexts } from './words.ts'
import styles from './rounds.module.css'

const icons = { tables: Armchair, plan: Route, people: Users, setup: Settings2 } as const

/** People talk at tables and change them: the rounds, every table at a glance, the plan, the people. */
export function RoundsWork({ step }: { step: Step }) {
  const t = usePlaceTexts()
  const { page: turned, turn } = useRoundsDesk()
  const [writing, setWriting] = useState(false)
  const free = step.seating?.mode === 'free'
  const offered = pages.filter((page) => page !== 'plan' || !free)
  const page = offered.includes(turned) ? turned : 'tables'
  return (
    <>
      <div className={styles.pages}>
        <Segmented
          label={t('rounds.pages')}
          quietLabel
          value={page}
          segments={offered.map((value) => {
            const Icon = icons[value]
            return { value, text: t(`rounds.page.${value}`), icon: <Icon aria-hidden /> }
          })}
          onChange={turn}
        />
        <Button
          aria-label={t('message.titleAll')}
          icon={<MessageSquare aria-hidden />}
          onClick={() => setWriting(true)}
        >
          {t('message.button')}
        </Button>
        <Again step={step} />
      </div>
      <MessageDialog open={writing} to={null} onClose={() => setWriting(false)} />
      <PageOf page={page} step={step} />
    </>
  )
}

function PageOf({ page, step }: { page: Page; step: Step }) {
  switch (page) {
    case 'tables':
      return <TablesPage step={step} />
    case 'plan':
      return <PlanPage step={step} />
    case 'people':
      return <PeoplePage step={step} />
    case 'setup':
      return <SetupPage />
  }
}

/** The last round may be taken up again: everybody goes back to where they sat. */
function Again({ step }: { step: Step }) {
  const t = usePlaceTexts()
  const act = useAct()
  const rounds = useRounds(step.id)
  const last = rounds.findLast(({ state }) => state === 'ended')
  if (!last || currentRound(rounds)) return null
  const params = { number: last.index + 1 }
  const again = () =>
    void act('round.call', { step: step.id, round: last.index, seen: 'ended' }, { done: t('rounds.againDone', params) })
  return (
    <Button kind="quiet" icon={<RotateCcw aria-hidden />} onClick={again}>
      {t('rounds.again', params)}
    </Button>
  )
}
