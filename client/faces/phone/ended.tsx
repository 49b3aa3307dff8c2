import { Unplug } from 'lucide-react'
import type { LinkState } from '../../session/types.ts'
import { forgetTicket } from '../../session/ticket.ts'
import { useSession } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { BigWords } from './big-words.tsx'
import { Kept, Leftovers } from './leftovers.tsx'
import styles from './phone.module.css'

type Reason = Extract<LinkState, { state: 'ended' }>['reason']

/** The server has let go: why, and what to do. What was written here can still be read. */
export function Ended({ reason }: { reason: Reason }) {
  const t = useTexts('phone')
  const { workshop } = useSession()
  const leave = async () => {
    // What waits here may still be sent by who joins anew; of a workshop that is deleted nothing is of use any more.
    if (reason === 'removed') await (await import('../../session/leave.ts')).forgetWorkshop(workshop)
    else await forgetTicket(workshop)
    location.assign('/')
  }
  return (
    <main className={styles.main}>
      <BigWords icon={<Unplug aria-hidden />} title={t(titleOf(reason))} text={t(`link.ended.${reason}`)}>
        {reason === 'reload' || reason === 'damaged' ? (
          <Button kind="primary" size="large" onClick={() => location.reload()}>
            {t('ended.reload')}
          </Button>
        ) : (
          <Button kind="primary" size="large" onClick={() => void leave()}>
            {t(reason === 'removed' ? 'join.other' : 'ended.again')}
          </Button>
        )}
      </BigWords>
      {reason === 'damaged' && <Kept />}
      <Leftovers />
    </main>
  )
}

function titleOf(reason: Reason): 'ended' | 'ended.renewed' | 'ended.damaged' {
  if (reason === 'damaged') return 'ended.damaged'
  return reason === 'reload' ? 'ended.renewed' : 'ended'
}
