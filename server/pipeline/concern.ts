import * as v from 'valibot'
import { commands } from '../../shared/commands/index.ts'
import { idSchema } from '../../shared/domain/written.ts'
import type { AuditAbout } from '../storage/storage.ts'

/**
 * S18: what an input names, without a word that anybody wrote. The command's own schema decides what is an id, a choice from a
 * fixed list, a number or a yes; everything else is somebody's words. So a new command is safe before anybody has thought of it.
 */
export function concern(name: string, input: unknown): AuditAbout {
  const command = Object.entries(commands).find(([known]) => known === name)?.[1]
  return command ? Object.fromEntries(named(command.input, input)) : {}
}

type Named = [string, AuditAbout[string]]

function named(schema: object, input: unknown): Named[] {
  if (typeof input !== 'object' || input === null) return []
  return partsOf(schema).flatMap(([key, part]) => {
    const value: unknown = Object.hasOwn(input, key) ? Reflect.get(input, key) : undefined
    const bare = unwrapped(part)
    if (partsOf(bare).length > 0) return named(bare, value)
    const said = saidBy(bare, value)
    return said === undefined ? [] : [[key, said] satisfies Named]
  })
}

function saidBy(schema: object, value: unknown): AuditAbout[string] | undefined {
  if (value === null) return null
  if (Array.isArray(value)) return listOf(schema, value)
  if (!isPlain(schema)) return undefined
  return isId(value) || typeof value === 'number' || typeof value === 'boolean' ? value : undefined
}

function listOf(schema: object, values: unknown[]): string[] | undefined {
  const item: unknown = Reflect.get(schema, 'item')
  if (typeof item !== 'object' || item === null || !isPlain(item)) return undefined
  return values.filter(isId)
}

const isId = (value: unknown): value is string => v.is(idSchema, value)

/** Nothing that could hold a sentence. */
function isPlain(schema: object): boolean {
  const type: unknown = Reflect.get(schema, 'type')
  return schema === idSchema || type === 'picklist' || type === 'number' || type === 'boolean'
}

/** What stands behind "or nothing". */
function unwrapped(schema: object): object {
  const inner: unknown = Reflect.get(schema, 'wrapped')
  return typeof inner === 'object' && inner !== null ? unwrapped(inner) : schema
}

const partsSchema = v.record(v.string(), v.looseObject({}))

function partsOf(schema: object): [string, object][] {
  const parts: unknown = Reflect.get(schema, 'entries')
  return v.is(partsSchema, parts) ? Object.entries(parts) : []
}
