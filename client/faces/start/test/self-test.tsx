import { CircleCheck, CircleX, Info, LoaderCircle, RotateCcw } from 'lucide-react'
import { useCallback, useEffect, useState } from 'react'
import { probeReach, probeStorage, probeWay } from '../../../session/probe.ts'
import { useTexts, type Translate } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { checks, tonesOf, verdictOf, type Check, type Findings, type Tone } from './verdict.ts'
import styles from './self-test.module.css'

const icons = { good: CircleCheck, note: Info, bad: CircleX } as const

export function SelfTest() {
  const t = useTexts('test')
  const { findings, again } = useFindings()
  const tones = tonesOf(findings)
  const verdict = verdictOf(findings)
  useEffect(() => {
    document.title = `${t('test.title')} · ${t('product')}`
  }, [t])
  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{t('test.title')}</h1>
        <p className={styles.lead}>{t('test.lead')}</p>
      </div>
      <p className={styles.verdict} data-tone={verdict ?? 'running'} role="status">
        {verdict === null ? t('test.running') : t(`test.verdict.${verdict}`)}
      </p>
      <ul className={styles.checks}>
        {checks.map((check) => (
          <li key={check} className={styles.check} data-tone={tones[check] ?? 'running'}>
            <Sign tone={tones[check]} />
            <div>
              <strong>{t(`test.${check}`)}</strong>
              <span className={styles.words}>{tones[check] && wordsFor(check, findings, t)}</span>
            </div>
          </li>
        ))}
      </ul>
      {verdict !== null && verdict !== 'good' && (
        <section className={styles.tell} aria-labelledby="test-tell">
          <h2 id="test-tell" className={styles.tellTitle}>
            {t('test.tell')}
          </h2>
          <p className={styles.line}>{sentenceFor(findings, t)}</p>
        </section>
      )}
      <Button wide icon={<RotateCcw aria-hidden />} onClick={again}>
        {t('test.again')}
      </Button>
      <p className={styles.privacy}>{t('test.privacy')}</p>
    </>
  )
}

function Sign({ tone }: { tone: Tone | null }) {
  const Icon = tone === null ? LoaderCircle : icons[tone]
  return <Icon className={styles.sign} data-turns={tone === null || undefined} aria-hidden />
}

function useFindings(): { findings: Findings; again: () => void } {
  const [run, setRun] = useState(0)
  const [findings, setFindings] = useState<Findings>({})
  useEffect(() => {
    let wanted = true
    const add = (found: Findings) => (wanted ? setFindings((before) => ({ ...before, ...found })) : undefined)
    setFindings({})
    const looking = async () => {
      // One after another: a hall in which all look at once is not to be slowed down by looking.
      add({ storage: await probeStorage() })
      add({ way: await probeWay() })
      add({ reach: await probeReach() })
    }
    void looking()
    return () => {
      wanted = false
    }
  }, [run])
  return { findings, again: useCallback(() => setRun((before) => before + 1), []) }
}

function wordsFor(check: Check, { way = 'none', reach, storage }: Findings, t: Translate<'test'>): string {
  switch (check) {
    case 'page':
      return t('test.page.good', { address: location.host })
    case 'way':
      return t(`test.way.${way}`)
    case 'speed':
      return reach?.roundTrip ? t('test.speed.words', { count: Math.ceil(reach.roundTrip) }) : t('test.speed.none')
    case 'storage':
      return t(storage ? 'test.storage.good' : 'test.storage.note')
    case 'clock':
      if (!reach || reach.ahead === null) return t('test.speed.none')
      return t('test.clock.words', { count: Math.round(Math.abs(reach.ahead) / 60_000) })
  }
}

/** One line that can be read out to the moderator, and says all that matters. */
function sentenceFor(findings: Findings, t: Translate<'test'>): string {
  const { way = 'none', reach, storage } = findings
  const speed = reach?.roundTrip ? `${Math.ceil(reach.roundTrip)} ms` : '–'
  return t('test.tell.line', {
    address: location.host,
    way,
    speed,
    storage: storage ? 'yes' : 'no',
    clock:
      reach?.ahead === undefined || reach.ahead === null
        ? '–'
        : t('test.tell.clock', { count: Math.round(reach.ahead / 60_000) }),
  })
}
