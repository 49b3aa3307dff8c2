import { DoorClosed, Unplug, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { LinkState } from '../../session/types.ts'
import { useSession } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { ButtonLink } from '../../ui/button-link.tsx'
import styles from './host.module.css'

type Reason = Extract<LinkState, { state: 'ended' }>['reason']

/** The server has let go, or never knew this device: why, and what to do. */
export function Ended({ reason }: { reason: Reason }) {
  const t = useTexts('host')
  if (reason === 'reload' || reason === 'damaged')
    return (
      <Sentence icon={<Unplug aria-hidden />} title={t('ended.title')} text={t(`link.ended.${reason}`)}>
        <Button kind="primary" size="large" onClick={() => location.reload()}>
          {t('ended.reload')}
        </Button>
      </Sentence>
    )
  const isRevoked = reason === 'revoked'
  return (
    <Sentence
      icon={<DoorClosed aria-hidden />}
      title={t(isRevoked ? 'door.revoked.title' : 'door.title')}
      text={t(isRevoked ? 'door.revoked' : 'door.text')}
    >
      <ButtonLink href="/" kind="secondary">
        {t('door.code')}
      </ButtonLink>
    </Sentence>
  )
}

/** Known here, but not as the host of a table; or not any more. */
export function NotHosting() {
  const t = useTexts('host')
  const { workshop, as } = useSession()
  return (
    <Sentence
      icon={<UserRound aria-hidden />}
      title={t('guest.title')}
      text={t(as === 'guest' ? 'guest.text' : 'door.none')}
    >
      {as === 'guest' && (
        <ButtonLink href={`/w/${workshop}`} kind="primary" size="large">
          {t('own')}
        </ButtonLink>
      )}
    </Sentence>
  )
}

function Sentence({
  icon,
  title,
  text,
  children,
}: {
  icon: ReactNode
  title: string
  text: string
  children: ReactNode
}) {
  return (
    <main className={styles.main}>
      <div className={styles.turn} data-calm role="alert">
        {icon}
        <h1 className={styles.big}>{title}</h1>
        <p className={styles.lead}>{text}</p>
      </div>
      <div className={styles.centre}>{children}</div>
    </main>
  )
}
