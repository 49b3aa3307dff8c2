import type { Step } from '../../../../shared/domain/agenda.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import { useAll, useNoun } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { SketchSheet } from '../sketch/sketch-sheet.tsx'
import styles from '../phone.module.css'

/** One after another tells at the front; the phone shows what is being told. */
export function PresentStep({ step }: { step: Step }) {
  const t = useTexts('phone')
  const focus = useNoun('screen')?.focus
  const sketches = useAll('sketch').filter((sketch) => step.of.includes(sketch.step) && !sketch.removed)
  const shown = sketches.find(({ id }) => id === focus)
  if (shown) return <SketchSheet sketch={shown} />
  if (sketches.length === 0) return <EmptyState title={t('present.none.title')} text={t('present.none')} />
  return (
    <section className={styles.stack} aria-label={t('present.title')}>
      <h2 className={styles.heading}>{t('present.title')}</h2>
      <ol className={styles.bullets}>
        {sketches.map((sketch) => (
          <li key={sketch.id}>
            <UserText text={titleOf(sketch)} />
          </li>
        ))}
      </ol>
    </section>
  )
}
