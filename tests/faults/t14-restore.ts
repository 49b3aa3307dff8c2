import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { enter, type Door } from '../../rehearsal/door.ts'
import { randomOf } from '../../rehearsal/random.ts'
import { newChecker } from './kit/checker.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, secretFor, type Hall } from './kit/hall.ts'
import { root } from './kit/mutant.ts'
import { settled, write } from './kit/phones.ts'
import { openServer, type ServerProcess } from './kit/server.ts'

const forms = {
  short: { phones: 12, perSecond: 50, before: 1000, after: 200 },
  full: { phones: 250, perSecond: 20, before: 120_000, after: 5000 },
}

interface Said {
  code: number | null
  out: string
  took: number
}

/** `npm run backup` and `npm run restore`. */
function command(program: 'main.ts' | 'restore-main.ts', ...args: string[]): Promise<Said> {
  const began = performance.now()
  const child = spawn(process.execPath, [join(root, 'server', 'backup', program), '--language', 'en', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (out += piece))
  return new Promise((settle) => child.on('close', (code) => settle({ code, out, took: performance.now() - began })))
}

const archiveSchema = v.object({
  events: v.array(
    v.object({
      version: v.number(),
      command: v.string(),
      body: v.looseObject({ type: v.string(), text: v.optional(v.string(), '') }),
    }),
  ),
})
type Log = v.InferOutput<typeof archiveSchema>['events']

async function logOf(office: Door, workshop: string): Promise<Log> {
  const headers = { cookie: office.cookie }
  const answer = await fetch(`${office.url}/api/workshops/${workshop}/archive.json`, { headers })
  const archive: unknown = await answer.json()
  return answer.ok ? v.parse(archiveSchema, archive).events : []
}

const opens = (url: string, secret: string): Promise<boolean> =>
  enter(url, secret).then(
    () => true,
    () => false,
  )

async function revoke(hall: Hall, role: string): Promise<void> {
  const link = hall.created.links.find((one) => one.role === role)
  const path = `/api/office/workshops/${hall.workshop}/links/${link?.id ?? ''}/revoke`
  const headers = { 'content-type': 'application/json', origin: hall.office.url, cookie: hall.office.cookie }
  const answer = await fetch(hall.office.url + path, { method: 'POST', headers, body: '{}' })
  if (!answer.ok) throw new Error(`the link was not revoked: ${answer.status}`)
}

interface Looked {
  missing: number
  torn: number
  open: number
  revokedOpen: number
}

/** What the restored server shows, against what was confirmed when the backup began and what the first one has stored at its end. */
async function compare(
  server: ServerProcess,
  hall: Hall,
  confirmed: Set<string>,
  whole: Log,
  revoked: string[],
): Promise<Looked> {
  const office = await enter(server.url, server.officeSecret)
  const restored = await logOf(office, hall.workshop)
  const texts = new Set(restored.map(({ body }) => body.text))
  const same = restored.filter((event, at) => JSON.stringify(event) === JSON.stringify(whole[at]))
  const secrets = ['moderator', 'comoderator', 'screen'].map((role) => ({
    role,
    secret: secretFor(hall.created, role),
  }))
  let [open, revokedOpen] = [0, 0]
  for (const { role, secret } of secrets) {
    if (!(await opens(server.url, secret))) continue
    if (revoked.includes(role)) revokedOpen += 1
    else open += 1
  }
  const missing = [...confirmed].filter((text) => !texts.has(text)).length
  return { missing, torn: restored.length - same.length, open, revokedOpen }
}

/** Restores into a folder and looks; null where the restore refused. */
async function restored(
  file: string,
  data: string,
  hall: Hall,
  confirmed: Set<string>,
  whole: Log,
  revoked: string[],
): Promise<{ looked: Looked; took: number } | null> {
  const said = await command('restore-main.ts', file, '--data', data, '--replace')
  if (said.code !== 0) return null
  const server = await openServer({ data })
  const looked = await compare(server, hall, confirmed, whole, revoked)
  await server.close()
  return { looked, took: said.took }
}

async function run({ form, seed }: Course): Promise<Figure[]> {
  const { phones: count, perSecond, before, after } = forms[form]
  const room = mkdtempSync(join(tmpdir(), 'restore-'))
  const server = await openServer({ data: join(room, 'data') })
  const hall = await openHall(server, seed)
  const phones = await hall.joinMany(count)
  const confirmed = new Set<string>()
  const checker = newChecker()
  const noted = { ...checker, acknowledge: (text: string) => (confirmed.add(text), checker.acknowledge(text)) }
  const writing = write(phones, perSecond, noted, randomOf(`T14/${seed}`))
  await sleep(before / 2)
  await revoke(hall, 'comoderator')
  await sleep(before / 2)
  const atBackup = new Set(confirmed)
  const answeredBefore = writing.answered.length
  const backup = await command('main.ts', '--data', server.data, '--to', join(room, 'stick'))
  const meanwhile = writing.answered.slice(answeredBefore)
  await sleep(after)
  writing.stop()
  await settled(writing, phones)
  const whole = await logOf(hall.office, hall.workshop)
  await revoke(hall, 'screen')
  hall.close()
  await server.kill('SIGTERM')
  const file = /verified: (.+)/.exec(backup.out)?.[1] ?? ''
  const fresh = await restored(file, join(room, 'fresh'), hall, atBackup, whole, ['comoderator'])
  const replaced = await restored(file, server.data, hall, atBackup, whole, ['comoderator', 'screen'])
  await server.close()
  rmSync(room, { recursive: true, force: true })
  const sum = (part: keyof Looked): number => (fresh?.looked[part] ?? 0) + (replaced?.looked[part] ?? 0)
  const five = 5 * 60_000
  const figures: Figure[] = [
    { name: 'cards confirmed when the backup began', value: atBackup.size, unit: '', least: 1, promised: true },
    { name: 'backups that were made and verified', value: backup.code === 0 ? 1 : 0, unit: '', least: 1 },
    {
      name: 'restores that went through',
      value: [fresh, replaced].filter((one) => one !== null).length,
      unit: '',
      least: 2,
    },
    {
      name: 'cards confirmed before the backup and missing after the restore',
      value: sum('missing'),
      unit: '',
      most: 0,
      promised: true,
    },
    {
      name: 'events that are not as they were written, in their order',
      value: sum('torn'),
      unit: '',
      most: 0,
      promised: true,
    },
    { name: 'links that open again', value: sum('open'), unit: '', least: 3, promised: true },
    { name: 'revoked links that open', value: sum('revokedOpen'), unit: '', most: 0, promised: true },
    { name: 'backup took', value: backup.took, unit: 'ms', promised: true },
    {
      name: 'restore took, longest',
      value: Math.max(fresh?.took ?? 0, replaced?.took ?? 0),
      unit: 'ms',
      most: five,
      promised: true,
    },
    { name: 'longest wait for a confirmation meanwhile', value: Math.max(0, ...meanwhile), unit: 'ms', promised: true },
  ]
  return figures
}

export const experiment: Experiment = {
  id: 'T14',
  title: 'a backup that is made in the middle of an evening brings all of it back, and no link that was taken away',
  requires: ['S5', 'S20', 'D16'],
  mutants: [
    {
      name: 'copies the file',
      why: 'S20: the file alone is not the database; what was committed last stands in the write-ahead file beside it',
      file: 'server/storage/sqlite/copy.ts',
      find: 'await db.backup(file, { progress: () => pagesPerStep })',
      replace: `await (await import('node:fs/promises')).copyFile(db.name, file)`,
    },
    {
      name: 'hands out a copy of a moment ago',
      why: 'S20: all that was confirmed before the backup was asked for is in it',
      file: 'server/backup/backups.ts',
      find: '    copy: () => copyNow(parts),\n',
      replace: `    copy: ((early) => () => early)((async () => {
      while ((await parts.writes()) < 40) await new Promise((later) => setTimeout(later, 5))
      return copyNow(parts)
    })()),\n`,
    },
    {
      name: 'forgets what was revoked since',
      why: 'S5: a link that was taken away must not come back with an older state',
      file: 'server/backup/carry.ts',
      find: '      await storage.revokeLink(link.id, at)\n',
      replace: '',
    },
  ],
  run,
}
