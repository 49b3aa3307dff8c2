import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { agendaOf } from '../../shared/methods/method.ts'
import { zukunftswerkstatt } from '../../shared/methods/zukunftswerkstatt.ts'
import type { Parts, Running } from '../../server/house/parts.ts'
import { serve } from '../../server/house/serve.ts'
import { openStorage } from '../../server/storage/open.ts'
import type { Storage } from '../../server/storage/storage.ts'

export const agenda = agendaOf(zukunftswerkstatt, 'evening')
export const firstCollect = agenda.steps.find((step) => step.kind === 'collect')?.id ?? ''
export const firstBoard = agenda.steps.find((step) => step.kind === 'cluster')?.id ?? ''

/** The real server over loopback, with a real database in a folder of its own. */
export interface Hall {
  url: string
  folder: string
  storage: Storage
  troubles: unknown[]
  running: Running
  /** Cookie of the office. */
  office: string
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>
  get: (path: string, headers?: Record<string, string>) => Promise<Response>
  close: () => Promise<void>
}

export interface Extras {
  publicUrl?: string
  moderateOverPlainHttp?: boolean
  wrap?: (storage: Storage) => Storage
  parts?: Partial<Parts>
}

export async function openHall({
  publicUrl,
  moderateOverPlainHttp,
  wrap = (storage) => storage,
  parts,
}: Extras = {}): Promise<Hall> {
  const folder = await mkdtemp(join(tmpdir(), 'hall-'))
  const client = join(folder, 'client')
  await mkdir(join(client, 'assets'), { recursive: true })
  await writeFile(join(client, 'index.html'), '<!doctype html><title>Tischwechsel</title>')
  await writeFile(join(client, 'assets', 'main-abc123.js'), 'export {}')
  const storage = await openStorage(join(folder, 'data'))
  const troubles: unknown[] = []
  const trouble = ({ error }: { error: unknown }): void => void troubles.push(error)
  const config = {
    port: 0,
    host: '127.0.0.1',
    publicUrl: publicUrl ?? null,
    moderateOverPlainHttp: moderateOverPlainHttp ?? false,
  }
  const running = await serve(config, { storage: wrap(storage), client, trouble, ...parts })
  const url = `http://127.0.0.1:${running.port}`
  const post: Hall['post'] = (path, body, headers = {}) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, ...headers },
      body: JSON.stringify(body),
    })
  const get: Hall['get'] = (path, headers = {}) => fetch(url + path, { headers })
  const office = cookieOf(await post('/api/enter', { secret: await running.doors.renewOffice() }))
  const close = async (): Promise<void> => {
    await running.stop()
    await rm(folder, { recursive: true, force: true })
  }
  return { url, folder, storage, troubles, running, office, post, get, close }
}

export const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? ''
export const secretOf = (url: string): string => new URL(url).hash.slice(1)

/** A body as a schema wants it. */
export async function bodyOf<Schema extends v.GenericSchema>(
  response: Response,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const body: unknown = await response.json()
  return v.parse(schema, body)
}
