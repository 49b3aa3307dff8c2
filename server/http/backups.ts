import { basename } from 'node:path'
import type { RequestHandler } from 'express'
import type { BackupState } from '../../shared/wire/http.ts'
import { office, record } from './deed.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

type Ports = Pick<HttpPorts, 'backups' | 'clock' | 'storage' | 'trouble'>

async function stateOf({ backups, clock }: Ports): Promise<BackupState> {
  const { on, last, failed } = (await backups?.state()) ?? { on: false, last: null, failed: false }
  return { on, failed, now: clock(), last: last && { madeAt: last.madeAt, bytes: last.bytes } }
}

export function backupState(ports: Ports): RequestHandler {
  return async (_request, response) => void response.json(await stateOf(ports))
}

export function backupNow(ports: Ports): RequestHandler {
  return async (_request, response) => {
    // Why it failed stands in the log of whoever runs the server.
    const made = await ports.backups?.now().then(
      () => true,
      () => false,
    )
    const outcome = made === true ? 'done' : 'backup-failed'
    await record(ports, { workshop: null, actor: office, what: 'backup.made', outcome })
    if (made !== true) return refuseWith(response, 'backup-failed')
    response.json(await stateOf(ports))
  }
}

/** S14: bound to the office's cookie, as all that stands here. */
export function newestBackup(ports: Ports): RequestHandler {
  return async (_request, response) => {
    const last = (await ports.backups?.state())?.last
    if (!last) return refuseWith(response, 'malformed', 404)
    await record(ports, { workshop: null, actor: office, what: 'backup.downloaded' })
    response.download(last.file, basename(last.file), { dotfiles: 'allow', cacheControl: false })
  }
}
