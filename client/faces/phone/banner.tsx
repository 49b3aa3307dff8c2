import { useAtRisk, useLinkState, useOutbox } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'
import styles from './phone.module.css'

/** The state of the connection in words, only while it is worth a word. */
export function Banner() {
  const t = useTexts('phone')
  const { state } = useLinkState()
  const atRisk = useAtRisk()
  const waiting = useOutbox().filter((command) => command.state === 'waiting').length
  if (state === 'online' && !atRisk) return null
  return (
    <div className={styles.banner}>
      {state === 'connecting' && <Notice word={t('notice')}>{t('link.connecting')}</Notice>}
      {state === 'offline' && (
        <Notice kind="warn" word={t('offline')}>
          {waiting > 0 ? t('offline.waiting', { count: waiting }) : t('offline.calm')}
        </Notice>
      )}
      {atRisk && (
        <Notice kind="warn" word={t('careful')}>
          {t('notDurable')}
        </Notice>
      )}
    </div>
  )
}
