import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useExposed } from '../../session/exposed.ts'
import { languages } from '../../../shared/domain/language.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Brand } from '../../ui/brand.tsx'
import { Notice } from '../../ui/notice.tsx'
import { LiveRegion, type Announcement } from '../../ui/live-region.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import styles from './frame.module.css'
import { SayContext } from './say.ts'
import { useChooseLanguage } from './choose-language.ts'

interface FrameProps {
  /** For the browser's tab and history. */
  title: string
  /** Leads back one level. */
  back?: ReactNode
  /** Stays in sight above everything while there is something in it. */
  banner?: ReactNode
  children: ReactNode
}

let arrived = false

/** A page of the desk. Its main part takes the focus when it comes, so that screen readers begin there. */
export function Frame({ title, back, banner, children }: FrameProps) {
  const t = useTexts('office')
  const main = useRef<HTMLElement>(null)
  const [said, setSaid] = useState<Announcement>()
  const say = useCallback((text: string) => setSaid((last) => ({ id: Number(last?.id ?? 0) + 1, text })), [])
  useEffect(() => {
    // The very first page leaves the focus to the browser.
    if (arrived) main.current?.focus({ preventScroll: true })
    arrived = true
  }, [])
  useEffect(() => {
    document.title = `${title} · ${t('product')}`
  }, [title, t])
  return (
    <div className={styles.page}>
      {banner && (
        <div className={styles.banner}>
          <SayContext value={say}>{banner}</SayContext>
        </div>
      )}
      <header className={styles.bar}>
        <Link href="/office" className={styles.home}>
          <Brand name={t('product')} />
          <span className={styles.office}>{t('office')}</span>
        </Link>
        <LanguageChoice />
      </header>
      <main ref={main} tabIndex={-1} className={styles.main}>
        {useExposed() && (
          <Notice kind="warn" word={t('notice.warn')}>
            {t('way.exposed')}
          </Notice>
        )}
        {back}
        <SayContext value={say}>{children}</SayContext>
      </main>
      <LiveRegion polite={said} pace={500} />
    </div>
  )
}

function LanguageChoice() {
  const t = useTexts('office')
  const segments = languages.map((language) => ({ value: language, text: t(`language.${language}`) }))
  return (
    <Segmented
      label={t('language')}
      quietLabel
      value={useLanguage()}
      segments={segments}
      onChange={useChooseLanguage()}
    />
  )
}
