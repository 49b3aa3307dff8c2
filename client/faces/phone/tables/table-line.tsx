import type { ReactNode } from 'react'
import type { TableView } from '../../../../shared/views/nouns.ts'
import { useTableWords } from '../../../tables/names.ts'
import { TableSign } from '../../../tables/table-sign.tsx'
import { useLanguage, useTexts } from '../../../texts/texts.tsx'
import { UserText } from '../../../ui/user-text.tsx'
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx'
import { spokenName } from './spoken.ts'
import styles from './table-line.module.css'

/** Who greets people there; nobody where the host is a device or gave no name. */
export function HostName({ table }: { table: TableView }) {
  const t = useTexts('seat')
  if (table.hostName === '') return null
  return (
    <>
      {t('table.host')} <UserText text={table.hostName} />
    </>
  )
}

/** Only where it is another one than everybody's. */
export function TableLanguage({ table }: { table: TableView }) {
  const t = useTexts('seat')
  const language = useLanguage()
  return table.language === null ? null : t('table.language', { language: spokenName(table.language, language) })
}

interface TableLineProps {
  table: TableView
  /** For who sits there already: as few lines as it can be. */
  compact?: boolean
  children?: ReactNode
}

/** One table in a line: its sign, what it is called, what it is about, who hosts. */
export function TableLine({ table, compact = false, children }: TableLineProps) {
  const words = useTableWords()
  return (
    <div className={styles.line} data-compact={compact || undefined}>
      <TableSign number={table.number} size="small" />
      <div className={styles.words}>
        <p className={styles.name}>
          <UserText text={words.full(table)} />
        </p>
        {table.theme !== '' && (
          <p className={styles.theme}>
            <UserText text={table.theme} />
          </p>
        )}
        <p className={styles.note}>
          {compact && table.hostName !== '' ? (
            <VisuallyHidden>{words.sign(table)}. </VisuallyHidden>
          ) : (
            words.sign(table)
          )}
          {!compact && table.hostName !== '' && ' · '}
          <HostName table={table} />
        </p>
        {table.language !== null && (
          <p className={styles.note}>
            <TableLanguage table={table} />
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
