import { ScrollText } from 'lucide-react'
import { useEffect, useId, useState } from 'react'
import type { Step } from '../../../../shared/domain/agenda.ts'
import { clothOf, clothRoot } from '../../../../shared/sheets/cloth.ts'
import { useSheet } from '../../../session/react.tsx'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import type { Place } from '../mine.ts'
import phone from '../phone.module.css'
import styles from './cloth.module.css'

/** What the table writes together, to read along. What it takes to read it is loaded only for those who want to. */
export function Cloth({ step, place }: { step: Step; place: Place }) {
  const t = useTexts('seat')
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <section className={phone.tight}>
      <Button
        wide
        icon={<ScrollText aria-hidden />}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? t('cloth.close') : t('cloth.open')}
      </Button>
      {open && (
        <div id={id} className={styles.cloth}>
          <Written sheet={clothOf({ step: step.id, ...place })} />
        </div>
      )}
    </section>
  )
}

function Written({ sheet: name }: { sheet: string }) {
  const t = useTexts('seat')
  const words = useTexts('phone')
  const sheet = useSheet(name)
  const [text, setText] = useState('')
  useEffect(() => {
    if (!sheet) return undefined
    const written = sheet.doc.getText(clothRoot)
    const read = () => setText(written.toJSON())
    read()
    written.observe(read)
    return () => written.unobserve(read)
  }, [sheet])
  if (text.trim() === '') return <p className={phone.note}>{sheet ? t('cloth.blank') : words('loading')}</p>
  return (
    <p className={styles.text}>
      <UserText text={text} />
    </p>
  )
}
