import { useCallback } from 'react'
import type { About } from '../../../../shared/domain/about.ts'
import type { JoinInfo } from '../../../../shared/wire/http.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { classNames } from '../../../ui/class-names.ts'
import { Qr } from '../../../ui/qr.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { loadAddresses } from '../door.ts'
import { useLoaded } from '../use-loaded.ts'
import styles from './checklist.module.css'
import paper from './paper.module.css'

const parts = {
  before: ['hall.before.1', 'hall.before.2', 'hall.before.3', 'hall.before.4', 'hall.before.5', 'hall.before.6'],
  hour: ['hall.hour.1', 'hall.hour.2', 'hall.hour.3', 'hall.hour.4', 'hall.hour.5'],
  help: ['hall.help.1', 'hall.help.2', 'hall.help.3', 'hall.help.4'],
} as const

/** D20: one page for whoever prepares the hall, with the self-test and the way in as plain numbers. */
export function Checklist({ about, join }: { about: About; join: JoinInfo }) {
  const t = useTexts('office')
  const origin = new URL(join.url).origin
  return (
    <div className={paper.pages}>
      <article className={classNames(paper.page, styles.sheet)}>
        <header className={styles.head}>
          <h1 className={styles.title}>{t('paper.checklist')}</h1>
          <p className={styles.what}>
            <UserText text={[about.title, about.place].filter(Boolean).join(' · ')} />
          </p>
        </header>
        <Ticks part="before" />
        <Ticks part="hour" />
        <section className={styles.codes}>
          <Code title={t('hall.test')} url={`${origin}/test`} address={`${origin}/test`} />
          <Code title={t('hall.join')} url={join.url} address={origin} code={join.code} />
        </section>
        <Others origin={origin} />
        <Ticks part="help" />
      </article>
    </div>
  )
}

function Ticks({ part }: { part: keyof typeof parts }) {
  const t = useTexts('office')
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t(`hall.${part}`)}</h2>
      <ul className={styles.ticks}>
        {parts[part].map((tick) => (
          <li key={tick}>{t(tick)}</li>
        ))}
      </ul>
    </section>
  )
}

function Code({ title, url, address, code }: { title: string; url: string; address: string; code?: string }) {
  const t = useTexts('office')
  return (
    <div className={styles.code}>
      <div className={styles.qr}>
        <Qr value={url} title={title} />
      </div>
      <div className={styles.codeWords}>
        <strong>{title}</strong>
        <span translate="no">{address}</span>
        {code && (
          <span>
            {t('print.code')} <b translate="no">{code}</b>
          </span>
        )}
      </div>
    </div>
  )
}

/** A laptop with cable and Wi-Fi has more than one. */
function Others({ origin }: { origin: string }) {
  const t = useTexts('office')
  const { answer } = useLoaded(useCallback(() => loadAddresses(), []))
  const others = answer?.ok ? answer.value.plain.filter((address) => address !== origin) : []
  if (others.length === 0) return null
  return (
    <p className={styles.others}>
      {t('hall.others')}: <span translate="no">{others.slice(0, 4).join(' · ')}</span>
    </p>
  )
}
