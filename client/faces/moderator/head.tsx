import { CircleHelp, ListOrdered, PencilLine, QrCode, WifiOff } from 'lucide-react'
import { useState } from 'react'
import { useLinkState, useOutbox, usePresence } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { PhaseBadge } from '../../ui/phase-badge.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useLocal, type Course } from './course.ts'
import { JoinDialog } from './join-dialog.tsx'
import { useProtocolUrl } from './protocol-links.tsx'
import { useHelp } from './shortcuts.tsx'
import { useWriteCard } from './cards/write-card.tsx'
import styles from './head.module.css'

interface HeadProps {
  course: Course
  sheetOpen: boolean
  onSheet: () => void
}

export function Head({ course, sheetOpen, onSheet }: HeadProps) {
  const t = useTexts('moderator')
  const local = useLocal()
  const { phase, agenda, workshop } = course
  const [joining, setJoining] = useState(false)
  const write = useWriteCard()
  const help = useHelp()
  const position = phase ? agenda.phases.indexOf(phase) + 1 : 0
  return (
    <>
      <header className={styles.head}>
        <span className={styles.sheetButton}>
          <Button aria-expanded={sheetOpen} icon={<ListOrdered aria-hidden />} onClick={onSheet}>
            {t('sheet.title')}
          </Button>
        </span>
        {phase && (
          <span className={styles.phase}>
            <PhaseBadge
              accent={phase.accent}
              name={local(phase.name)}
              position={t('head.position', { position, of: agenda.phases.length })}
            />
          </span>
        )}
        <div className={styles.words}>
          <h1 className={styles.title}>
            <UserText text={workshop.about.title} />
          </h1>
          {phase && <p className={styles.rule}>{t('rule', { rule: local(phase.rule) })}</p>}
        </div>
        <div className={styles.tools}>
          <Link />
          <Button icon={<PencilLine aria-hidden />} onClick={() => write.open()}>
            {t('write.button')}
          </Button>
          <IconButton label={t('join.button')} icon={<QrCode />} onClick={() => setJoining(true)} />
          <ProtocolMenu />
          <IconButton label={t('help.button')} icon={<CircleHelp />} onClick={help.open} />
        </div>
      </header>
      <JoinDialog open={joining} onClose={() => setJoining(false)} about={workshop.about} />
    </>
  )
}

/** Whether this page is connected, and what of its own has not been stored yet; said only when there is something to say. */
function Link() {
  const t = useTexts('moderator')
  const link = useLinkState()
  const outbox = useOutbox()
  const { here } = usePresence()
  const waiting = outbox.filter(({ state }) => state === 'waiting').length
  if (link.state === 'online') return <p className={styles.link}>{t('head.here', { count: here })}</p>
  // What is damaged has a banner of its own.
  if (link.state === 'ended' && link.reason === 'damaged') return null
  const words = link.state === 'ended' ? t(`link.ended.${link.reason}`) : t(`link.${link.state}`)
  return (
    <p className={styles.link} data-warn role="status">
      <WifiOff aria-hidden /> {words} {waiting > 0 && t('head.waiting', { count: waiting })}
    </p>
  )
}

function ProtocolMenu() {
  const t = useTexts('moderator')
  const url = useProtocolUrl()
  const download = (kind: string) => {
    const link = document.createElement('a')
    link.href = url(kind)
    link.download = ''
    link.click()
  }
  return (
    <Menu
      label={t('protocol.button')}
      kind="quiet"
      items={[
        { id: 'docx', text: t('protocol.docx') },
        { id: 'md', text: t('protocol.md') },
      ]}
      onSelect={download}
    />
  )
}
