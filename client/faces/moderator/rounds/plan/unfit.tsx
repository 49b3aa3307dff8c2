import { RefreshCw, Route } from 'lucide-react'
import type { Step } from '../../../../../shared/domain/agenda.ts'
import { fits, unfit } from '../../../../../shared/tables/standing.ts'
import { Button } from '../../../../ui/button.tsx'
import { Need } from '../../needs/need.tsx'
import { useHall } from '../hall.ts'
import { useRoundsDesk } from '../rounds.tsx'
import { usePlaceTexts } from '../words.ts'
import styles from './plan.module.css'

const reasons = ['unseated', 'gone', 'closed', 'hosts', 'rounds'] as const

/** In what the announced plan no longer fits who and what is in the hall; null where it does, and where there is no plan. */
export function useUnfit(step: Step): string | null {
  const t = usePlaceTexts()
  const hall = useHall(step)
  const { proposal } = useRoundsDesk()
  const isPlanned = hall?.rounds.some(({ seats }) => seats.size > 0) ?? false
  if (!hall || !isPlanned || proposal || hall.settings.mode === 'free') return null
  const found = unfit(hall)
  if (fits(found)) return null
  const told = reasons.filter((reason) => found[reason] > 0)
  return told.map((reason) => t(`plan.unfit.${reason}`, { count: found[reason] })).join(' ')
}

/** Calmly: nobody has to act, and nobody is left standing either way. */
export function Unfit({ text }: { text: string }) {
  const t = usePlaceTexts()
  const { planning, plan } = useRoundsDesk()
  return (
    <Need icon={<Route />} text={t('plan.unfit')}>
      <p className={styles.reasons}>{text}</p>
      <Button icon={<RefreshCw aria-hidden />} busy={planning} onClick={plan}>
        {t('plan.anew')}
      </Button>
    </Need>
  )
}
