import type { WorkshopEvent } from './events.ts'

/**
 * How the log forgets (P7, P8). An event stays in its place, so versions stay dense and everything after it still means the
 * same; what it said, or whose it was, is gone. Folding the rewritten log gives the same facts as the erasing event gave at once.
 */
export type Strike = (event: WorkshopEvent) => WorkshopEvent

const unchanged: Strike = (event) => event

/** What the events of one commit take out of the log; null when they take nothing. `fresh` gives an id that nobody knows. */
export function strikeOf(events: readonly WorkshopEvent[], fresh: () => string): Strike | null {
  const cards = new Set(events.flatMap((event) => (event.type === 'card.erased' ? [event.card] : [])))
  const people = new Set(events.flatMap((event) => (event.type === 'participant.erased' ? [event.participant] : [])))
  const all = events.some(({ type }) => type === 'workshop.anonymised')
  if (cards.size + people.size === 0 && !all) return null
  const words = withoutWords(cards, people)
  const authors = all ? withoutAuthors(fresh) : unchanged
  return (event) => authors(words(event))
}

/** The cards and people of whom a commit takes something out of the log: no event that names none of them is touched. */
export const struckIn = (events: readonly WorkshopEvent[]): string[] =>
  events.flatMap((event) => {
    if (event.type === 'card.erased') return [event.card]
    return event.type === 'participant.erased' ? [event.participant] : []
  })

/** Takes the words of these cards, and the name and details of these people. */
function withoutWords(cards: ReadonlySet<string>, people: ReadonlySet<string>): Strike {
  return (event) => {
    switch (event.type) {
      case 'card.added':
        return cards.has(event.card) ? { ...event, text: '', author: null } : event
      case 'card.edited':
        return cards.has(event.card) ? { ...event, text: '' } : event
      case 'card.held':
        return cards.has(event.card) ? { ...event, ground: '' } : event
      case 'card.answered':
        return cards.has(event.card) ? { ...event, answer: '' } : event
      case 'participant.joined':
      case 'participant.changed':
        return people.has(event.participant) ? { ...event, name: '' } : event
      case 'participant.described':
        return people.has(event.participant) ? { ...event, accessible: false, speaks: [], group: '' } : event
      case 'topic.announced':
        return event.by !== null && people.has(event.by) ? { ...event, title: '', by: null } : event
      default:
        return event
    }
  }
}

/**
 * Takes every author and name. People keep a number and a place at the tables, which the protocol counts, under an id that is
 * made here and written down nowhere else: no ticket, no card and no device leads to it.
 */
function withoutAuthors(fresh: () => string): Strike {
  const names = new Map<string, string>()
  const renamed = (id: string): string => {
    const name = names.get(id) ?? fresh()
    names.set(id, name)
    return name
  }
  const seats = (round: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(round).map(([participant, table]) => [renamed(participant), table]))
  return (event) => {
    switch (event.type) {
      case 'card.added':
        return { ...event, author: null }
      case 'topic.announced':
        return { ...event, by: null }
      case 'participant.joined':
      case 'participant.changed':
        return { ...event, participant: renamed(event.participant), name: '', language: '' }
      case 'participant.described':
        return { ...event, participant: renamed(event.participant), accessible: false, speaks: [] }
      case 'participant.away':
      case 'participant.erased':
      case 'sketch.joined':
      case 'sketch.left':
      case 'seat.taken':
      case 'seat.left':
        return { ...event, participant: renamed(event.participant) }
      case 'host.named':
        return event.participant === null ? event : { ...event, participant: renamed(event.participant) }
      case 'pair.wished':
        // Who stayed together by wish counts differently in the protocol; who would rather not meet is nobody's business any more.
        return { ...event, a: renamed(event.a), b: renamed(event.b), wish: event.wish === 'apart' ? null : event.wish }
      case 'seating.announced':
        return { ...event, rounds: event.rounds.map(seats) }
      default:
        return event
    }
  }
}
