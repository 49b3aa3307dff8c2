import * as v from 'valibot'
import { forget, keep, recall } from '../../session/device.ts'

/** Puts what was typed and not yet saved onto the device, so that it survives a reload; null takes it away. */
export function shelve(name: string, value: unknown): void {
  if (value === null) forget(`office.${name}`)
  else keep(`office.${name}`, JSON.stringify(value))
}

/** What was put there, if it still has the shape that this version of the page understands. */
export function shelved<Schema extends v.GenericSchema>(name: string, schema: Schema): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), recall(`office.${name}`))
  return parsed.success ? parsed.output : null
}
