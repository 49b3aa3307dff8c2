import { Check, ChevronDown, CloudUpload } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { SketchField } from '../../../../shared/domain/sketch.ts'
import { paragraphLimit } from '../../../../shared/domain/text.ts'
import type { SketchView } from '../../../../shared/views/nouns.ts'
import { useLinkState } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { Conflict } from './conflict.tsx'
import styles from './field-row.module.css'
import { useFieldWriting, type FieldWriting } from './use-field-writing.ts'

interface FieldRowProps {
  sketch: SketchView
  field: SketchField
  open: boolean
  next: SketchField | null
  onOpen: (field: SketchField | null) => void
}

/** One field of the group's sheet: read while it is closed, written in while it is open. */
export function FieldRow({ sketch, field, open, next, onOpen }: FieldRowProps) {
  const t = useTexts('phone')
  const writing = useFieldWriting(sketch, field, open)
  if (writing.state === 'conflict') return <Conflict label={t(`field.${field}`)} writing={writing} />
  if (!open) return <ClosedField label={t(`field.${field}`)} writing={writing} onOpen={() => onOpen(field)} />
  const goTo = (other: SketchField | null) => () => {
    writing.save()
    onOpen(other)
  }
  return (
    <div className={styles.open}>
      <OpenField label={t(`field.${field}`)} writing={writing} />
      <div className={styles.actions}>
        {next && (
          <Button kind="primary" onClick={goTo(next)}>
            {t('sketch.next', { field: t(`field.${next}`) })}
          </Button>
        )}
        <Button kind={next ? 'quiet' : 'primary'} onClick={goTo(null)}>
          {t('sketch.done')}
        </Button>
      </div>
    </div>
  )
}

function OpenField({ label, writing }: { label: string; writing: FieldWriting }) {
  const t = useTexts('phone')
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus(), [])
  return (
    <>
      <TextArea
        ref={field}
        label={label}
        value={writing.text}
        onChange={writing.write}
        onBlur={writing.save}
        limit={paragraphLimit}
        leftLabel={(left) => (left < 0 ? t('over', { count: -left }) : t('left', { count: left }))}
        error={writing.trouble ? t(`refusal.${writing.trouble}`) : undefined}
      />
      {(writing.text !== '' || writing.state !== 'calm') && <SaveState writing={writing} />}
    </>
  )
}

function ClosedField({ label, writing, onOpen }: { label: string; writing: FieldWriting; onOpen: () => void }) {
  const t = useTexts('phone')
  return (
    <button type="button" className={styles.closed} onClick={onOpen} aria-expanded="false">
      <span className={styles.label}>{label}</span>
      <span className={writing.text === '' ? styles.blank : styles.text}>
        {writing.text === '' ? t('sketch.blank') : <UserText text={writing.text} />}
      </span>
      <ChevronDown className={styles.arrow} aria-hidden />
      {writing.state !== 'calm' && <SaveState writing={writing} />}
    </button>
  )
}

/** Whether the group has it, in words. */
function SaveState({ writing }: { writing: FieldWriting }) {
  const t = useTexts('phone')
  const online = useLinkState().state === 'online'
  const saved = writing.state === 'calm' || writing.state === 'done'
  const words = saved ? t('sketch.saved') : online ? t('sketch.saving') : t('sketch.offline')
  return (
    <span className={styles.state} data-saved={saved}>
      {saved ? <Check aria-hidden /> : <CloudUpload aria-hidden />}
      {words}
    </span>
  )
}
