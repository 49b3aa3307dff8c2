import { Archive, FileText, FileType } from 'lucide-react'
import { useState } from 'react'
import type { Language } from '../../../../shared/domain/language.ts'
import { useTexts } from '../../../texts/texts.tsx'
import { ButtonLink } from '../../../ui/button-link.tsx'
import { Segmented } from '../../../ui/segmented.tsx'
import { Part } from './part.tsx'
import styles from './workshop.module.css'

interface DownloadsProps {
  workshop: string
  languages: readonly Language[]
}

const icons = { docx: FileType, md: FileText, json: Archive } as const

/** What an office takes along, at any moment. */
export function Downloads({ workshop, languages }: DownloadsProps) {
  const t = useTexts('office')
  const [chosen, setLanguage] = useState<Language | undefined>(languages[0])
  const language = chosen && languages.includes(chosen) ? chosen : (languages[0] ?? 'de')
  const at = `/api/workshops/${workshop}`
  const files = {
    docx: `${at}/protocol.docx?lang=${language}`,
    md: `${at}/protocol.md?lang=${language}`,
    json: `${at}/archive.json`,
  }
  return (
    <Part id="downloads" title={t('downloads')}>
      {languages.length > 1 && (
        <Segmented
          label={t('downloads.language')}
          value={language}
          segments={languages.map((value) => ({ value, text: t(`language.${value}`) }))}
          onChange={setLanguage}
        />
      )}
      <ul className={styles.files}>
        {(['docx', 'md', 'json'] as const).map((kind) => {
          const Icon = icons[kind]
          return (
            <li key={kind}>
              <ButtonLink href={files[kind]} download icon={<Icon aria-hidden />} aria-describedby={`download-${kind}`}>
                {t(`downloads.${kind}`)}
              </ButtonLink>
              <p id={`download-${kind}`} className={styles.soft}>
                {t(`downloads.${kind}.hint`)}
              </p>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
