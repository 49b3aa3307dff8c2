import { sketchFields, titleOf } from '../../../../shared/domain/sketch.ts'
import type { SketchView } from '../../../../shared/views/nouns.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Card } from '../../../ui/card.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { Origins } from '../chain/origins.tsx'
import phone from '../phone.module.css'
import styles from './sketch-sheet.module.css'

/** A group's sheet to read along. */
export function SketchSheet({ sketch }: { sketch: SketchView }) {
  const t = useTexts('phone')
  const filled = sketchFields[sketch.form].filter(
    (field) => field !== 'title' && (sketch.fields[field]?.text ?? '') !== '',
  )
  return (
    <article className={phone.stack}>
      <Card size="phone" kind="heading" text={titleOf(sketch)} />
      <Origins id={sketch.id} />
      <dl className={styles.fields}>
        {filled.map((field) => (
          <div key={field} className={styles.field}>
            <dt>{t(`field.${field}`)}</dt>
            <dd>
              <UserText text={sketch.fields[field]?.text ?? ''} />
            </dd>
          </div>
        ))}
      </dl>
    </article>
  )
}
