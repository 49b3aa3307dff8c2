import { consoleTexts, type ConsoleTexts } from '../../shared/texts/console/console.ts'
import { passphraseFrom, readWishes, type Wishes } from './args.ts'
import type { Made } from './make.ts'
import { sentenceOf } from './sentence.ts'
import { shelved, unshelve } from './shelf.ts'
import { takeBackup } from './take.ts'

// `npm run backup`: a verified backup of a data folder, also while the server runs.

const wishes = readWishes(process.argv.slice(2), process.env)
const t = consoleTexts(wishes.language)
process.exitCode = await run()

async function run(): Promise<number> {
  if ('flaw' in wishes) return fail(t(`backup.flaw.${wishes.flaw}`))
  if (wishes.help) return say(t('backup.help'))
  if (wishes.file !== null || wishes.replace) return fail(t('backup.flaw.flag'))
  try {
    const passphrase = await passphraseFrom(wishes.keyFile, process.env)
    const made = await takeBackup(wishes.data, wishes.to, passphrase)
    const dropped = await keepOnly(wishes)
    return say(report(made, dropped, t))
  } catch (error) {
    return fail(sentenceOf(error, wishes, t))
  }
}

async function keepOnly({ to, keep }: Wishes): Promise<number> {
  const old = keep === null ? [] : (await shelved(to)).slice(keep)
  await unshelve(old)
  return old.length
}

function report({ file, workshops, events, encrypted }: Made, dropped: number, texts: ConsoleTexts): string {
  const lines = [texts('backup.made', { file }), texts('backup.holds', { workshops, events })]
  lines.push(texts(encrypted ? 'backup.locked' : 'backup.open'))
  if (dropped > 0) lines.push(texts('backup.dropped', { count: dropped }))
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
