import { RefreshCw } from 'lucide-react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import { fits, unfit } from '../../../../../shared/tables/standing.ts'
import { Button } from '../../../../ui/button.tsx'
import { Notice } from '../../../../ui/notice.tsx'
import { useHall } from '../hall.ts'
import { useRoundsDesk } from '../rounds.tsx'
import { usePlaceTexts } from '../words.ts'

const reasons = ['unseated', 'gone', 'closed', 'hosts', 'rounds'] as const

/** Calmly: the announced plan no longer fits who and what is in the hall. Nobody has to act; nobody is left standing either way. */
export function UnfitNotice({ step }: { step: Step }) {
  const t = usePlaceTexts()
  const hall = useHall(step)
  const { proposal, planning, plan } = useRoundsDesk()
  const isPlanned = hall?.rounds.some(({ seats }) => seats.size > 0) ?? false
  if (!hall || !isPlanned || proposal) return null
  const found = unfit(hall)
  if (fits(found)) return null
  return (
    <Notice
      kind="warn"
      word={t('plan.unfit')}
      action={
        <Button icon={<RefreshCw aria-hidden />} busy={planning} onClick={plan}>
          {t('plan.anew')}
        </Button>
      }
    >
      {reasons
        .filter((reason) => found[reason] > 0)
        .map((reason) => t(`plan.unfit.${reason}`, { count: found[reason] }))
        .join(' ')}
    </Notice>
  )
}
