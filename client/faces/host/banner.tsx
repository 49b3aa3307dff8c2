import { useAtRisk, useLinkState, useOutbox } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Notice } from '../../ui/notice.tsx'

/** The state of the connection in words, and what still waits; only while it is worth a word. */
export function Banner() {
  const t = useTexts('host')
  const { state } = useLinkState()
  const atRisk = useAtRisk()
  const waiting = useOutbox().filter((command) => command.state === 'waiting').length
  return (
    <>
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
    </>
  )
}
