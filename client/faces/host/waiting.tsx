import { Coffee, HeartHandshake, Hourglass } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Step } from '../../../shared/domain/agenda.ts'
import { useNoun } from '../../session/react.tsx'
import { useTexts } from '../../texts/texts.tsx'
import { UserText } from '../../ui/user-text.tsx'
import { useLayers, useOwnTable } from './here.ts'
import { Layers } from './layers/layers.tsx'
import { Topics } from './topics.tsx'
import { useWording } from './wording.ts'
import styles from './host.module.css'

/** Nothing to do at the table just now: what runs, and what was written here. */
export function Waiting({ step }: { step: Step | null }) {
  const t = useTexts('host')
  const wording = useWording()
  const title = useNoun('workshop')?.about.title ?? ''
  if (!step)
    return (
      <Calm icon={<Hourglass aria-hidden />} title={<UserText text={title} />} text={t('waiting.start')}>
        <OwnTopics />
      </Calm>
    )
  const { text, lang } = wording(step.title)
  const prompt = wording(step.prompt)
  return (
    <Calm
      icon={<Coffee aria-hidden />}
      title={<UserText text={text} lang={lang} />}
      text={<UserText text={prompt.text} lang={prompt.lang} />}
      note={t('waiting.step')}
    >
      <OwnTopics />
    </Calm>
  )
}

/** The doors are not open yet. */
export function NotYet() {
  const t = useTexts('host')
  const title = useNoun('workshop')?.about.title ?? ''
  return <Calm icon={<Hourglass aria-hidden />} title={<UserText text={title} />} text={t('notYet')} />
}

/** The workshop is over: thanks, and all layers to read. */
export function Closed() {
  const t = useTexts('host')
  return <Calm icon={<HeartHandshake aria-hidden />} title={t('closed.title')} text={t('closed.text')} />
}

interface CalmProps {
  icon: ReactNode
  title: ReactNode
  text: ReactNode
  note?: string
  children?: ReactNode
}

function Calm({ icon, title, text, note, children }: CalmProps) {
  const t = useTexts('host')
  const table = useOwnTable()
  const layers = useLayers()
  return (
    <main className={styles.main}>
      <div className={styles.turn} data-calm>
        {icon}
        <h1 className={styles.big}>{title}</h1>
        <p className={styles.lead}>{text}</p>
        {note && <p className={styles.note}>{note}</p>}
      </div>
      {children}
      {table && layers.length > 0 && <Layers table={table.id} layers={layers} title={t('layers.all')} />}
    </main>
  )
}

/** Topics are brought before the rounds begin, too. */
function OwnTopics() {
  const table = useOwnTable()
  return table?.topics ? <Topics table={table.id} /> : null
}
