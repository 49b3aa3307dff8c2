import { newId } from '../../../client/session/id.ts'
import { draftHandover, handoverText } from '../../../shared/tables/handover.ts'
import type { CardView } from '../../../shared/views/nouns.ts'
import { hashOf } from '../../random.ts'
import { topicOfText } from '../../topics.ts'
import { typing, type Moment, type Place } from '../moment.ts'
import { writeCloth } from './cloth.ts'
import { stateOf, talkOf } from './sight.ts'

const cardsOf = ({ session, step }: Moment): CardView[] =>
  session.store.all('card').filter((card) => card.step === step.id)

const cardsAt = (moment: Moment, { table, round }: Place): CardView[] =>
  cardsOf(moment).filter((card) => card.table === table && card.round === round)

/** Greets the next group with what the table has found out so far. */
async function handOver(moment: Moment, place: Place): Promise<void> {
  const { person, ask, pause, step } = moment
  const { insights, cards, more } = person.material.frame.handover
  const draft = draftHandover(cardsOf(moment), place.table, place.round)
  const text = handoverText(draft, { insights, cards, more: () => more })
  if (text !== '' && (await pause(8))) await ask('handover.confirm', { step: step.id, ...place, text })
}

async function put(moment: Moment, place: Place, kind: 'card' | 'insight', text: string): Promise<void> {
  const { ask, hall, step } = moment
  const card = newId()
  const rest = { column: null, about: null, forOther: kind === 'card' }
  if (await ask('card.add', { card, step: step.id, kind, text, ...rest, ...place }))
    hall.ledger.cards.push({ id: card, text })
}

/** Somebody at the table would rather say it than type it. */
async function writeForSomebody(moment: Moment, place: Place): Promise<void> {
  const word = moment.person.words.criticism[place.round]
  if (word && (await moment.pause(typing(word.text)))) await put(moment, place, 'card', word.text)
}

/** What most was said about, and not what the table has taken along already. */
function insightsFor({ person, session, step }: Moment, place: Place, said: CardView[]): string[] {
  const { topics, frame } = person.material
  const weight = (id: string): number => said.filter(({ text }) => topicOfText(text) === id).length
  const dear = topics.filter(({ id }) => weight(id) > 0).sort((a, b) => weight(b.id) - weight(a.id))
  const before = session.store.all('card').filter(({ table, kind }) => table === place.table && kind === 'insight')
  const known = new Set(before.filter((card) => card.step === step.id).map(({ text }) => text))
  const at = hashOf(`${place.table} ${place.round}`)
  const found = dear.slice(0, 2).map(({ insights }) => insights[at % insights.length] ?? frame.anyInsight)
  const fresh = found.filter((text) => !known.has(text))
  return fresh.length > 0 ? fresh : [frame.anyInsight]
}

/** A round as its host spends it: hand over, listen and help, and take down what the table takes along. */
export async function host(moment: Moment, place: Place): Promise<void> {
  const { hall, person, run, until, together, pause } = moment
  if (place.round > 0) await handOver(moment, place)
  await writeForSomebody(moment, place)
  const talk = talkOf(run, place.round)
  hall.finish(person.number, talk)
  const over = until(() => stateOf(moment, place.round) === 'ended')
  await Promise.race([together(talk), over])
  // What others were told is stored may reach this phone a moment later.
  await Promise.race([until(() => versionOf(moment) >= hall.ledger.version), over])
  if (stateOf(moment, place.round) === 'ended' || !(await pause(10))) return
  const said = cardsAt(moment, place)
  const insights = insightsFor(moment, place, said)
  for (const text of insights) await put(moment, place, 'insight', text)
  // Where nobody wrote a card, what was said aloud stands on the cloth.
  const lines = said.length > 0 ? said.map(({ text }) => text) : insights
  await writeCloth(moment, place, lines.map((line) => `– ${line}\n`).join(''))
}

const versionOf = ({ session: { store } }: Moment): number => store.version()
