import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import type { Themes } from '../../../../shared/wire/http.ts'
import { themesIn, themesOf } from '../../../session/hall.ts'
import type { Answer } from '../../../session/api.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { archiveRefusal, jsonOf } from '../archive-file.ts'
import { Refused, refusalText } from '../refusal.tsx'
import { useDroppedFocus } from '../use-dropped-focus.ts'
import styles from './tables.module.css'
import { ThemeChoice } from './theme-choice.tsx'
import { ThemeSource } from './theme-source.tsx'

/** What an earlier workshop has found becomes what tables or rooms of this one talk about. */
export function ThemeImport({ workshop }: { workshop: string }) {
  const t = useTexts('office')
  const [open, setOpen] = useState(false)
  const { found, setFound, refusal, busy, fromWorkshop, fromFile } = useThemes()
  useDroppedFocus(open, 'themes-title', 'themes-open')
  const close = () => {
    setFound(null)
    setOpen(false)
  }
  if (!open) {
    return (
      <div className={styles.open}>
        <Button id="themes-open" icon={<ListPlus aria-hidden />} onClick={() => setOpen(true)}>
          {t('themes.open')}
        </Button>
      </div>
    )
  }
  return (
    <section className={styles.themes} aria-labelledby="themes-title">
      <h3 id="themes-title" tabIndex={-1} className={styles.heading}>
        {t('themes.open')}
      </h3>
      {found ? (
        <ThemeChoice found={found} onDone={close} onBack={() => setFound(null)} />
      ) : (
        <ThemeSource workshop={workshop} busy={busy} onWorkshop={fromWorkshop} onFile={fromFile} onCancel={close} />
      )}
      {refusal && <Refused text={refusal} />}
    </section>
  )
}

function useThemes() {
  const t = useTexts('office')
  const [found, setFound] = useState<Themes | null>(null)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  type Told = (code: Extract<Answer<Themes>, { ok: false }>['code']) => string
  const take = async (asked: Promise<Answer<Themes>>, told: Told): Promise<void> => {
    setRefusal(null)
    setBusy(true)
    const answer = await asked
    setBusy(false)
    if (!answer.ok) return setRefusal(told(answer.code))
    if (answer.value.themes.length === 0) return setRefusal(t('themes.none', { title: answer.value.title }))
    return setFound(answer.value)
  }
  const fromFile = async (file: File): Promise<void> => {
    const archive = jsonOf(await file.text())
    if (!archive.ok) return setRefusal(t('import.notJson', { name: file.name }))
    return take(themesIn(archive.json), (code) => archiveRefusal(t, file.name, code))
  }
  const fromWorkshop = (id: string) => take(themesOf(id), (code) => refusalText(t, code))
  return { found, setFound, refusal, busy, fromWorkshop, fromFile }
}
