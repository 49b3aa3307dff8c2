import { useAll, useNoun } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { UserText } from '../../ui/user-text.tsx'
import styles from './phone.module.css'

/** Who does what by when, and how people hear back. */
export function Agreements() {
  const t = useTexts('phone')
  const agreements = useAll('agreement')
  return (
    <>
      {agreements.length === 0 ? (
        <EmptyState title={t('agree.none.title')} text={t('agree.none')} />
      ) : (
        <ul className={styles.list}>
          {agreements.map(({ id, what, who, byWhen }) => (
            <li key={id} className={styles.sheet}>
              <p className={styles.strong}>
                <UserText text={what} />
              </p>
              <p className={styles.note}>
                <UserText text={t('agree.who', { who: who || t('open') })} />
                <br />
                <UserText text={t('agree.byWhen', { byWhen: byWhen || t('open') })} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <Outlook />
    </>
  )
}

function Outlook() {
  const t = useTexts('phone')
  const outlook = useNoun('outlook')
  const told = [
    [t('agree.hearBack'), outlook?.hearBack ?? ''],
    [t('agree.nextDate'), outlook?.nextDate ?? ''],
  ] as const
  return told
    .filter(([, text]) => text !== '')
    .map(([title, text]) => (
      <section key={title} className={styles.tight}>
        <h2 className={styles.heading}>{title}</h2>
        <p className={styles.plain}>
          <UserText text={text} />
        </p>
      </section>
    ))
}
