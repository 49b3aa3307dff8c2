import { useEffect } from 'react'
import { LiveSession, useLinkState, useNoun } from '../../session/react.tsx'
import { Stage } from '../../stage/stage.tsx'
import { TextsProvider, useTexts } from '../../texts/texts.tsx'
import { useAwake } from '../../ui/awake.ts'
import { useGong } from './use-gong.ts'
import styles from './screen.module.css'

const withTables = ['tables'] as const

/** The projector: only what is released, and nothing to press. */
export default function ScreenFace({ workshop }: { workshop: string }) {
  useEffect(() => {
    document.documentElement.dataset['surface'] = 'screen'
    return () => {
      delete document.documentElement.dataset['surface']
    }
  }, [])
  return (
    <LiveSession workshop={workshop} as="screen">
      <Wall />
    </LiveSession>
  )
}

function Wall() {
  const about = useNoun('workshop')?.about
  useGong()
  useAwake()
  return (
    <TextsProvider
      area="screen"
      also={withTables}
      language={about?.languages[0] ?? 'de'}
      address={about?.address ?? 'du'}
    >
      <div className={styles.wall}>
        <Stage />
        <Lost />
      </div>
    </TextsProvider>
  )
}

/** The picture stays when the network goes; a line says that it may be old. */
function Lost() {
  const t = useTexts('screen')
  const link = useLinkState()
  if (link.state === 'online' || link.state === 'connecting') return null
  return (
    <p className={styles.lost} role="status">
      {link.state === 'ended' ? t(`link.ended.${link.reason}`) : t('lost')}
    </p>
  )
}
