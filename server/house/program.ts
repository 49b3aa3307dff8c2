import { consoleTexts } from '../../shared/texts/console/console.ts'
import { readConfig } from '../config.ts'
import { sentenceOf } from '../failure.ts'
import type { Running } from './parts.ts'
import { start } from './start.ts'

/** D15: whatever still hangs after this is left to the storage, which holds all that was acknowledged. */
const patience = 4000

function stopOnSignal(running: Running): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    setTimeout(() => process.exit(0), patience).unref()
    void running.stop().finally(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** The server as a program: reads how it is to be, starts, says so, and stops when it is asked to. */
export async function run(): Promise<void> {
  const config = readConfig(process.argv.slice(2), process.env)
  const t = consoleTexts(config.language)
  if ('flaw' in config) {
    process.stderr.write(`${t(`flaw.${config.flaw}`)}\n`)
    process.exit(1)
  }
  if (config.help) {
    process.stdout.write(`${t('help')}\n`)
    return
  }
  try {
    stopOnSignal(await start(config, t))
  } catch (error) {
    process.stderr.write(`${sentenceOf(error, config, t)}\n`)
    process.exit(1)
  }
}
