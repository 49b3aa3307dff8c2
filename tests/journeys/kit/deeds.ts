import { newId } from '../../../client/session/id.ts'
import type { Session } from '../../../client/session/types.ts'
import type { InputOf } from '../../../shared/commands/index.ts'
import type { Screen } from '../../../shared/domain/moment.ts'
import { insist, type Course } from './course.ts'

type Card = InputOf<'card.add'>

const plain = { kind: 'card', column: null, about: null } as const

export async function hang(session: Session, card: Omit<Card, 'card' | 'kind' | 'column' | 'about'> & Partial<Card>) {
  const id = newId()
  await insist(session)('card.add', { ...plain, card: id, ...card })
  return id
}

/** The last of the guests is the one whose phone we see. */
export const seen = ({ guests }: Course): Session => guests.at(-1)!

export const topic = (course: Course, at: number) => course.material.topics[at]!

async function vote(session: Session, ballot: string, dots: number): Promise<void> {
  const options = session.store.get('ballot', ballot)?.options ?? []
  const choice = { [options[0] ?? '']: dots, ...(options[1] ? { [options[1]]: 1 } : {}) }
  await insist(session)('vote.cast', { ballot, choice })
}

export const openBallotOf = ({ mod }: Course): string => mod.store.all('ballot').find(({ open }) => open)?.id ?? ''

export async function closeBallot(course: Course): Promise<void> {
  const ballot = openBallotOf(course)
  await course.must('ballot.close', { ballot })
}

export async function everybodyVotes(course: Course, dots: number): Promise<void> {
  for (const guest of course.guests) await vote(guest, openBallotOf(course), dots)
}

export const show =
  (screen: Partial<Screen>) =>
  ({ must }: Course): Promise<void> =>
    must('screen.show', { screen: { view: 'step', focus: null, dark: false, ...screen } })

export const goTo =
  (step: string) =>
  ({ go }: Course): Promise<void> =>
    go(step)

export async function found(session: Session, step: string, title: string, from: string[]): Promise<string> {
  const sketch = newId()
  await insist(session)('sketch.add', { sketch, step, title, from })
  await insist(session)('sketch.join', { sketch })
  return sketch
}

export async function write(session: Session, sketch: string, field: string, text: string): Promise<void> {
  const revision = session.store.get('sketch', sketch)?.fields[field]?.revision ?? 0
  await insist(session)('sketch.write', { sketch, field, text, revision })
}

export const sketchesOf = ({ mod }: Course, step: string) =>
  mod.store.all('sketch').filter((sketch) => sketch.step === step)
