import { ChevronLeft, ChevronRight, Projector } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import { useAll } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useScreen } from '../stage/screen.ts'
import styles from './work.module.css'

/** One group after the other on the wall. */
export function PresentWork({ step }: { step: Step }) {
  const t = useTexts('moderator')
  const { screen, show } = useScreen()
  const sketches = useAll('sketch').filter((sketch) => step.of.includes(sketch.step) && !sketch.removed)
  const at = sketches.findIndex(({ id }) => id === screen.focus)
  const bring = (id: string | null) => show({ view: 'step', focus: id })
  const [before, after] = [sketches[at - 1], sketches[at + 1]]
  if (sketches.length === 0) return <EmptyState level={3} title={t('present.none')} text={t('present.noneText')} />
  return (
    <>
      <div className={styles.buttons}>
        <Button icon={<ChevronLeft aria-hidden />} disabled={!before} onClick={() => before && bring(before.id)}>
          {t('present.previous')}
        </Button>
        <Button icon={<ChevronRight aria-hidden />} disabled={!after} onClick={() => after && bring(after.id)}>
          {t(at < 0 ? 'present.first' : 'present.next')}
        </Button>
        {at >= 0 && (
          <Button kind="quiet" onClick={() => bring(null)}>
            {t('present.overview')}
          </Button>
        )}
      </div>
      <ol className={styles.list}>
        {sketches.map((sketch) => {
          const name = titleOf(sketch) || t('sketch.untitled', { number: sketch.number })
          const here = sketch.id === screen.focus
          return (
            <li key={sketch.id} className={styles.row} data-current={here || undefined}>
              <p className={`${styles.name} ${styles.grow}`}>
                <UserText text={name} />
              </p>
              <Button
                kind={here ? 'primary' : 'secondary'}
                aria-pressed={here}
                aria-label={`${t(here ? 'present.shown' : 'present.show')}: ${name}`}
                icon={<Projector aria-hidden />}
                onClick={() => bring(here ? null : sketch.id)}
              >
                {t(here ? 'present.shown' : 'present.show')}
              </Button>
            </li>
          )
        })}
      </ol>
    </>
  )
}
