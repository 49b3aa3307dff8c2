import { Archive, ArchiveRestore, PencilLine, Plus, UsersRound } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { sketchFields, titleOf } from '../../../../shared/domain/sketch.ts'
import type { SketchView } from '../../../../shared/views/nouns.ts'
import { useAll, useCards, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useAct } from '../act.tsx'
import { CardWall } from '../cards/card-wall.tsx'
import { useNaming } from '../chain/naming.ts'
import type { Course } from '../course.ts'
import { NewGroup } from './new-group.tsx'
import { SketchEdit } from './sketch-edit.tsx'
import styles from './work.module.css'

/** The groups that write together: who is in, how far they are, and a pen for those without a phone. */
export function SketchWork({ step, course }: { step: Step; course: Course }) {
  const t = useTexts('moderator')
  const sketches = useAll('sketch').filter((sketch) => sketch.step === step.id)
  const parked = useCards().some((card) => card.step === step.id)
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState<string | null>(null)
  const edited = sketches.find(({ id }) => id === editing)
  return (
    <>
      {sketches.length === 0 && <EmptyState level={3} title={t('sketch.none')} text={t('sketch.noneText')} />}
      <ul className={styles.pairs}>
        {sketches.map((sketch) => (
          <Group key={sketch.id} sketch={sketch} size={step.groupSize} onEdit={() => setEditing(sketch.id)} />
        ))}
      </ul>
      <span>
        <Button icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
          {t('sketch.new')}
        </Button>
      </span>
      {parked && <CardWall step={step} hint={t('collect.hint')} />}
      <NewGroup open={adding} step={step} course={course} onClose={() => setAdding(false)} />
      <SketchEdit sketch={edited ?? null} onClose={() => setEditing(null)} />
    </>
  )
}

interface GroupProps {
  sketch: SketchView
  size: number
  onEdit: () => void
}

function Group({ sketch, size, onEdit }: GroupProps) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const naming = useNaming()
  const name = titleOf(sketch) || t('sketch.untitled', { number: sketch.number })
  const fields = sketchFields[sketch.form]
  const filled = fields.filter((field) => sketch.fields[field]?.text).length
  const turn = () => {
    const undo = () => send('sketch.remove', { sketch: sketch.id, removed: sketch.removed })
    const done = t(sketch.removed ? 'sketch.restored' : 'sketch.removedDone', { name })
    void act('sketch.remove', { sketch: sketch.id, removed: !sketch.removed }, { done, undo })
  }
  return (
    <li className={styles.turn}>
      <h3 className={styles.name}>
        <UserText text={name} />
      </h3>
      {sketch.removed && <p className={styles.soft}>{t('sketch.removed')}</p>}
      <p className={styles.buttons}>
        <UsersRound aria-hidden /> {t(size > 0 ? 'sketch.membersOf' : 'people', { count: sketch.members, of: size })} ·{' '}
        {t('sketch.filled', { count: filled, of: fields.length })}
      </p>
      <ul className={styles.list}>
        {sketch.from.map((id) => {
          const named = naming(id)
          return (
            named && (
              <li key={id} className={styles.soft}>
                {named.kind}: <UserText text={named.text} />
              </li>
            )
          )
        })}
      </ul>
      <div className={styles.buttons}>
        <Button icon={<PencilLine aria-hidden />} aria-label={t('sketch.editLabel', { name })} onClick={onEdit}>
          {t('sketch.edit')}
        </Button>
        <Button
          kind="quiet"
          icon={sketch.removed ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />}
          aria-label={t(sketch.removed ? 'sketch.restoreLabel' : 'sketch.removeLabel', { name })}
          onClick={turn}
        >
          {t(sketch.removed ? 'sketch.restore' : 'sketch.remove')}
        </Button>
      </div>
    </li>
  )
}
