import { Maximize2, Moon, Smartphone, Sun } from 'lucide-react'
import { useState } from 'react'
import type { StepKind } from '../../../../shared/domain/agenda.ts'
import { screenViews, type Screen } from '../../../../shared/domain/moment.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import { useNoun, useSend } from '../../../session/react.tsx'
import { useTableWords } from '../../../tables/names.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { IconButton } from '../../../ui/icon-button.tsx'
import { Select } from '../../../ui/select.tsx'
import { useAct } from '../act.tsx'
import { useLocal, type Course } from '../course.ts'
import { Preview } from './preview.tsx'
import { useScreen } from './screen.ts'
import styles from './stage-bar.module.css'

/** Steps in which the hands below need the room. */
const busy: readonly StepKind[] = ['cluster', 'rounds', 'harvest']

/** What the wall shows now, live and small, with the hands that change it. */
export function StageBar({ course }: { course: Course }) {
  const t = useTexts('moderator')
  const { screen, show } = useScreen()
  const [large, setLarge] = useState(false)
  const kind = course.current?.kind
  const big = kind === undefined || kind === 'inform' || kind === 'present'
  return (
    <section
      className={styles.bar}
      data-big={big || undefined}
      data-small={busy.find((one) => one === kind)}
      aria-labelledby="stage-title"
    >
      <div className={styles.preview}>
        <Preview />
      </div>
      <div className={styles.side}>
        <h2 id="stage-title" className={styles.title}>
          {t('stage.title')}
        </h2>
        <p className={styles.now}>
          <Seen screen={screen} course={course} />
        </p>
        <div className={styles.hands}>
          <div className={styles.view}>
            <Select
              label={t('stage.show')}
              value={screen.view}
              options={screenViews.map((view) => ({ value: view, text: t(`stage.view.${view}`) }))}
              onChange={(view) => show({ view, focus: null })}
            />
          </div>
          <IconButton
            label={screen.dark ? t('stage.light') : t('stage.dark')}
            kind="outlined"
            icon={screen.dark ? <Sun /> : <Moon />}
            onClick={() => show({ dark: !screen.dark })}
          />
          <IconButton label={t('stage.large')} kind="outlined" icon={<Maximize2 />} onClick={() => setLarge(true)} />
          <PhonesButton mode={course.workshop.phones} />
        </div>
      </div>
      <Dialog open={large} title={t('stage.title')} closeLabel={t('close')} onClose={() => setLarge(false)}>
        <div className={styles.enlarged}>
          <Preview />
        </div>
        <p className={styles.now}>
          <Seen screen={screen} course={course} />
        </p>
      </Dialog>
    </section>
  )
}

/** The picture in words, for whoever does not see it. */
function Seen({ screen, course }: { screen: Screen; course: Course }) {
  const t = useTexts('moderator')
  const local = useLocal()
  const sketch = useNoun('sketch', screen.focus ?? '')
  const cluster = useNoun('cluster', screen.focus ?? '')
  const table = useNoun('table', screen.focus ?? '')
  const tables = useTableWords()
  const front = sketch ? titleOf(sketch) : table ? tables.full(table) : (cluster?.name ?? '')
  if (front) return t('stage.focus', { name: front })
  if (screen.view !== 'step') return t('stage.fixed', { view: t(`stage.view.${screen.view}`) })
  return course.current ? t('stage.follows', { title: local(course.current.title) }) : t('stage.before')
}

function PhonesButton({ mode }: { mode: 'step' | 'front' }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const toggle = () => {
    const undo = () => send('phones.show', { mode })
    const front = mode === 'step'
    void act(
      'phones.show',
      { mode: front ? 'front' : 'step' },
      { done: front ? t('phones.front.done') : t('phones.step.done'), undo },
    )
  }
  return (
    <Button
      kind={mode === 'front' ? 'primary' : 'secondary'}
      aria-pressed={mode === 'front'}
      icon={<Smartphone aria-hidden />}
      onClick={toggle}
    >
      {t('phones.front')}
    </Button>
  )
}
