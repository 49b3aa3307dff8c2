import { sketchFields, titleOf, type SketchField } from '../../../../shared/domain/sketch.ts'
import { paragraphLimit } from '../../../../shared/domain/text.ts'
import type { SketchView } from '../../../../shared/views/nouns.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useAct } from '../act.tsx'
import { Conflict } from './conflict.tsx'
import { useGuardedText } from './guarded-text.ts'
import styles from './work.module.css'

interface SketchEditProps {
  sketch: SketchView | null
  onClose: () => void
}

/** A pen for a group without a phone; what the group writes at the same time is never overwritten unread. */
export function SketchEdit({ sketch, onClose }: SketchEditProps) {
  const t = useTexts('moderator')
  return (
    <Dialog
      open={sketch !== null}
      title={sketch ? titleOf(sketch) || t('sketch.untitled', { number: sketch.number }) : ''}
      closeLabel={t('close')}
      onClose={onClose}
    >
      {sketch && sketchFields[sketch.form].map((field) => <FieldEdit key={field} sketch={sketch} field={field} />)}
    </Dialog>
  )
}

function FieldEdit({ sketch, field }: { sketch: SketchView; field: SketchField }) {
  const t = useTexts('moderator')
  const act = useAct()
  const { text = '', revision = 0 } = sketch.fields[field] ?? {}
  const guarded = useGuardedText({ text, stamp: revision })
  const save = async () => {
    const input = { sketch: sketch.id, field, text: guarded.text, revision: guarded.seen }
    const reply = await act('sketch.write', input)
    if (reply.ok) guarded.saved()
  }
  return (
    <div className={styles.list}>
      <TextArea
        label={t(`field.${field}`)}
        value={guarded.text}
        onChange={guarded.setText}
        limit={paragraphLimit}
        leftLabel={(left) => t('write.left', { count: left })}
        // Leaving the field is enough, as on the phones of the group.
        onBlur={() => guarded.dirty && !guarded.conflict && void save()}
      />
      {guarded.conflict && <Conflict theirs={text} onTake={guarded.takeTheirs} onKeep={guarded.keepMine} />}
      {guarded.dirty && !guarded.conflict && (
        <span>
          <Button onClick={() => void save()}>{t('save')}</Button>
        </span>
      )}
    </div>
  )
}
