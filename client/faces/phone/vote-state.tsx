import { useLinkState } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Dots } from '../../ui/dots.tsx'
import type { MyVote } from './use-ballot.ts'
import styles from './vote-state.module.css'

interface VoteStateProps {
  left: number
  dots: number
  state: MyVote['state']
}

/** What is left in my hand, and whether the server has my choice; stays in sight while the list is long. */
export function VoteState({ left, dots, state }: VoteStateProps) {
  const t = useTexts('phone')
  const online = useLinkState().state === 'online'
  const words = state === 'waiting' && !online ? t('vote.offline') : t(`vote.${state}`)
  return (
    <div className={styles.hand}>
      <p className={styles.left}>
        <Dots count={left} label={t('dots', { count: left })} />
        <strong>{t('weigh.left', { left, dots })}</strong>
      </p>
      <p className={styles.words}>{words}</p>
    </div>
  )
}
