import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { consoleTexts, type ConsoleTexts } from '../../shared/texts/console/console.ts'
import { addressesOf } from '../addresses.ts'
import { BackupFlaw } from '../backup/flaw.ts'
import { newestWhole } from '../backup/newest.ts'
import { serveBackups } from '../backup/service.ts'
import type { Config } from '../config.ts'
import { StartFailure } from '../failure.ts'
import { greeting } from '../greeting.ts'
import { enterUrl } from '../http/links.ts'
import { indexOf } from '../http/pages.ts'
import { newLog, troubleLog } from '../log.ts'
import { openStorage, StorageFailure, type SqliteStorage } from '../storage/open.ts'
import { keepAwake } from '../time/awake.ts'
import type { Running } from './parts.ts'
import { serve } from './serve.ts'

/** As it is started from a terminal: opens what is on the disk, serves, and says where. */
export async function start(config: Config, t: ConsoleTexts): Promise<Running> {
  const log = newLog(process.env.LOG_LEVEL ?? 'warn')
  const client = resolve(config.client)
  if (!existsSync(indexOf(client))) throw new StartFailure('build')
  const data = resolve(config.data)
  const storage = await opened(data, config, t)
  try {
    const trouble = troubleLog(log)
    // S11: a bug in a parser below us must not end an evening; facts are only ever changed where a throw is caught.
    process.on('uncaughtException', (error) => trouble({ error }))
    const say = (words: string): void => void process.stdout.write(`${words}\n`)
    const awake = keepAwake((state) => say(t(`awake.${state}`)))
    const dateSet = (milliseconds: number): void => say(dateWords(t, milliseconds))
    const safe = await serveBackups(config, storage, (error) => trouble({ error })).catch(badKey)
    const parts = { storage, client, data, backups: safe.backups, trouble, need: awake.need, dateSet }
    const running = await serve(config, parts)
    await greet(running, config)
    const stop = async (): Promise<void> => {
      await safe.close()
      await Promise.all([running.stop(), awake.release()])
    }
    return { ...running, stop }
  } catch (error) {
    await storage.close()
    throw error
  }
}

async function opened(data: string, { backups }: Config, t: ConsoleTexts): Promise<SqliteStorage> {
  try {
    return await openStorage(data)
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error
    const offer = error.kind === 'damaged' ? await newestWhole(backups) : null
    const found = error.findings.map((finding) => t(`found.${finding.what}`, { ...finding })).join('; ')
    throw new StartFailure(error.kind, offer, found)
  }
}

function badKey(error: unknown): never {
  throw error instanceof BackupFlaw ? new StartFailure('backup-key') : error
}

/** Zero again: the date was put back to where the server's clock is. */
function dateWords(t: ConsoleTexts, milliseconds: number): string {
  const minutes = Math.round(Math.abs(milliseconds) / 60_000)
  return minutes === 0 ? t('date.right') : t('date.set', { minutes })
}

async function greet({ port, doors, newOfficeSecret }: Running, config: Config): Promise<void> {
  const { host, publicUrl, language, newOfficeLink, moderateOverPlainHttp } = config
  const addresses = addressesOf(port, host, publicUrl)
  const renew = newOfficeLink || !(await doors.hasOffice())
  // The office sits at this machine, unless the server lives elsewhere.
  const office = { ...addresses, phones: publicUrl ?? addresses.local }
  const officeUrl = renew ? enterUrl(office, await newOfficeSecret()) : null
  const lead = publicUrl?.startsWith('https:') ? 'tls' : moderateOverPlainHttp ? 'exposed' : 'here'
  process.stdout.write(greeting(consoleTexts(language), addresses, lead, officeUrl))
}
