import { Copy as CopySign, Download } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import type { Mine } from '../mine.ts'
import phone from '../phone.module.css'
import type { Fact } from './facts.ts'

interface CopyProps {
  facts: readonly Fact[]
  cards: readonly Mine[]
  topics: readonly string[]
}

/** A hall on plain http has no clipboard for scripts: the text is marked, and the phone's own menu copies it; or it goes into a file. */
export function Copy({ facts, cards, topics }: CopyProps) {
  const t = useTexts('data')
  const [shown, setShown] = useState(false)
  const text = [
    ...facts.map(([name, value]) => `${name}: ${value}`),
    '',
    `${t('data.cards', { count: cards.length })}:`,
    ...cards.map(({ number, text: words }) => `${number === null ? '–' : `${number}.`} ${words}`),
    ...(topics.length > 0 ? ['', `${t('data.topics')}:`, ...topics] : []),
  ].join('\n')
  return (
    <>
      <span className={phone.row}>
        <Button icon={<CopySign aria-hidden />} aria-expanded={shown} onClick={() => setShown(true)}>
          {t('data.copy')}
        </Button>
        <Button icon={<Download aria-hidden />} onClick={() => save(text)}>
          {t('data.save')}
        </Button>
      </span>
      {shown && <Marked text={text} />}
    </>
  )
}

function Marked({ text }: { text: string }) {
  const t = useTexts('data')
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    area.current?.focus()
    area.current?.select()
  }, [])
  return (
    <TextArea
      ref={area}
      label={t('data.copy.label')}
      hint={t('data.copy.hint')}
      value={text}
      readOnly
      onChange={() => undefined}
    />
  )
}

function save(text: string): void {
  const url = URL.createObjectURL(new Blob([`${text}\n`], { type: 'text/plain;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = 'tischwechsel.txt'
  link.click()
  URL.revokeObjectURL(url)
}
