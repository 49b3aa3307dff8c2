import { BookOpenText, Check, CircleAlert, CloudUpload, PenLine, RotateCcw } from 'lucide-react'
import { useState } from 'react'
import { codePoints, paragraphLimit } from '../../../../shared/domain/text.ts'
import { readingTime, wordsIn, wordsPerMinute } from '../../../../shared/tables/handover.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import type { Place } from '../here.ts'
import { Reading } from './reading.tsx'
import { useHandover, type HandoverDesk } from './use-handover.ts'
import host from '../host.module.css'
import styles from './handover.module.css'

/** Longer than that, and the next round begins late. */
const twoMinutes = 120

/** What the host tells those who have just sat down. */
export function Handover({ place }: { place: Place }) {
  const t = useTexts('host')
  const desk = useHandover(place)
  const [reading, setReading] = useState(false)
  const [editing, setEditing] = useState(false)
  const isConfirmed = desk.state === 'confirmed' && !editing
  return (
    <section className={host.part} aria-labelledby="handover-title">
      <h2 id="handover-title" className={host.heading}>
        {t('handover.title')} <State desk={desk} />
      </h2>
      {isConfirmed ? (
        <p className={styles.told}>
          <UserText text={desk.text} />
        </p>
      ) : (
        <Editor desk={desk} />
      )}
      <div className={styles.deeds}>
        <Button icon={<BookOpenText aria-hidden />} disabled={desk.text.trim() === ''} onClick={() => setReading(true)}>
          {t('handover.read')}
        </Button>
        {isConfirmed ? (
          <Button kind="quiet" icon={<PenLine aria-hidden />} onClick={() => setEditing(true)}>
            {t('handover.change')}
          </Button>
        ) : (
          <Confirm desk={desk} onDone={() => setEditing(false)} />
        )}
      </div>
      <Reading open={reading} text={desk.text} onClose={() => setReading(false)} />
    </section>
  )
}

function Editor({ desk }: { desk: HandoverDesk }) {
  const t = useTexts('host')
  const seconds = readingTime(desk.text)
  const time = t('handover.time', { minutes: Math.max(1, Math.round(wordsIn(desk.text) / wordsPerMinute)) })
  return (
    <>
      <TextArea
        label={t('handover.label')}
        hint={desk.text.trim() === '' ? t('handover.none') : t('handover.hint', { time })}
        value={desk.text}
        onChange={desk.write}
        limit={paragraphLimit}
        leftLabel={(left) => (left < 0 ? t('over', { count: -left }) : t('left', { count: left }))}
        error={desk.state === 'refused' ? desk.reason : seconds > twoMinutes ? t('handover.long', { time }) : undefined}
      />
      {desk.anew && (
        <Button kind="quiet" icon={<RotateCcw aria-hidden />} onClick={desk.anew}>
          {t('handover.anew')}
        </Button>
      )}
    </>
  )
}

function Confirm({ desk, onDone }: { desk: HandoverDesk; onDone: () => void }) {
  const t = useTexts('host')
  const isBad = desk.text.trim() === '' || codePoints(desk.text) > paragraphLimit
  const confirm = () => {
    desk.confirm()
    onDone()
  }
  return (
    <Button kind="primary" icon={<Check aria-hidden />} disabled={isBad || desk.state === 'waiting'} onClick={confirm}>
      {t('handover.confirm')}
    </Button>
  )
}

function State({ desk: { state } }: { desk: HandoverDesk }) {
  const t = useTexts('host')
  const words = t(`handover.state.${state}`)
  if (state === 'confirmed') return <Tag tone="accent" icon={<Check aria-hidden />} text={words} />
  if (state === 'waiting') return <Tag tone="warn" icon={<CloudUpload aria-hidden />} text={words} />
  if (state === 'refused') return <Tag tone="danger" icon={<CircleAlert aria-hidden />} text={words} />
  return <Tag icon={<PenLine aria-hidden />} text={words} />
}
