import { createContext, use, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { languages } from '../../../shared/domain/language.ts'
import { keep, recall } from '../../session/device.ts'
import { useLanguage, useTexts } from '../../texts/texts.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Segmented } from '../../ui/segmented.tsx'
import { useChooseLanguage } from './own-language.ts'
import { useAct } from './act.tsx'
import { useChain } from './chain/chain-dialog.tsx'
import { useWriteCard } from './cards/write-card.tsx'
import { useSeenStep, useTimerToggle } from './needs/timer-panel.tsx'
import type { NextAction } from './action.ts'
import styles from './shortcuts.module.css'

const HelpContext = createContext<{ isOpen: boolean; open: () => void; close: () => void } | null>(null)

export function HelpProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false)
  const help = useMemo(() => ({ isOpen, open: () => setOpen(true), close: () => setOpen(false) }), [isOpen])
  return <HelpContext value={help}>{children}</HelpContext>
}

export function useHelp(): { isOpen: boolean; open: () => void; close: () => void } {
  const help = use(HelpContext)
  if (!help) throw new Error('help is used outside of HelpProvider')
  return help
}

const keys = ['N', 'B', 'T', '+', '−', 'W', 'K', '?'] as const

const stored = 'shortcuts'

/** Somewhere a letter means a letter: a field, an open menu or a dialog. */
function isTyping(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], [role=menu]') !== null
}

/** Single keys for the moments when looking for a button takes too long; they can be switched off (WCAG 2.1.4). */
export function Shortcuts({ action }: { action: NextAction }) {
  const t = useTexts('moderator')
  const help = useHelp()
  const language = useLanguage()
  const chooseLanguage = useChooseLanguage()
  const [on, setOn] = useState(() => recall(stored) !== 'off')
  useKeys(action, on)
  const turn = (next: boolean) => {
    setOn(next)
    keep(stored, next ? 'on' : 'off')
  }
  return (
    <Dialog open={help.isOpen} title={t('help.title')} closeLabel={t('close')} onClose={help.close}>
      <table className={styles.keys}>
        <caption className={styles.caption}>{t('help.keys')}</caption>
        <tbody>
          {keys.map((key) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{t(`help.key.${key}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Segmented
        label={t('language')}
        value={language}
        segments={languages.map((each) => ({ value: each, text: t(`language.${each}`) }))}
        onChange={chooseLanguage}
      />
      <Checkbox label={t('help.on')} hint={t('help.onHint')} checked={on} onChange={turn} />
      <h3 className={styles.caption}>{t('help.board')}</h3>
      <p>{t('help.boardText')}</p>
    </Dialog>
  )
}

function useKeys({ press, back }: NextAction, on: boolean): void {
  const act = useAct()
  const write = useWriteCard()
  const chain = useChain()
  const toggleTimer = useTimerToggle()
  const from = useSeenStep()
  const help = useHelp()
  const doings: Record<string, () => void> = {
    n: press,
    b: back,
    t: toggleTimer,
    '+': () => void act('timer.prolong', { seconds: 60, from }),
    '-': () => void act('timer.prolong', { seconds: -60, from }),
    w: () => write.open(),
    k: () => chain.open(null),
    '?': help.open,
  }
  const latest = useRef(doings)
  useEffect(() => {
    latest.current = doings
  })
  useEffect(() => {
    if (!on) return undefined
    const listen = (event: KeyboardEvent) => {
      const doing = latest.current[event.key.toLowerCase()]
      const modified = event.ctrlKey || event.metaKey || event.altKey
      if (!doing || modified || event.repeat || event.defaultPrevented || isTyping(event.target)) return
      event.preventDefault()
      doing()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [on])
}
