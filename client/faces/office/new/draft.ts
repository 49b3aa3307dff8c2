import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { blankAbout, type About } from '../../../../shared/domain/about.ts'
import type { Agenda } from '../../../../shared/domain/agenda.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import type { TableSettings } from '../../../../shared/domain/table.ts'
import { methodOf, methods } from '../../../../shared/methods/index.ts'
import { agendaOf } from '../../../../shared/methods/method.ts'
import { newTables, proposeTables, withOpenRoom, type HallProposal } from '../../../tables/editor/propose.ts'
import { aboutDraftSchema } from '../invitation/about.ts'
import { shelve, shelved } from '../shelf.ts'

/** A workshop that is not there yet: it lives on this device until it is created. */
export interface NewDraft {
  method: string
  variant: string
  about: About
  /** How many people are expected, for the tables. */
  people: number
  /** How many tables or rooms; null as long as the proposal counts. */
  tables: number | null
}

const shelf = 'new'
const count = v.pipe(v.number(), v.integer(), v.minValue(1))
const draftSchema = v.object({
  method: v.string(),
  variant: v.string(),
  about: aboutDraftSchema,
  people: v.optional(count, 40),
  tables: v.optional(v.nullable(count), null),
})

function firstDraft(language: Language): NewDraft {
  const [method] = methods
  const variant = method?.variants[0]?.id ?? ''
  return { method: method?.id ?? '', variant, about: blankAbout(language), people: 40, tables: null }
}

/** The agenda that the draft would start with; null for a method or a variant that this version does not know. */
export function agendaOfDraft({ method: id, variant }: Pick<NewDraft, 'method' | 'variant'>): Agenda | null {
  const method = methodOf(id)
  return method?.variants.some((each) => each.id === variant) ? agendaOf(method, variant) : null
}

/** The hall that the draft would start with; null where the method has no tables. */
export function hallOfDraft({ method, people, tables }: NewDraft): HallProposal | null {
  const places = methodOf(method)?.places
  return places ? proposeTables(people, places, tables) : null
}

/** Its tables or rooms, numbered; one of several rooms is open for people's own topics. */
export function tablesOfDraft(draft: NewDraft): TableSettings[] {
  const hall = hallOfDraft(draft)
  if (!hall) return []
  const tables = newTables(hall)
  return methodOf(draft.method)?.places?.kind === 'room' ? withOpenRoom(tables) : tables
}

function usable(draft: NewDraft | null): NewDraft | null {
  return draft && agendaOfDraft(draft) ? draft : null
}

export function useNewDraft(language: Language) {
  const [draft, setDraft] = useState(() => usable(shelved(shelf, draftSchema)) ?? firstDraft(language))
  useEffect(() => shelve(shelf, draft), [draft])
  return [draft, setDraft] as const
}

export const forgetNewDraft = (): void => shelve(shelf, null)
