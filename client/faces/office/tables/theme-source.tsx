import { useState } from 'react'
import { useTexts } from '../../../texts/texts.tsx'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/select.tsx'
import { loadWorkshops } from '../door.ts'
import { FileButton } from '../file-button.tsx'
import { useLoaded } from '../use-loaded.ts'
import styles from './tables.module.css'

interface ThemeSourceProps {
  /** This one; it is no source of its own. */
  workshop: string
  busy: boolean
  onWorkshop: (workshop: string) => Promise<void>
  onFile: (file: File) => Promise<void>
  onCancel: () => void
}

/** Where the themes come from: a workshop of this office, or the archive of another one. */
export function ThemeSource({ workshop, busy, onWorkshop, onFile, onCancel }: ThemeSourceProps) {
  const t = useTexts('office')
  const { answer } = useLoaded(loadWorkshops)
  const [picked, setPicked] = useState('')
  const others = answer?.ok ? answer.value.workshops.filter((listed) => listed.workshop !== workshop) : []
  const from = others.some((listed) => listed.workshop === picked) ? picked : (others[0]?.workshop ?? '')
  return (
    <>
      <p className={styles.soft}>{t('themes.text')}</p>
      {others.length > 0 && (
        <div className={styles.source}>
          <Select
            label={t('themes.from')}
            value={from}
            options={others.map(({ workshop: value, title, date }) => ({
              value,
              text: date ? `${title} (${date})` : title,
            }))}
            onChange={setPicked}
          />
          <Button kind="primary" busy={busy} onClick={() => void onWorkshop(from)}>
            {t('themes.show')}
          </Button>
        </div>
      )}
      <div className={styles.actions}>
        <FileButton label={t('themes.file')} text={t('themes.file')} busy={busy} onFile={(file) => void onFile(file)} />
        <Button kind="quiet" onClick={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </>
  )
}
