import type { Step } from '../../shared/domain/agenda.ts'
import { useAll, useNoun } from '../session/react.tsx'
import { useTexts } from '../texts/texts.tsx'
import { UserText } from '../ui/user-text.tsx'
import { useFitting } from './fitting.ts'
import { StagePrompt } from './stage-prompt.tsx'
import pictures from './pictures.module.css'
import styles from './agreements-picture.module.css'

/** Next steps: who does what by when, and how people hear back. Whatever is open is seen to be open. */
export function AgreementsPicture({ prompt }: { prompt: Step | null }) {
  const t = useTexts('screen')
  const agreements = useAll('agreement')
  return (
    <div className={styles.picture}>
      {prompt?.kind === 'agree' ? (
        <StagePrompt text={prompt.prompt} />
      ) : (
        <h1 className={pictures.title}>{t('agreements')}</h1>
      )}
      {agreements.length === 0 ? <p className={pictures.hint}>{t('agreements.empty')}</p> : <Agreements />}
      <HearBack />
    </div>
  )
}

/** The newest on top: it is the one that people speak about. */
export function Agreements() {
  const t = useTexts('screen')
  const agreements = useAll('agreement').toReversed()
  const { list, rest, styleOf } = useFitting(agreements.length)
  return (
    <div className={styles.agreements}>
      <ul ref={list} className={styles.list}>
        {agreements.map(({ id, what, who, byWhen }, at) => (
          <li key={id} style={styleOf(at)}>
            <strong>
              <UserText text={what} />
            </strong>
            <span data-open={who === '' || undefined}>
              {who === '' ? t('agreements.open') : <UserText text={who} />}
            </span>
            <span data-open={byWhen === '' || undefined}>
              {byWhen === '' ? t('agreements.open') : <UserText text={byWhen} />}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={styles.rest}>{t('list.rest', { count: rest })}</p>}
    </div>
  )
}

export function HearBack() {
  const t = useTexts('screen')
  const outlook = useNoun('outlook')
  if (!outlook || (outlook.nextDate === '' && outlook.hearBack === '')) return null
  return (
    <p className={styles.outlook}>
      {outlook.nextDate !== '' && (
        <span>
          {t('agreements.next')} <UserText text={outlook.nextDate} />
        </span>
      )}
      {outlook.hearBack !== '' && <UserText text={outlook.hearBack} />}
    </p>
  )
}
