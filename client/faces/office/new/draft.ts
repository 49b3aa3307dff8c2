import { useEffect, useState } from 'react'
import * as v from 'valibot'
import { blankAbout, type About } from '../../../../shared/domain/about.ts'
import type { Agenda } from '../../../../shared/domain/agenda.ts'
import type { Language } from '../../../../shared/domain/language.ts'
import { methodOf, methods } from '../../../../shared/methods/index.ts'
import { agendaOf } from '../../../../shared/methods/method.ts'
import { aboutDraftSchema } from '../invitation/about.ts'
import { shelve, shelved } from '../shelf.ts'

/** A workshop that is not there yet: it lives on this device until it is created. */
export interface NewDraft {
  method: string
  variant: string
  about: About
}

const shelf = 'new'
const draftSchema = v.object({ method: v.string(), variant: v.string(), about: aboutDraftSchema })

function firstDraft(language: Language): NewDraft {
  const [method] = methods
  return { method: method?.id ?? '', variant: method?.variants[0]?.id ?? '', about: blankAbout(language) }
}

/** The agenda that the draft would start with; null for a method or a variant that this version does not know. */
export function agendaOfDraft({ method: id, variant }: Pick<NewDraft, 'method' | 'variant'>): Agenda | null {
  const method = methodOf(id)
  return method?.variants.some((each) => each.id === variant) ? agendaOf(method, variant) : null
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
