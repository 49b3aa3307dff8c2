import { CircleCheck, CircleDot, Languages, SkipForward, TriangleAlert } from 'lucide-react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { inLanguage } from '../../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import styles from './agenda.module.css'
import { useDesk } from './desk.ts'
import { sourcesAfter } from './edit.ts'
import { factsOf } from './facts.ts'

/** Title, question and settings of a step, as they read. */
export function StepWords({ step }: { step: Step }) {
  const t = useTexts('office')
  const language = useLanguage()
  return (
    <div className={styles.words}>
      <h4 className={styles.title}>
        <UserText text={inLanguage(step.title, language) || t('agenda.untitled')} />
      </h4>
      <p className={styles.prompt}>
        <UserText text={inLanguage(step.prompt, language)} />
      </p>
      <p className={styles.facts}>{factsOf(step, t).join(' · ')}</p>
      <StepTags step={step} />
    </div>
  )
}

const ran = {
  running: { icon: <CircleDot aria-hidden />, text: 'agenda.running' },
  done: { icon: <CircleCheck aria-hidden />, text: 'agenda.ran' },
  skipped: { icon: <SkipForward aria-hidden />, text: 'agenda.skipped' },
} as const

/** What one has to know: how far the step is, and in which language it still lacks words. */
function StepTags({ step }: { step: Step }) {
  const t = useTexts('office')
  const language = useLanguage()
  const { agenda, languages, statusOf } = useDesk()
  const status = statusOf(step.id)
  const lacking = languages.filter((other) => !step.title[other] || !step.prompt[other])
  const early = sourcesAfter(agenda, step)
  if (status === 'planned' && lacking.length + early.length === 0) return null
  return (
    <p className={styles.tags}>
      {status !== 'planned' && <Tag tone="accent" icon={ran[status].icon} text={t(ran[status].text)} />}
      {early.map(({ id, title }) => (
        <Tag
          key={id}
          tone="warn"
          icon={<TriangleAlert aria-hidden />}
          text={t('agenda.early', { title: inLanguage(title, language) })}
        />
      ))}
      {lacking.map((other) => (
        <Tag
          key={other}
          tone="warn"
          icon={<Languages aria-hidden />}
          text={t('agenda.missing', { language: t(`language.${other}`) })}
        />
      ))}
    </p>
  )
}
