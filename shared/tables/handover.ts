import type { Card } from '../domain/card.ts'
import { codePoints } from '../domain/text.ts'

/** Read aloud calmly, so that people who just sat down can follow. */
export const wordsPerMinute = 110
/** Two minutes, a handover's whole time. */
export const wordsTold = 2 * wordsPerMinute

/** For headings and the line that counts what was left out. */
const wordsOfFrame = 25
/** A confirmed handover is a paragraph of 2,000 characters; long words must not break what few words promise. */
const charactersTold = 1500
/** More cards than that nobody keeps in mind who only hears them. */
const cardsTold = 7

export type HandoverCard = Pick<Card, 'id' | 'kind' | 'text' | 'table' | 'round' | 'state' | 'mergedInto' | 'at'>

export interface HandoverEntry {
  id: string
  text: string
  /** Counted from 0, as everywhere. */
  round: number
  /** Others wrote the same: so many cards were merged into this one. */
  same: number
}

/** What a host may tell the next group, before it is put into words. */
export interface HandoverDraft {
  insights: HandoverEntry[]
  cards: HandoverEntry[]
  /** Entries that found no place within the two minutes. */
  more: number
}

/** A dash between two words is not read aloud. */
export const wordsIn = (text: string): number => text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Seconds that reading it aloud takes. */
export const readingTime = (text: string): number => Math.ceil((wordsIn(text) / wordsPerMinute) * 60)

interface Weighed extends HandoverEntry {
  at: number
}

const laterFirst = (a: Weighed, b: Weighed): number => b.round - a.round || b.at - a.at
const moreOftenFirst = (a: Weighed, b: Weighed): number => b.same - a.same || b.at - a.at
const asTold = (entries: Weighed[]): HandoverEntry[] =>
  entries
    .toSorted((a, b) => a.round - b.round || a.at - b.at)
    .map(({ id, text, round, same }) => ({ id, text, round, same }))

/** Takes whole entries in order of weight, each that still fits: a sentence is never cut. */
function whatFits(): (entries: readonly Weighed[], most: number) => Weighed[] {
  let words = wordsTold - wordsOfFrame
  let characters = charactersTold
  return (entries, most) => {
    const taken: Weighed[] = []
    for (const entry of entries) {
      const [itsWords, itsCharacters] = [wordsIn(entry.text), codePoints(entry.text)]
      if (taken.length >= most || itsWords > words || itsCharacters > characters) continue
      words -= itsWords
      characters -= itsCharacters
      taken.push(entry)
    }
    return taken
  }
}

/**
 * The draft of a handover: what a table found in the rounds before this one, as `cards` of one step tell it. Insights come
 * first, the latest before the earlier; then the cards that most others were merged into, then the newest. What is chosen is told
 * in the order in which it was said.
 */
export function draftHandover(cards: readonly HandoverCard[], table: string, beforeRound: number): HandoverDraft {
  const there = cards.filter((card) => card.table === table && card.state === 'shown')
  const earlier = there.flatMap(({ id, kind, text, round, mergedInto, at }) => {
    if (round === null || round >= beforeRound || mergedInto !== null) return []
    const same = there.filter((other) => other.mergedInto === id).length
    return [{ id, kind, text, round, same, at }]
  })
  const insights = earlier.filter(({ kind }) => kind === 'insight').toSorted(laterFirst)
  const others = earlier.filter(({ kind }) => kind !== 'insight').toSorted(moreOftenFirst)
  const take = whatFits()
  const told = { insights: take(insights, insights.length), cards: take(others, cardsTold) }
  return {
    insights: asTold(told.insights),
    cards: asTold(told.cards),
    more: earlier.length - told.insights.length - told.cards.length,
  }
}

/** What the reader's language adds. */
export interface HandoverWords {
  insights: string
  cards: string
  more: (count: number) => string
}

/** The draft as a text to read aloud, a line for each entry; blank when there is nothing to tell. */
export function handoverText({ insights, cards, more }: HandoverDraft, words: HandoverWords): string {
  const part = (heading: string, entries: HandoverEntry[]): string[] =>
    entries.length === 0 ? [] : [heading, ...entries.map(({ text }) => `– ${text.replaceAll(/\s+/gu, ' ')}`)]
  const parts = [part(words.insights, insights), part(words.cards, cards), more > 0 ? [words.more(more)] : []]
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}
