import { Check, Hourglass, PauseCircle, ShieldAlert, Unplug } from 'lucide-react'
import { useState } from 'react'
import type { CardView } from '../../../../shared/views/nouns.ts'
import { useExposed } from '../../../session/exposed.ts'
import { useCards, usePresence, useSend } from '../../../session/react.tsx'
import { nothingAbsent, type Missing } from '../../../hall/absence.ts'
import { MissingList } from '../../../hall/phones.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useAct } from '../act.tsx'
import { useClosing } from '../closing.tsx'
import type { Course } from '../course.ts'
import { RoundNeeds } from '../rounds/round-needs.tsx'
import { Need } from './need.tsx'
import { NoticeNeed, useUntold } from './notice-need.tsx'
import { TimerPanel } from './timer-panel.tsx'
import styles from './needs.module.css'

/** What needs the moderator now, and nothing else. */
export function Needs({ course }: { course: Course }) {
  const t = useTexts('moderator')
  const cards = useCards()
  const late = cards.filter((card) => card.state === 'late')
  const held = cards.filter((card) => card.state === 'held')
  const ballot = course.openBallot
  const untold = useUntold()
  const { here } = usePresence()
  const { absence } = useClosing()
  const { missing, long, arriving } = course.workshop.status === 'open' ? absence : nothingAbsent
  const calm = late.length + held.length + arriving + missing.length === 0 && !ballot && !untold
  return (
    <div className={styles.needs}>
      <TimerPanel />
      <h2 className={styles.title}>{t('needs.title')}</h2>
      {useExposed() && <Need icon={<ShieldAlert />} text={t('way.exposed')} />}
      {untold && <NoticeNeed />}
      {course.current?.kind === 'rounds' ? (
        <RoundNeeds step={course.current}>{calm && <Calm />}</RoundNeeds>
      ) : (
        calm && <Calm />
      )}
      {ballot && (
        <Need
          icon={<Hourglass />}
          text={t('needs.turnout', { count: ballot.voters, of: Math.max(here, ballot.voters) })}
        >
          <progress
            className={styles.turnout}
            aria-label={t('ballot.turnout')}
            max={Math.max(1, here)}
            value={ballot.voters}
          />
        </Need>
      )}
      {arriving > 0 && <Need icon={<Hourglass />} text={t('needs.waiting', { count: arriving })} />}
      {late.length > 0 && (
        <Need icon={<Hourglass />} text={t('needs.late', { count: late.length })}>
          <CardList cards={late} kind="admit" />
        </Need>
      )}
      {held.length > 0 && (
        <Need icon={<PauseCircle />} text={t('needs.held', { count: held.length })}>
          <CardList cards={held} kind="release" />
        </Need>
      )}
      {missing.length > 0 && <Away missing={missing} words="needs.away" />}
      {long.length > 0 && <Away missing={long} words="needs.long" />}
    </div>
  )
}

function Calm() {
  const t = useTexts('moderator')
  return (
    <p className={styles.calm}>
      <Check aria-hidden /> {t('needs.calm')}
    </p>
  )
}

const shownAtOnce = 4

function CardList({ cards, kind }: { cards: readonly CardView[]; kind: 'admit' | 'release' }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const [all, setAll] = useState(false)
  const give = (card: CardView) => {
    const done = t(kind === 'admit' ? 'needs.admitted' : 'cards.released', { number: card.number })
    const undo = () => send('card.hold', { card: card.id, ground: card.ground })
    void (kind === 'admit'
      ? act('card.admit', { card: card.id }, { done, undo })
      : act('card.release', { card: card.id }, { done, undo }))
  }
  return (
    <>
      <ul className={styles.cards}>
        {(all ? cards : cards.slice(0, shownAtOnce)).map((card) => (
          <li key={card.id} className={styles.card}>
            <p className={styles.text}>
              <span className={styles.number}>{card.number}</span> <UserText text={card.text} />
              {card.ground && <span className={styles.ground}>{t('needs.ground', { ground: card.ground })}</span>}
            </p>
            <Button onClick={() => give(card)} aria-label={t(`needs.${kind}.label`, { number: card.number })}>
              {t(`needs.${kind}`)}
            </Button>
          </li>
        ))}
      </ul>
      {!all && cards.length > shownAtOnce && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          {t('needs.all', { count: cards.length })}
        </Button>
      )}
    </>
  )
}

function Away({ missing, words }: { missing: readonly Missing[]; words: 'needs.away' | 'needs.long' }) {
  const t = useTexts('moderator')
  return (
    <Need icon={<Unplug />} text={t(words, { count: missing.length })}>
      <details className={styles.away}>
        <summary>{t('needs.who')}</summary>
        <MissingList missing={missing} />
      </details>
    </Need>
  )
}
