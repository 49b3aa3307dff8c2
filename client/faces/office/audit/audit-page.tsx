import { useCallback, useState } from 'react'
import { refusalCodes } from '../../../../shared/commands/refusal.ts'
import { sentenceOf, whoIn } from '../../../../shared/texts/audit/audit.ts'
import type { AuditTold } from '../../../../shared/wire/audit.ts'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Select } from '../../../ui/select.tsx'
import { BackLink } from '../back-link.tsx'
import { auditFile } from '../door.ts'
import { Frame } from '../frame.tsx'
import { momentInWords } from '../invitation/day.ts'
import { Refused, refusalText, Unloaded } from '../refusal.tsx'
import styles from './audit.module.css'
import { useAudit } from './use-audit.ts'

/** Who did what in a workshop (S18). */
export function AuditPage({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  const language = useLanguage()
  return (
    <Frame title={t('audit')} back={<BackLink href={`/office/${workshop}`} text={t('print.back')} />}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('audit')}</h1>
        <p className={styles.text}>{t('audit.text')}</p>
        <ButtonLink href={auditFile(workshop, language)} download>
          {t('audit.csv')}
        </ButtonLink>
      </header>
      <Entries workshop={workshop} />
    </Frame>
  )
}

/** The same for what belongs to no workshop. */
export function HouseAuditPage() {
  const t = useTexts('office')
  return (
    <Frame title={t('audit.house')} back={<BackLink href="/office" text={t('workshop.back')} />}>
      <header className={styles.head}>
        <h1 className={styles.title}>{t('audit.house')}</h1>
        <p className={styles.text}>{t('audit.house.text')}</p>
      </header>
      <Entries workshop={null} />
    </Frame>
  )
}

function Entries({ workshop }: { workshop: string | null }) {
  const t = useTexts('office')
  const [who, setWho] = useState<string | null>(null)
  const { pages, refusal, more, again } = useAudit(workshop, who)
  const first = pages[0]
  if (!first) return refusal ? <Unloaded code={refusal} onAgain={again} /> : <p role="status">{t('loading')}</p>
  const entries = pages.flatMap((page) => page.entries)
  return (
    <div className={styles.list}>
      {first.people.length > 1 && <Filter people={first.people} who={who} onChange={setWho} />}
      {entries.length === 0 ? (
        <EmptyState title={t('audit')} text={t('audit.none')} />
      ) : (
        <>
          <p role="status" className={styles.text}>
            {t('audit.count', { count: entries.length })}
          </p>
          <ol className={styles.entries}>
            {entries.map((entry) => (
              <Entry key={entry.place} entry={entry} />
            ))}
          </ol>
        </>
      )}
      {refusal && <Refused text={refusalText(t, refusal)} />}
      {more && <Button onClick={more}>{t('audit.more')}</Button>}
    </div>
  )
}

const everybody = ''

interface FilterProps {
  people: AuditTold['people']
  who: string | null
  onChange: (who: string | null) => void
}

function Filter({ people, who, onChange }: FilterProps) {
  const t = useTexts('office')
  const language = useLanguage()
  const options = people.map((person) => ({ value: person.who, text: whoIn(person, language) }))
  const choose = useCallback((value: string) => onChange(value === everybody ? null : value), [onChange])
  return (
    <Select
      label={t('audit.who')}
      value={who ?? everybody}
      options={[{ value: everybody, text: t('audit.who.all') }, ...options]}
      onChange={choose}
    />
  )
}

function Entry({ entry }: { entry: AuditTold['entries'][number] }) {
  const t = useTexts('office')
  const language = useLanguage()
  const code = refusalCodes.find((known) => known === entry.outcome)
  return (
    <li className={styles.entry}>
      <time dateTime={new Date(entry.at).toISOString()} className={styles.time}>
        {momentInWords(entry.at, language)}
      </time>
      <p className={styles.sentence}>
        {sentenceOf(entry, language)}{' '}
        {code && <span className={styles.reason}>{t('audit.refused', { reason: refusalText(t, code) })}</span>}
      </p>
    </li>
  )
}
