import type { ConsoleTexts } from '../../shared/texts/console/console.ts'
import type { Wishes } from './args.ts'
import { BackupFlaw } from './flaw.ts'

/** One clear sentence that says what to do next. */
export function sentenceOf(error: unknown, { data, to, file, keyFile }: Wishes, t: ConsoleTexts): string {
  if (error instanceof BackupFlaw) {
    return t(`backup.failed.${error.kind}`, { data, to, file: file ?? '', key: keyFile ?? '' })
  }
  return t('backup.failed.other', { reason: error instanceof Error ? error.message : String(error) })
}
