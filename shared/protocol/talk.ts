import type { Step } from '../domain/agenda.ts'
import type { Card } from '../domain/card.ts'
import type { Handover } from '../domain/round.ts'
import type { Cloth } from './cloth.ts'
import type { Material } from './material.ts'
import { peopleAt, sittingsOf, type Sitting } from './sittings.ts'

/** A step with tables, as it was. */
export interface Talk {
  /** The rounds that were held. */
  sittings: Sitting[]
  /** Parked objections are left out: they stand with the check in which they come back. */
  cards: Card[]
  cloths: Cloth[]
  handovers: Handover[]
}

export function talkIn({ workshop, presence, cloths }: Material, step: Step): Talk {
  const cards = (workshop.cardsIn.get(step.id) ?? []).map((id) => workshop.cards.get(id))
  return {
    sittings: sittingsOf(workshop, presence, step.id),
    cards: cards.filter((card) => card !== undefined).filter(isKept),
    cloths: cloths.filter(({ step: own, text }) => own === step.id && text.trim() !== ''),
    handovers: [...workshop.handovers.values()].filter((handover) => handover.step === step.id),
  }
}

const isKept = ({ kind, state }: Card): boolean => kind !== 'objection' && state !== 'withdrawn'

/** What one table kept of one round. */
export interface Kept {
  index: number
  /** Null where the round was never called; something was written all the same. */
  people: number | null
  insights: Card[]
  cards: Card[]
  /** Blank: the cloth stayed empty. */
  cloth: string
  /** What the host told at the beginning; blank: nothing was confirmed. */
  handover: string
}

/** A table round by round. Once it took part it says of every round what became of it there; else there is nothing to say. */
export function keptAt({ sittings, cards, cloths, handovers }: Talk, table: string): Kept[] {
  const own = {
    cards: cards.filter((card) => card.table === table && card.round !== null),
    cloths: cloths.filter((cloth) => cloth.table === table),
    handovers: handovers.filter((handover) => handover.table === table),
  }
  const written = [...own.cards, ...own.cloths, ...own.handovers].map(({ round }) => round ?? 0)
  const tookPart = written.length > 0 || sittings.some((sitting) => peopleAt(sitting, table) > 0)
  const rounds = new Set([...written, ...(tookPart ? sittings.map(({ index }) => index) : [])])
  return [...rounds]
    .sort((a, b) => a - b)
    .map((index) => {
      const sitting = sittings.find((held) => held.index === index)
      const here = own.cards.filter(({ round }) => round === index)
      return {
        index,
        people: sitting ? peopleAt(sitting, table) : null,
        insights: here.filter(({ kind }) => kind === 'insight'),
        cards: here.filter(({ kind }) => kind !== 'insight'),
        cloth: own.cloths.find(({ round }) => round === index)?.text.trim() ?? '',
        handover: own.handovers.find(({ round }) => round === index)?.text ?? '',
      }
    })
}

/** Tables that are no longer in the hall, and what they wrote is. */
export function goneTables({ cards, cloths, handovers }: Talk, tables: ReadonlyMap<string, unknown>): string[] {
  const named = [...cards, ...cloths, ...handovers].flatMap(({ table }) => (table === null ? [] : [table]))
  return [...new Set(named)].filter((table) => !tables.has(table))
}

/** Cards that name no table or no round. */
export const unplaced = ({ cards }: Talk): Card[] =>
  cards.filter(({ table, round }) => table === null || round === null)
