import { parseArgs } from 'node:util'
import * as v from 'valibot'
import { languageSchema } from '../shared/domain/wording.ts'
import { methods } from '../shared/methods/index.ts'
import { rehearsalBody } from '../shared/wire/http.ts'
import { choiceOf } from './choice.ts'

const options = {
  people: { type: 'string', default: '24' },
  drive: { type: 'string', default: 'auto' },
  pace: { type: 'string', default: '1' },
  language: { type: 'string', default: 'de' },
  method: { type: 'string', default: 'zukunftswerkstatt' },
  variant: { type: 'string', default: '' },
  port: { type: 'string', default: '3000' },
  data: { type: 'string', default: './data/rehearsal' },
  seed: { type: 'string', default: '1' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

const asNumber = v.pipe(v.string(), v.regex(/^\d+(\.\d+)?$/), v.transform(Number))

const schema = v.object({
  /** More than by the office's button: a hall full of people may be tried out before the evening. */
  people: v.pipe(asNumber, v.integer(), v.minValue(2), v.maxValue(120)),
  drive: rehearsalBody.entries.drive,
  pace: v.pipe(asNumber, v.maxValue(100)),
  language: languageSchema,
  method: v.picklist(methods.map(({ id }) => id)),
  variant: v.string(),
  port: v.pipe(v.string(), v.regex(/^\d{1,5}$/)),
  data: v.pipe(v.string(), v.nonEmpty()),
  seed: v.string(),
  help: v.boolean(),
})
export type Flags = v.InferOutput<typeof schema>

/** The name of the first flag that is wrong, or all of them right. */
export function readFlags(args: string[]): Flags | { wrong: string } {
  try {
    const parsed = v.safeParse(schema, parseArgs({ args, options, strict: true }).values)
    if (!parsed.success) return { wrong: v.getDotPath(parsed.issues[0]) ?? '' }
    const { method, variant } = parsed.output
    return choiceOf(method, variant) ? parsed.output : { wrong: 'variant' }
  } catch {
    return { wrong: args.join(' ') }
  }
}
