import { newId } from '../../client/session/id.ts'
import { newChecker, type Verdict } from '../faults/kit/checker.ts'
import type { Course, Experiment, Figure } from '../faults/kit/experiment.ts'
import { agreed, openHall, storedCards, type Hall } from '../faults/kit/hall.ts'
import { openScreen } from '../faults/kit/screen.ts'
import { openServer } from '../faults/kit/server.ts'
import { until } from '../kit/until.ts'
import { driverCores, pin, serverCore } from './bench/cores.ts'
import { openCrowd, type Crowd } from './crowd/crowd.ts'
import type { CommandWay } from './crowd/messages.ts'
import { quantile } from './figures.ts'

const forms = {
  short: { phones: 100, perSecond: 20, seconds: 4, voteWithin: 2 },
  full: { phones: 1000, perSecond: 20, seconds: 600, voteWithin: 10 },
}

/** Everybody says how the evening was; the totals have to be what was confirmed, to the last vote. */
async function vote(
  { moderator }: Hall,
  crowd: Crowd,
  seconds: number,
): Promise<{ votes: CommandWay[]; wrong: number }> {
  const step = moderator.store.get('agenda', 'it')?.steps.find(({ on }) => on === 'mood')?.id ?? ''
  const from = moderator.store.get('workshop', 'it')?.current ?? null
  const ballot = newId()
  await agreed(moderator.send('step.start', { step, from }))
  await agreed(moderator.send('ballot.open', { ballot, step, from: step }))
  await until(moderator, () => moderator.store.get('ballot', ballot) !== undefined)
  const options = moderator.store.get('ballot', ballot)?.options ?? []
  const votes = await crowd.vote({ ballot, options, dots: 1, seconds })
  await agreed(moderator.send('ballot.close', { ballot }))
  await until(moderator, () => moderator.store.get('ballot', ballot)?.open === false)
  const totals = moderator.store.get('ballot', ballot)?.totals ?? {}
  const confirmed = (option: string): number => votes.filter(({ what, trouble }) => what === option && !trouble).length
  return { votes, wrong: options.reduce((sum, one) => sum + Math.abs((totals[one] ?? 0) - confirmed(one)), 0) }
}

async function run({ form, log }: Course): Promise<Figure[]> {
  const { phones, perSecond, seconds, voteWithin } = forms[form]
  const server = await openServer()
  const hall = await openHall(server, 1)
  const screen = await openScreen(server, hall)
  // Phones are what a hall brings along; on a core of their own they take nothing from the server.
  const apart = form === 'full' && pin(server.pid(), serverCore) && pin(process.pid, driverCores)
  log(apart ? 'the server has one core for itself, the phones have the others' : 'server and phones share the cores')
  const crowd = await openCrowd(server.url, hall.created.code, phones)
  log(`${phones} phones are there, the server has ${Math.round(server.memory().now)} MB`)
  const write = (mark: string, lasting: number): Promise<CommandWay[]> =>
    crowd.write({ step: hall.step, mark, count: perSecond * lasting, seconds: lasting })
  await write('warm', form === 'full' ? 5 : 1)
  const cards = await write('Karte ', seconds)
  log(`${cards.length} cards are written, the server has ${Math.round(server.memory().now)} MB`)
  const { votes, wrong } = await vote(hall, crowd, voteWithin)
  const checker = newChecker()
  for (const { what, trouble } of cards) {
    checker.submit(what)
    if (trouble === null) checker.acknowledge(what)
  }
  checker.read()((await storedCards(hall)).filter((text) => !text.startsWith('warm')))
  const peak = server.memory().peak
  crowd.close()
  screen.close()
  hall.close()
  await server.close()
  return figuresOf(form, { cards, votes, wrong, peak, verdict: checker.verdict(), seenAt: screen.seenAt })
}

interface Measured {
  cards: CommandWay[]
  votes: CommandWay[]
  wrong: number
  peak: number
  verdict: Verdict
  seenAt: Map<string, number>
}

const waits = (ways: CommandWay[]): number[] => ways.map(({ sentAt, answeredAt }) => answeredAt - sentAt)

function figuresOf(form: Course['form'], { cards, votes, wrong, peak, verdict, seenAt }: Measured): Figure[] {
  const confirmed = cards.filter(({ trouble }) => trouble === null)
  const seen = confirmed.flatMap(({ what, sentAt }) => {
    const at = seenAt.get(what)
    return at === undefined ? [] : [at - sentAt]
  })
  const unseen = confirmed.length - seen.length
  const troubles = [...cards, ...votes].filter(({ trouble }) => trouble !== null).length
  // Times hold on a quiet machine; on any other only what nobody can miss.
  const within = (most: number): Pick<Figure, 'most' | 'promised'> =>
    form === 'full' ? { most, promised: true } : { most: 10 * most }
  const first = (name: string, ways: number[]): Figure => ({
    name: `${name}, half of them within`,
    value: quantile(ways, 0.5),
    unit: 'ms',
  })
  return [
    { name: 'cards confirmed', value: confirmed.length, unit: '', least: 1, promised: true },
    { name: 'confirmed cards lost', value: verdict.lost.length, unit: '', most: 0, promised: true },
    { name: 'cards doubled', value: verdict.doubled.length, unit: '', most: 0, promised: true },
    { name: 'confirmed cards that the screen never showed', value: unseen, unit: '', most: 0, promised: true },
    { name: 'cards and votes refused or not answered', value: troubles, unit: '', most: 0, promised: true },
    { name: 'votes too many or too few in the totals', value: wrong, unit: '', most: 0, promised: true },
    first('cards confirmed', waits(cards)),
    { name: 'cards confirmed, 99 % within', value: quantile(waits(cards), 0.99), unit: 'ms', ...within(150) },
    first('cards seen on the screen', seen),
    { name: 'cards seen on the screen, 99 % within', value: quantile(seen, 0.99), unit: 'ms', ...within(300) },
    first('votes confirmed', waits(votes)),
    { name: 'votes confirmed, 99 % within', value: quantile(waits(votes), 0.99), unit: 'ms', ...within(150) },
    { name: 'memory of the server, highest', value: peak, unit: 'MB', ...within(300) },
  ]
}

export const experiment: Experiment = {
  id: 'T1',
  title: 'a thousand phones write and vote at once, and every card and every vote counts',
  requires: ['D1', 'D2', 'S9'],
  mutants: [
    {
      name: 'confirms some cards without storing them',
      why: 'D1: a card that is confirmed and nowhere',
      file: 'server/storage/sqlite/log.ts',
      find: '    requireVersion(workshop, expectedVersion)',
      replace: `    requireVersion(workshop, expectedVersion)
    if (expectedVersion % 20 === 0 && append.events[0]?.body.includes('card.added')) return`,
    },
    {
      name: 'the telling takes its time',
      why: 'D2: whatever costs more with each phone or card ends in a hall that waits',
      file: 'server/live/teller.ts',
      find: '  const { id, workshop, to, own } = telling',
      replace: `  const { id, workshop, to, own } = telling
  for (const end = Date.now() + 15 * workshop.cards.size; Date.now() < end; );`,
    },
  ],
  run,
}
