import { consoleTexts, type ConsoleTexts } from '../../shared/texts/console/console.ts'
import { machineTime } from '../time/sources.ts'
import { passphraseFrom, readWishes, type Wishes } from './args.ts'
import { restore, type Restored } from './restore.ts'
import { sentenceOf } from './sentence.ts'

// `npm run restore`: a backup becomes the database of a data folder.

const wishes = readWishes(process.argv.slice(2), process.env)
const t = consoleTexts(wishes.language)
process.exitCode = await run()

async function run(): Promise<number> {
  if ('flaw' in wishes) return fail(t(`backup.flaw.${wishes.flaw}`))
  if (wishes.help) return say(t('restore.help'))
  const { file, data, replace, keyFile } = wishes
  if (file === null) return fail(t('backup.flaw.file'))
  try {
    const passphrase = await passphraseFrom(keyFile, process.env)
    const restored = await restore({ file, data, replace, passphrase, now: machineTime.wall() })
    return say(report(restored, wishes, t))
  } catch (error) {
    return fail(sentenceOf(error, wishes, t))
  }
}

function report({ madeAt, aside, blind, carried }: Restored, { data, language }: Wishes, texts: ConsoleTexts): string {
  const when = new Date(madeAt).toLocaleString(language, { dateStyle: 'long', timeStyle: 'short' })
  const lines = [texts('restore.done', { when, data })]
  if (aside !== null) lines.push(texts('restore.aside', { aside }))
  if (blind) lines.push(texts('restore.blind'))
  const { revoked, office, deleted, erased } = carried
  const links = revoked.map(({ role, code }) => `${role} (${code})`).join(', ')
  if (revoked.length > 0) lines.push(texts('restore.revoked', { count: revoked.length, links }))
  if (office) lines.push(texts('restore.office'))
  if (erased > 0) lines.push(texts('restore.erased', { count: erased }))
  if (deleted.length > 0) lines.push(texts('restore.deleted', { count: deleted.length, codes: deleted.join(', ') }))
  return lines.join('\n')
}

function say(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

function fail(sentence: string): number {
  process.stderr.write(`${sentence}\n`)
  return 1
}
