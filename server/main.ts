import { existsSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { join, resolve } from 'node:path'
import * as v from 'valibot'
import { consoleTexts, type ConsoleTexts } from '../shared/texts/console/console.ts'
import { summarySchema } from '../shared/wire/http.ts'
import type { End } from '../shared/wire/messages.ts'
import { addressesOf } from './addresses.ts'
import type { Backups } from './backup/backups.ts'
import { BackupFlaw } from './backup/flaw.ts'
import { newestWhole } from './backup/newest.ts'
import { serveBackups } from './backup/service.ts'
import { readConfig, type Config } from './config.ts'
import { sentenceOf, StartFailure } from './failure.ts'
import { greeting } from './greeting.ts'
import { watchHealth, type Health, type HealthWatch } from './health.ts'
import { httpApp } from './http/app.ts'
import { record } from './http/deed.ts'
import { enterUrl } from './http/links.ts'
import { keepUsualNotice } from './http/notice.ts'
import { indexOf } from './http/pages.ts'
import { openLive, type Live } from './live/live.ts'
import type { Visitor } from './live/visitor.ts'
import { newLog, troubleLog, type Trouble } from './log.ts'
import { openRooms, type Rooms } from './pipeline/rooms.ts'
import type { RoomPorts } from './pipeline/room.ts'
import { keepSnapshots, type Snapshots } from './pipeline/snapshots.ts'
import { newUses } from './pipeline/uses.ts'
import { newRehearsals } from './rehearsals.ts'
import { keepRetention } from './records/retention.ts'
import { openSeating } from './seating/seating.ts'
import { openDoors, type Doors } from './security/doors.ts'
import { safeWay } from './security/way.ts'
import { openGate } from './sheets/gate.ts'
import { openKeeper } from './sheets/keeper.ts'
import { openStorage, StorageFailure } from './storage/open.ts'
import type { Storage, WorkshopRow } from './storage/storage.ts'
import { keepAwake } from './time/awake.ts'
import { createServerClock } from './time/clock.ts'
import { watchPauses } from './time/pauses.ts'
import { machineTime } from './time/sources.ts'
import { keepVigil, type Vigil } from './time/vigil.ts'

const root = resolve(import.meta.dirname, '..')

/** S11: who opens a connection and says nothing, or says it letter by letter, does not hold it for long. */
const patienceWithStrangers = { headersTimeout: 10_000, requestTimeout: 120_000, connectionsCheckingInterval: 5000 }
/** Above the sockets' own bound, so that a page can still be fetched while all of them are taken. */
const mostConnections = 12_000

export interface Running {
  port: number
  doors: Doors
  storage: Storage
  /** As the terminal gives one out; the one before ends. */
  newOfficeSecret: () => Promise<string>
  /** P9: what is due now; it also happens by itself. */
  retain: () => Promise<void>
  /** D15: stops accepting, flushes, tells everybody, closes. */
  stop: () => Promise<void>
}

export interface Parts {
  storage: Storage
  client: string
  /** Folder of the database; left out where there is none. */
  data?: string
  backups?: Backups
  trouble: (trouble: Trouble) => void
  clock?: () => number
  /** Told whether this machine has to stay awake (D19). */
  need?: (needed: boolean) => void
  /** The machine's date was set while the server ran. */
  dateSet?: (milliseconds: number) => void
}

type Place = Pick<Config, 'port' | 'host' | 'publicUrl'> & Partial<Pick<Config, 'moderateOverPlainHttp'>>

/** Wires the server together and listens. */
export async function serve(config: Place, parts: Parts): Promise<Running> {
  const { storage, client, trouble, need = nobody, dateSet = nobody } = parts
  const time = parts.clock
    ? { now: parts.clock, astray: () => 0 }
    : createServerClock(machineTime, await storage.newestAt())
  const clock = time.now
  const doors = openDoors(storage)
  const keeper = openKeeper(storage)
  const seating = openSeating()
  const http = createServer(patienceWithStrangers)
  http.maxConnections = mostConnections
  const listening = (): number => portOf(http) ?? config.port
  const addresses = () => addressesOf(listening(), config.host, config.publicUrl)
  const rehearsals = newRehearsals(join(root, 'rehearsal', 'main.ts'), (error) => trouble({ error }))
  // Rooms and pages tell the sockets, sockets ask the rooms: one of them has to be named before it is there.
  const later: { live: Live | null } = { live: null }
  const attended = (workshop: string): boolean => later.live?.attended(workshop) ?? false
  const vigil = keepVigil({ now: clock, attended, need })
  const snapshots = keepSnapshots({ storage, broke: trouble })
  const made = { board: keeper.board, proposal: seating.proposal, snapshots, vigil }
  const rooms = openRooms(roomPorts(parts, clock, made, later))
  const gate = openGate((workshop, reader) => rooms.room(workshop).read((state) => reader(state.workshop)))
  const refusedUpdate = (workshop: string, why: string): void =>
    trouble({ workshop, error: new Error(`a sheet update was refused: ${why}`) })
  const sheets = { gate, keeper, refusedUpdate }
  const { publicUrl, moderateOverPlainHttp = false } = config
  const way = safeWay({ publicUrl, moderateOverPlainHttp })
  const exposed = moderateOverPlainHttp && !publicUrl?.startsWith('https:')
  const end = (link: string, why: End): void => later.live?.end(link, why)
  const gone = (workshop: string): void => {
    later.live?.gone(workshop)
    vigil.heard(workshop, false)
  }
  const retention = keepRetention({ storage, keeper, rooms, clock, gone, trouble })
  const rehearse = (order: object): void => rehearsals.start({ url: `http://127.0.0.1:${listening()}`, ...order })
  const health = watchFor(parts, later)
  const own = {
    health: health.now,
    backups: parts.backups ?? null,
    storage,
    rooms,
    doors,
    keeper,
    seating,
    publicUrl,
    safeWay: way,
    exposed,
    client,
    addresses,
    clock,
    end,
    gone,
    rehearse,
    trouble,
  }
  // Before the sockets: they take their own path away from whoever listens already.
  http.on('request', httpApp(own))
  const uses = newUses({ storage, clock, broke: trouble })
  const came = ({ workshop, actor }: Visitor): void => void uses.seen(workshop, actor)
  const live = openLive(http, { rooms, doors, sheets, came, publicUrl, safeWay: way, clock, trouble })
  later.live = live
  for (const row of await storage.workshops()) if (wasLeftOpen(row)) vigil.expect(row.id)
  const unwatch = watchPauses({ clock: time, paused: live.announceTime, dateSet })
  await listen(http, config)
  void retention.run()
  const stop = async (): Promise<void> => {
    rehearsals.stop()
    health.stop()
    retention.stop()
    unwatch()
    vigil.stop()
    await closeAll(live, rooms, snapshots, storage)
    await Promise.all([seating.close(), keeper.close()])
  }
  const newOfficeSecret = async (): Promise<string> => {
    const secret = await doors.renewOffice()
    await record(own, { workshop: null, actor: { role: 'server', who: 'server' }, what: 'office.renewed' })
    return secret
  }
  return { port: listening(), doors, storage, newOfficeSecret, retain: retention.run, stop }
}

const nobody = (): void => undefined

function wasLeftOpen({ summary }: WorkshopRow): boolean {
  const read = v.safeParse(summarySchema, summary)
  return read.success && read.output.status === 'open'
}

function roomPorts(
  { storage, trouble }: Parts,
  clock: () => number,
  { vigil, ...made }: Pick<RoomPorts, 'board' | 'proposal' | 'snapshots'> & { vigil: Vigil },
  later: { live: Live | null },
): RoomPorts {
  const keepNotice = keepUsualNotice(storage, (error) => trouble({ error }))
  return {
    storage,
    clock,
    ...made,
    present: (workshop) => later.live?.present(workshop) ?? 0,
    told(telling) {
      later.live?.told(telling)
      vigil.heard(telling.id, telling.workshop.status === 'open')
      keepNotice(telling)
    },
    broke: trouble,
  }
}

/** D16: the staff hear of a disk that fills up while the evening still fits. */
function watchFor({ storage, data }: Parts, later: { live: Live | null }): HealthWatch {
  const free = async (): Promise<number> => {
    if (data === undefined) return Number.POSITIVE_INFINITY
    const { bavail, bsize } = await statfs(data)
    return bavail * bsize
  }
  const changed = ({ storage: state }: Health): void => later.live?.trouble({ storage: state === 'ok' ? null : state })
  return watchHealth({ condition: () => storage.condition(), free, changed })
}

/** What is on its way is stored and acknowledged before anybody is let go. */
async function closeAll(live: Live, rooms: Rooms, snapshots: Snapshots, storage: Storage): Promise<void> {
  await rooms.idle()
  await live.close()
  await rooms.idle()
  await snapshots.close()
  await storage.close()
}

function portOf(http: Server): number | null {
  const address = http.address()
  return typeof address === 'object' && address !== null ? address.port : null
}

async function listen(http: Server, { port, host }: Pick<Config, 'port' | 'host'>): Promise<void> {
  await new Promise<void>((settle, fail) => {
    http.once('error', fail)
    http.listen(port, host, () => {
      http.off('error', fail)
      settle()
    })
  })
}

async function start(config: Config, t: ConsoleTexts): Promise<Running> {
  const log = newLog(process.env.LOG_LEVEL ?? 'warn')
  const client = resolve(config.client)
  if (!existsSync(indexOf(client))) throw new StartFailure('build')
  const data = resolve(config.data)
  const storage = await openStorage(data).catch(async (error: unknown) => {
    if (!(error instanceof StorageFailure)) throw error
    const offer = error.kind === 'damaged' ? await newestWhole(config.backups) : null
    const found = error.findings.map((finding) => t(`found.${finding.what}`, { ...finding })).join('; ')
    throw new StartFailure(error.kind, offer, found)
  })
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

/** D15: whatever still hangs after this is left to the storage, which holds all that was acknowledged. */
const patience = 4500

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

async function run(): Promise<void> {
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

if (import.meta.main) await run()
