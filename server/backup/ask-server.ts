import { request } from 'node:http'
import * as v from 'valibot'
import { readControl, type Control } from './control.ts'
import { BackupFlaw } from './flaw.ts'

const copySchema = v.object({ copy: v.string(), madeAt: v.number() })
type Copy = v.InferOutput<typeof copySchema>

/** A copy made by the server that runs on this folder; null where none runs. Throws when one runs and makes none. */
export async function askServer(data: string): Promise<Copy | null> {
  const control = await readControl(data)
  if (control === null || !lives(control.pid)) return null
  const answer = await post(control, '/copy')
  // Nobody there, or somebody else on that port by now: the file is a dead server's.
  if (answer === null || answer.status === 403 || answer.status === 404) return null
  if (answer.status === 507) throw new BackupFlaw('no-space')
  const copy = v.safeParse(copySchema, answer.body)
  if (answer.status !== 200 || !copy.success) throw new BackupFlaw('no-answer')
  return copy.output
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // It lives and belongs to somebody else; root may still have been able to read the file.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function post({ port, secret }: Control, path: string): Promise<{ status: number; body: unknown } | null> {
  const headers = { authorization: `Bearer ${secret}`, 'content-length': '0' }
  return new Promise((settle) => {
    const asking = request({ host: '127.0.0.1', port, path, method: 'POST', headers }, (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (piece: string) => (text += piece))
      response.on('end', () => settle({ status: response.statusCode ?? 0, body: parsed(text) }))
      response.on('error', () => settle({ status: 0, body: null }))
    })
    asking.on('error', () => settle(null))
    asking.end()
  })
}

function parsed(text: string): unknown {
  try {
    const body: unknown = JSON.parse(text)
    return body
  } catch {
    return null
  }
}
