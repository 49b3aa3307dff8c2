import type { Step } from '../../../../shared/domain/agenda.ts'
import { useAll, useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Islands } from '../islands.tsx'

/** People sort cards together at the wall; the phone shows what has been settled. */
export function ClusterStep({ step }: { step: Step }) {
  const t = useTexts('phone')
  const islands = useAll('cluster').filter((cluster) => cluster.step === step.id)
  const collected = useNoun('collected', step.of[0]) ?? 0
  if (islands.length > 0) return <Islands islands={islands} title={t('cluster.title')} />
  return <EmptyState title={t('cluster.wall.title')} text={t('cluster.wall', { count: collected })} />
}
