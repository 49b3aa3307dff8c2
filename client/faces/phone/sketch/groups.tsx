import { UserPlus, Users } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { titleOf } from '../../../../shared/domain/sketch.ts'
import type { SketchView } from '../../../../shared/views/nouns.ts'
import { useOutbox, useSend } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { Origins } from '../chain/origins.tsx'
import phone from '../phone.module.css'
import { Found } from './found.tsx'
import { membersText } from './my-group.tsx'

/** The groups there are, with places shown, and the way to a new one. */
export function Groups({ step, groups }: { step: Step; groups: readonly SketchView[] }) {
  const t = useTexts('phone')
  const [founding, setFounding] = useState(false)
  const underway = useOutbox().some(
    ({ name, state }) => state === 'waiting' && (name === 'sketch.add' || name === 'sketch.join'),
  )
  if (underway) return <Notice word={t('notice')}>{t('sketch.underway')}</Notice>
  if (founding) return <Found step={step} onClose={() => setFounding(false)} />
  return (
    <>
      {groups.length === 0 ? (
        <EmptyState title={t('sketch.none.title')} text={t('sketch.none')} />
      ) : (
        <section className={phone.stack} aria-label={t('sketch.groups')}>
          <h2 className={phone.heading}>{t('sketch.groups')}</h2>
          <ul className={phone.list}>
            {groups.map((group) => (
              <li key={group.id}>
                <Group group={group} size={step.groupSize} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Button
        kind={groups.length === 0 ? 'primary' : 'secondary'}
        size="large"
        wide
        icon={<UserPlus aria-hidden />}
        onClick={() => setFounding(true)}
      >
        {t('sketch.found')}
      </Button>
    </>
  )
}

function Group({ group, size }: { group: SketchView; size: number }) {
  const t = useTexts('phone')
  const send = useSend()
  const full = size > 0 && group.members >= size
  const title = titleOf(group)
  return (
    <div className={phone.sheet}>
      <h3 className={phone.strong}>
        <UserText text={title} />
      </h3>
      <Origins id={group.id} />
      <p className={phone.note}>{membersText(t, group.members, size)}</p>
      <Button
        kind="primary"
        icon={<Users aria-hidden />}
        wide
        disabled={full}
        aria-label={full ? undefined : t('sketch.join.this', { title })}
        onClick={() => void send('sketch.join', { sketch: group.id })}
      >
        {full ? t('sketch.full') : t('sketch.join')}
      </Button>
    </div>
  )
}
