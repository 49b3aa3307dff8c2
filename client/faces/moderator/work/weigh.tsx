import { RotateCcw, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { optionsFor } from './options.ts'
import type { BallotView } from '../../../../shared/views/nouns.ts'
import { newId } from '../../../session/id.ts'
import { useAll, usePresence, useSend, useSession } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Panel } from '../../../ui/panel.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { useAct } from '../act.tsx'
import { useOptionWords } from './ballot-words.ts'
import { Hands } from './hands.tsx'
import { Results } from './results.tsx'
import styles from './work.module.css'

/** A ballot before, while and after it is open. Running totals stay unseen here too: open dots cause bandwagons. */
export function WeighWork({ step }: { step: Step }) {
  const t = useTexts('moderator')
  const ballots = useAll('ballot').filter((ballot) => ballot.step === step.id)
  const open = ballots.find((ballot) => ballot.open)
  const closed = ballots.filter((ballot) => !ballot.open)
  const last = closed.at(-1)
  if (open) return <OpenBallot ballot={open} />
  if (!last) return <Options step={step} />
  return (
    <div className={styles.sheets}>
      <Panel title={t('ballot.result')} level={3} actions={<Again step={step} />}>
        <Results ballot={last} />
      </Panel>
      <Panel title={t('hands.title')} level={3}>
        <Hands ballot={last} />
      </Panel>
      {closed.length > 1 && <p className={styles.soft}>{t('ballot.earlier', { count: closed.length - 1 })}</p>}
    </div>
  )
}

function Options({ step }: { step: Step }) {
  const t = useTexts('moderator')
  const { store } = useSession()
  const options = optionsFor(step, store)
  const words = useOptionWords()
  if (options.length === 0) return <EmptyState level={3} title={t('ballot.none')} text={t('ballot.noneText')} />
  return (
    <Panel title={t('ballot.options', { count: options.length })} level={3}>
      <p className={styles.soft}>
        {t(step.stack ? 'ballot.dotsStack' : 'ballot.dots', { count: Math.max(1, step.dots) })}
      </p>
      <ul className={styles.list}>
        {options.map((option) => (
          <li key={option} className={styles.row}>
            <UserText text={words(option)} />
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function OpenBallot({ ballot }: { ballot: BallotView }) {
  const t = useTexts('moderator')
  const act = useAct()
  const { here } = usePresence()
  const [asking, setAsking] = useState(false)
  const discard = () => {
    setAsking(false)
    void act('ballot.discard', { ballot: ballot.id }, { done: t('ballot.discarded') })
  }
  return (
    <div className={styles.sheets}>
      <Panel
        title={t('ballot.running')}
        level={3}
        actions={
          <Button kind="quiet" icon={<Trash2 aria-hidden />} onClick={() => setAsking(true)}>
            {t('ballot.discard')}
          </Button>
        }
      >
        <p className={styles.name}>{t('needs.turnout', { count: ballot.voters, of: Math.max(here, ballot.voters) })}</p>
        <p className={styles.soft}>{t('ballot.secret')}</p>
      </Panel>
      <Panel title={t('hands.title')} level={3}>
        <Hands ballot={ballot} />
      </Panel>
      <ConfirmDialog
        open={asking}
        dangerous
        title={t('ballot.discard')}
        confirmLabel={t('ballot.discard')}
        cancelLabel={t('cancel')}
        onConfirm={discard}
        onCancel={() => setAsking(false)}
      >
        <p>{t('ballot.discardText', { count: ballot.voters })}</p>
      </ConfirmDialog>
    </div>
  )
}

function Again({ step }: { step: Step }) {
  const t = useTexts('moderator')
  const act = useAct()
  const send = useSend()
  const session = useSession()
  const again = () => {
    const ballot = newId()
    const undo = () => send('ballot.discard', { ballot })
    const seen = session.store.all('ballot').filter((other) => other.step === step.id).length
    void act('ballot.open', { ballot, step: step.id, from: step.id, seen }, { done: t('ballot.againDone'), undo })
  }
  return (
    <Button kind="quiet" icon={<RotateCcw aria-hidden />} onClick={again}>
      {t('ballot.again')}
    </Button>
  )
}
