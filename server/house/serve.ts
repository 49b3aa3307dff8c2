import { join } from 'node:path'
import * as v from 'valibot'
import { summarySchema } from '../../shared/wire/http.ts'
import type { End } from '../../shared/wire/messages.ts'
import { addressesOf } from '../addresses.ts'
import { watchHealth, type Health, type HealthWatch } from '../health.ts'
import { httpApp } from '../http/app.ts'
import { record } from '../http/deed.ts'
import { openLive } from '../live/live.ts'
import type { Visitor } from '../live/visitor.ts'
import { openRooms, type Rooms } from '../pipeline/rooms.ts'
import { keepSnapshots } from '../pipeline/snapshots.ts'
import { newUses } from '../pipeline/uses.ts'
import { newRehearsals } from '../rehearsals.ts'
import { keepRetention } from '../records/retention.ts'
import { openSeating } from '../seating/seating.ts'
import { openDoors } from '../security/doors.ts'
import { safeWay } from '../security/way.ts'
import { openGate } from '../sheets/gate.ts'
import { openKeeper } from '../sheets/keeper.ts'
import type { WorkshopRow } from '../storage/storage.ts'
import { createServerClock } from '../time/clock.ts'
import { watchPauses } from '../time/pauses.ts'
import { machineTime } from '../time/sources.ts'
import { keepVigil } from '../time/vigil.ts'
import { aroundRooms, type Later } from './around.ts'
import { closeAll } from './closing.ts'
import type { Parts, Running } from './parts.ts'
import { freeIn, listen, newHttp, portOf, type Place } from './place.ts'

const rehearsal = join(import.meta.dirname, '..', '..', 'rehearsal', 'main.ts')

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
  const http = newHttp()
  const listening = (): number => portOf(http) ?? config.port
  const addresses = () => addressesOf(listening(), config.host, config.publicUrl)
  const rehearsals = newRehearsals(rehearsal, (error) => trouble({ error }))
  const later: Later = { live: null }
  const attended = (workshop: string): boolean => later.live?.attended(workshop) ?? false
  const vigil = keepVigil({ now: clock, attended, need })
  const snapshots = keepSnapshots({ storage, broke: trouble })
  const made = { board: keeper.board, proposal: seating.proposal, snapshots, vigil }
  const rooms = openRooms(aroundRooms(parts, clock, made, later))
  const airing = airRooms(rooms, attended)
  const sheets = {
    gate: openGate((workshop, reader) => rooms.room(workshop).read((state) => reader(state.workshop))),
    keeper,
    refusedUpdate: (workshop: string, why: string): void =>
      trouble({ workshop, error: new Error(`a sheet update was refused: ${why}`) }),
  }
  const ways = waysOf(config)
  const gone = (workshop: string): void => {
    later.live?.gone(workshop)
    vigil.heard(workshop, false)
  }
  const retention = keepRetention({ storage, keeper, rooms, clock, gone, trouble })
  const health = watchFor(parts, later)
  const own = {
    health: health.now,
    backups: parts.backups ?? null,
    storage,
    rooms,
    doors,
    keeper,
    seating,
    ...ways,
    client,
    addresses,
    clock,
    end: (link: string, why: End): void => later.live?.end(link, why),
    gone,
    rehearse: (order: object): void => rehearsals.start({ url: `http://127.0.0.1:${listening()}`, ...order }),
    trouble,
  }
  // Before the sockets: they take their own path away from whoever listens already.
  http.on('request', httpApp(own))
  const uses = newUses({ storage, clock, broke: trouble })
  const came = ({ workshop, actor }: Visitor): void => void uses.seen(workshop, actor)
  const live = openLive(http, { rooms, doors, sheets, came, ...ways, clock, trouble })
  later.live = live
  for (const row of await storage.workshops()) if (wasLeftOpen(row)) vigil.expect(row.id)
  const unwatch = watchPauses({ clock: time, paused: live.announceTime, dateSet })
  await listen(http, config)
  void retention.run()
  const stop = async (): Promise<void> => {
    clearInterval(airing)
    rehearsals.stop()
    health.stop()
    retention.stop()
    unwatch()
    vigil.stop()
    await closeAll({ live, rooms, snapshots, storage })
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

/** Longer than a phone is away that changes from one network to another. */
const vacancy = 180_000

/** Workshops in which nobody has been for some minutes do not take memory. */
function airRooms(rooms: Rooms, attended: (workshop: string) => boolean): NodeJS.Timeout {
  return setInterval(() => rooms.air(attended), vacancy).unref()
}

function waysOf({ publicUrl, moderateOverPlainHttp = false }: Place) {
  const exposed = moderateOverPlainHttp && !publicUrl?.startsWith('https:')
  return { publicUrl, safeWay: safeWay({ publicUrl, moderateOverPlainHttp }), exposed }
}

function wasLeftOpen({ summary }: WorkshopRow): boolean {
  const read = v.safeParse(summarySchema, summary)
  return read.success && read.output.status === 'open'
}

/** D16: the staff hear of a disk that fills up while the evening still fits. */
function watchFor({ storage, data }: Parts, later: Later): HealthWatch {
  const changed = ({ storage: state }: Health): void => later.live?.trouble({ storage: state === 'ok' ? null : state })
  return watchHealth({ condition: () => storage.condition(), free: () => freeIn(data), changed })
}
