import type { BallotView } from '../../shared/views/nouns.ts'
import { dotsIn, moods, type Choice } from '../../shared/domain/ballot.ts'
import type { Session } from '../../client/session/types.ts'
import type { Ask } from '../asking.ts'
import type { Hall } from '../hall.ts'
import { hashOf } from '../random.ts'
import { isAboutTopics, topicOf } from '../topics.ts'
import { distance, type Person } from './person.ts'

export interface Booth {
  person: Person
  session: Session
  hall: Hall
  ask: Ask
  pause: (seconds: number) => Promise<boolean>
}

const giveMood = ({ character, seed }: Person): Choice => {
  const swing = (hashOf(seed) % 3) - 1
  const mood = moods[Math.min(moods.length - 1, Math.max(0, character.mood + swing))]
  return mood ? { [mood]: 1 } : {}
}

/** Dots go to what is dear; whoever burns for something stacks, where that is allowed. */
function giveDots({ person, session }: Booth, { options, dots, stack }: BallotView): Choice {
  const dear = options
    .map((option) => ({ option, far: distance(person, topicOf(session.store, option)) }))
    .sort((a, b) => a.far - b.far)
    .map(({ option }) => option)
  const burning = stack && ['enthusiastic', 'sceptical'].includes(person.character.id)
  const shares = burning ? [Math.ceil(dots / 2), Math.floor(dots / 2)] : Array.from({ length: dots }, () => 1)
  const given = dear.slice(0, shares.length).map((option, at) => [option, shares[at] ?? 0] as const)
  return Object.fromEntries(given.filter(([, share]) => share > 0))
}

/** Not everybody votes, and a turnout below the whole is what a moderator should have seen before. */
const abstains = ({ character, number }: Person): boolean => character.id === 'quiet' && number % 2 === 0

export async function vote(booth: Booth, id: string): Promise<void> {
  const { person, session, hall, ask, pause } = booth
  if (!(await pause(6)) || abstains(person)) return
  const ballot = session.store.get('ballot', id)
  if (!ballot?.open) return
  const choice = isAboutTopics(ballot.on) ? giveDots(booth, ballot) : giveMood(person)
  if (!(await ask('vote.cast', { ballot: id, choice }))) return
  const cast = hall.ledger.dots.get(id) ?? new Map<number, number>()
  hall.ledger.dots.set(id, cast.set(person.number, dotsIn(choice)))
}
