import * as v from 'valibot'
import type { RefusalCode } from '../../shared/commands/refusal.ts'
import { refusedSchema } from '../../shared/wire/http.ts'

/** An answer of the HTTP API; `unreachable` when there was none. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; code: RefusalCode | 'unreachable' }

async function call<Schema extends v.GenericSchema>(
  request: Promise<Response>,
  schema: Schema,
): Promise<Answer<v.InferOutput<Schema>>> {
  try {
    const response = await request
    const body: unknown = await response.json()
    if (response.ok) return { ok: true, value: v.parse(schema, body) }
    const refused = v.safeParse(refusedSchema, body)
    return { ok: false, code: refused.success ? refused.output.code : 'broken' }
  } catch {
    return { ok: false, code: 'unreachable' }
  }
}

export const get = <Schema extends v.GenericSchema>(path: string, schema: Schema) => call(fetch(path), schema)

export function post<Schema extends v.GenericSchema>(path: string, body: unknown, schema: Schema) {
  const headers = { 'content-type': 'application/json' }
  return call(fetch(path, { method: 'POST', headers, body: JSON.stringify(body) }), schema)
}
