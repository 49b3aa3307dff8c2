import { useAll, useLinkState, useNoun, useOutbox } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Notice } from '../../../ui/notice.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import phone from '../phone.module.css'
import { useMine } from '../use-mine.ts'
import { Copy } from './copy.tsx'
import styles from './own.module.css'
import { EraseAll, EraseCard } from './erase.tsx'
import { useFacts } from './facts.ts'

/** P8: everything that the server can still tell to be mine; to see, to take along, to delete. */
export function MyData() {
  const t = useTexts('data')
  const mine = useMine()
  const facts = useFacts()
  const topics = useTopics()
  return (
    <div className={phone.stack}>
      <p className={phone.plain}>{t('data.lead')}</p>
      <Pending />
      <dl className={styles.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <UserText text={value} />
            </dd>
          </div>
        ))}
      </dl>
      <h3 className={phone.heading}>{t('data.cards', { count: mine.length })}</h3>
      {mine.length > 0 && (
        <ul className={styles.cards}>
          {mine.map((card) => (
            <EraseCard key={card.id} card={card} />
          ))}
        </ul>
      )}
      {topics.length > 0 && (
        <>
          <h3 className={phone.heading}>{t('data.topics')}</h3>
          <ul className={styles.cards}>
            {topics.map((title) => (
              <li key={title} className={styles.card}>
                <UserText text={title} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Copy facts={facts} cards={mine} topics={topics} />
      <EraseAll />
    </div>
  )
}

function useTopics(): string[] {
  const own = useAll('myTopic').map(({ topic }) => topic)
  return useAll('topic').flatMap(({ id, title }) => (own.includes(id) ? [title] : []))
}

/** A deletion goes the way of every command: without network it waits, and that is said. */
function Pending() {
  const t = useTexts('data')
  const phoneTexts = useTexts('phone')
  const online = useLinkState().state === 'online'
  const waits = useOutbox().some(({ name, state }) => state === 'waiting' && name.endsWith('.erase'))
  const known = useNoun('me') !== undefined
  if (online || !waits || !known) return null
  return (
    <Notice kind="warn" word={phoneTexts('careful')}>
      {t('data.offline')}
    </Notice>
  )
}
