import * as v from 'valibot'
import { blankOr, spokenSchema } from './written.ts'

export const tableLimit = 120
const places = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000))

/** What is told about a table, or about a room of a Stadtgespräch. */
export const tableSettingsSchema = v.strictObject({
  /** How people find it: it stands on the tent, on the phones and on the wall. */
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
  /** Blank: the number is the name. */
  name: blankOr(60),
  theme: blankOr(300),
  /** Action field of the protocol; blank: the theme stands for it. */
  field: blankOr(120),
  min: places,
  max: v.pipe(places, v.minValue(1)),
  accessible: v.boolean(),
  /** Spoken here; null: the language of everybody. */
  language: v.nullable(spokenSchema),
  /** The open room, where people announce topics. */
  topics: v.boolean(),
})
export type TableSettings = v.InferOutput<typeof tableSettingsSchema>

export interface Table extends TableSettings {
  id: string
  open: boolean
  /** Participant who hosts; stays at the table in every round. */
  host: string | null
  /** The host link that is valid now, if one was printed. */
  link: string | null
}

/** Somebody announces a topic in the open room. */
export interface Topic {
  id: string
  table: string
  title: string
  /** Participant, told to nobody; null when staff or a host wrote it. */
  by: string | null
}

/** Two people who sit together (one interprets, one accompanies), or who had better not. */
export interface Pair {
  a: string
  b: string
  wish: PairWish
}
export const pairWishes = ['together', 'apart'] as const
export type PairWish = (typeof pairWishes)[number]

/** One pair is one pair, whoever is named first. */
export const pairId = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
