import type { Step } from '../../shared/domain/agenda.ts'
import { sketchFields, titleOf, type SketchField } from '../../shared/domain/sketch.ts'
import type { SketchView } from '../../shared/views/nouns.ts'
import { useAll, useNoun } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import { StagePrompt } from './stage-prompt.tsx'
import pictures from './pictures.module.css'
import styles from './sketches-picture.module.css'

/** While groups work: who is at what, so that late-comers find theirs. */
export function GroupsPicture({ step }: { step: Step }) {
  const t = useTexts('screen')
  const groups = useAll('sketch').filter((sketch) => sketch.step === step.id && !sketch.removed)
  return (
    <div className={pictures.picture}>
      <StagePrompt text={step.prompt} />
      {groups.length === 0 && <p className={pictures.hint}>{t('groups.empty')}</p>}
      <ul className={styles.groups}>
        {groups.map((group) => (
          <li key={group.id}>
            <strong>
              <UserText text={titleOf(group)} />
            </strong>
            <span>{t('people', { count: group.members })}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One after another: the one in front fills the wall; without one, the list of what will come. */
export function SketchTour({ step }: { step: Step }) {
  const focus = useNoun('screen')?.focus ?? ''
  const sketch = useNoun('sketch', focus)
  const all = useAll('sketch').filter((one) => step.of.includes(one.step) && !one.removed)
  if (sketch && !sketch.removed) return <SketchSheet sketch={sketch} />
  return (
    <div className={pictures.picture}>
      <StagePrompt text={step.prompt} />
      <ol className={styles.groups}>
        {all.map((one) => (
          <li key={one.id}>
            <strong>
              <UserText text={titleOf(one)} />
            </strong>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** A sketch on the wall: what is written, large; blank fields stay out of the picture and visible in the protocol. */
export function SketchSheet({ sketch }: { sketch: SketchView }) {
  const fields: readonly SketchField[] = sketchFields[sketch.form]
  const written = fields.filter((field) => field !== 'title' && (sketch.fields[field]?.text ?? '') !== '')
  const length = written.reduce((sum, field) => sum + (sketch.fields[field]?.text.length ?? 0), 0)
  return (
    <article className={styles.sheet} data-room={roomFor(written.length, length)}>
      <h1>
        <UserText text={titleOf(sketch)} />
      </h1>
      {sketch.form === 'utopia' ? (
        <p className={styles.story}>
          <UserText text={sketch.fields['text']?.text ?? ''} />
        </p>
      ) : (
        <dl className={styles.fields}>
          {written.map((field) => (
            <SketchRow key={field} field={field} text={sketch.fields[field]?.text ?? ''} />
          ))}
        </dl>
      )}
    </article>
  )
}

/** Little text is read from farther away; a full sheet takes three columns of the smallest type that the back row can read. */
function roomFor(fields: number, length: number): 'much' | 'some' | 'little' {
  if (fields <= 4 && length < 240) return 'much'
  return length > 340 ? 'little' : 'some'
}

function SketchRow({ field, text }: { field: SketchField; text: string }) {
  const t = useTexts('screen')
  return (
    <div>
      <dt>{t(`field.${field}`)}</dt>
      <dd>
        <UserText text={text} />
      </dd>
    </div>
  )
}
