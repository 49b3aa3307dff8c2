import * as v from 'valibot'
import type { Created } from '../shared/wire/http.ts'
import { createWorkshop, enter } from './door.ts'
import { readFlags, type Flags } from './flags.ts'
import { invitation } from './invitation.ts'
import { orderSchema } from './order.ts'
import { play } from './play.ts'
import { startServer, type ServerBeside } from './server.ts'
import { consoleIn, type Say } from './texts/console.ts'

const hours = 60 * 60 * 1000
/** Nobody rehearses longer; what was forgotten ends by itself. */
const longest = 3 * hours

const print = (...lines: string[]): void => void process.stdout.write(`${lines.join('\n')}\n`)

function announce(t: Say, { code, joinUrl, links }: Created, { url, officeSecret }: ServerBeside, flags: Flags): void {
  const urlOf = (role: string): string => links.find((link) => link.role === role)?.url ?? ''
  print(
    '',
    t('look'),
    `  ${t('moderator', { url: urlOf('moderator') })}`,
    `  ${t('screen', { url: urlOf('screen') })}`,
    `  ${t('join', { url: joinUrl, code })}`,
    `  ${t('office', { url: `${url}/enter#${officeSecret}` })}`,
    '',
    t(flags.drive, { people: flags.people }),
  )
}

/** `npm run demo`: a server and a workshop of its own; the server stays until Ctrl+C, so that the results can be looked at. */
async function demonstrate(flags: Flags): Promise<void> {
  const t = consoleIn(flags.language)
  const signal = untilSignal()
  const server = await startServer(flags)
  if (!server) return void (process.exitCode = 1)
  const end = AbortSignal.any([AbortSignal.timeout(longest), signal, server.gone])
  try {
    const office = await enter(server.url, server.officeSecret)
    const created = await createWorkshop(office, invitation(flags, new Date()))
    announce(t, created, server, flags)
    const moderator = new URL(created.links.find(({ role }) => role === 'moderator')?.url ?? server.url).hash.slice(1)
    const { people, drive, language, pace, seed } = flags
    const { workshop, code: pass } = created
    await play({ url: server.url, workshop, pass, moderator, people, drive, language, pace, seed }, end)
    if (!end.aborted) print(t('closed'))
    await new Promise<void>((settle) => (end.aborted ? settle() : end.addEventListener('abort', () => settle())))
  } finally {
    await server.stop()
  }
}

function untilSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.once(signal, () => stop.abort())
  return stop.signal
}

/** Started by a server for its office: the order comes through the channel, and when the server goes, the people go. */
async function obey(): Promise<void> {
  const end = AbortSignal.any([AbortSignal.timeout(longest), untilSignal()])
  const message = await new Promise<unknown>((settle) => {
    process.once('message', settle)
    end.addEventListener('abort', () => settle(null))
  })
  const order = v.safeParse(orderSchema, message)
  if (!order.success) process.exitCode = end.aborted ? 0 : 1
  else await play({ ...order.output, seed: order.output.seed || order.output.workshop }, end)
}

async function run(): Promise<void> {
  if (process.send) return obey()
  const flags = readFlags(process.argv.slice(2))
  const t = consoleIn('language' in flags ? flags.language : 'de')
  if ('wrong' in flags) {
    process.stderr.write(`${t('wrong', { flag: flags.wrong })}\n`)
    process.exitCode = 1
  } else if (flags.help) print(t('help'))
  else await demonstrate(flags)
}

await run()
process.exit()
