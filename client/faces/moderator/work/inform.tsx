import { useTexts } from '../../../texts/texts.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import type { Course } from '../course.ts'
import styles from './work.module.css'

const facts = ['occasion', 'aim', 'use', 'limits'] as const

/** What is said at the start: participation without consequence is what people fear most, so it stands here to be read out. */
export function InformWork({ course }: { course: Course }) {
  const t = useTexts('moderator')
  const { about } = course.workshop
  const told = facts.filter((fact) => about[fact] !== '')
  return (
    <Panel title={t('inform.title')} level={3}>
      {told.length === 0 && <p className={styles.soft}>{t('inform.none')}</p>}
      <dl className={styles.facts}>
        {told.map((fact) => (
          <div key={fact}>
            <dt>{t(`inform.${fact}`)}</dt>
            <dd>
              <UserText text={about[fact]} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
