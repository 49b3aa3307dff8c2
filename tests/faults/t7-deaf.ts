import { setTimeout as sleep } from 'node:timers/promises'
import { openCrowd, type Crowd } from '../load/crowd/crowd.ts'
import { joinDeaf, type DeafPhone } from '../load/crowd/deaf-phone.ts'
import type { CommandWay } from '../load/crowd/messages.ts'
import { quantile } from '../load/figures.ts'
import type { Course, Experiment, Figure } from './kit/experiment.ts'
import { openHall, type Hall } from './kit/hall.ts'
import { openServer, type ServerProcess } from './kit/server.ts'

const deaf = 50
const perSecond = 20
const forms = {
  short: { phones: 40, before: 600, rounds: 1, seconds: 4, asksEvery: 150 },
  full: { phones: 100, before: 600, rounds: 3, seconds: 60, asksEvery: 2000 },
}
/** Nearly as long as a card may be. */
const long = 'ä'.repeat(400)

/** The highest memory while something runs, looked at often. */
async function highest<T>(server: ServerProcess, work: Promise<T>): Promise<{ value: T; memory: number }> {
  let memory = 0
  const look = setInterval(() => (memory = Math.max(memory, server.memory().now)), 50)
  const value = await work
  clearInterval(look)
  return { value, memory }
}

/** Everybody else writes while those sit there who never read, and ask for the whole picture again and again. */
async function among(server: ServerProcess, hall: Hall, asksEvery: number, writing: () => Promise<CommandWay[]>) {
  const all: DeafPhone[] = []
  // One after another, as people come.
  while (all.length < deaf) all.push(await joinDeaf(server.url, hall.created.code, asksEvery))
  const { value, memory } = await highest(server, writing())
  const letGo = all.filter((one) => one.letGo() > 0).length
  all.forEach((one) => one.close())
  // The next round without them begins once they are gone.
  await sleep(500)
  return { ways: value, memory, letGo }
}

async function run({ form, log }: Course): Promise<Figure[]> {
  const { phones, before, rounds, seconds, asksEvery } = forms[form]
  const server = await openServer()
  const hall = await openHall(server, 1)
  const crowd = await openCrowd(server.url, hall.created.code, phones)
  const write = writer(crowd, hall.step)
  // Everybody may write so many at once.
  await write(before / 3, 3)
  const [alone, together, growth]: [CommandWay[], CommandWay[], number[]] = [[], [], []]
  let letGo = 0
  for (let turn = 0; turn < rounds; turn += 1) {
    const without = await highest(server, write(perSecond, seconds))
    alone.push(...without.value)
    const round = await among(server, hall, asksEvery, () => write(perSecond, seconds))
    together.push(...round.ways)
    // Against the same minute before: the cards of the whole evening stay in memory, whoever reads.
    growth.push(round.memory - without.memory)
    letGo = Math.max(letGo, round.letGo)
    log(`${Math.round(without.memory)} MB without them, ${Math.round(round.memory)} MB with them`)
  }
  const crashes = server.crashes()
  crowd.close()
  hall.close()
  await server.close()
  return figuresOf(form, { alone, together, growth: Math.max(...growth), letGo, crashes })
}

const writer = (crowd: Crowd, step: string) => {
  let round = 0
  return (cards: number, seconds: number) =>
    crowd.write({ step, mark: `${long} ${(round += 1)} `, count: cards * seconds, seconds })
}

interface Measured {
  alone: CommandWay[]
  together: CommandWay[]
  growth: number
  letGo: number
  crashes: number
}

const p99 = (ways: CommandWay[]): number =>
  quantile(
    ways.map(({ sentAt, answeredAt }) => answeredAt - sentAt),
    0.99,
  )

function figuresOf(form: Course['form'], { alone, together, growth, letGo, crashes }: Measured): Figure[] {
  const [without, among] = [p99(alone), p99(together)]
  const troubles = [...alone, ...together].filter(({ trouble }) => trouble !== null).length
  const change: Figure = {
    name: 'cards of others confirmed, 99 % within: change by them',
    value: changeOf(without, among),
    unit: '%',
  }
  return [
    { name: 'memory of the server, growth by them', value: growth, unit: 'MB', most: 64, promised: true },
    // Whatever the operating system takes for them keeps them; only what waits in the server costs the others anything.
    { name: 'of those who never read, let go', value: letGo, unit: '' },
    { name: 'cards of others confirmed, 99 % within, without them', value: without, unit: 'ms', promised: true },
    { name: 'cards of others confirmed, 99 % within, with them', value: among, unit: 'ms', promised: true },
    // On a busy machine two short runs of the same differ by half.
    { ...change, most: form === 'full' ? 20 : 1000, promised: form === 'full' },
    { name: 'cards of others refused or not answered', value: troubles, unit: '', most: 0, promised: true },
    { name: 'crashes of the server', value: crashes, unit: '', most: 0 },
  ]
}

/** So much two runs of the same differ by themselves: a tick of the disk. Nobody in a hall notices it. */
const floor = 5

const changeOf = (without: number, among: number): number =>
  Math.abs(among - without) <= floor ? 0 : ((among - without) / without) * 100

export const experiment: Experiment = {
  id: 'T7',
  title: 'fifty phones that never read cost the others nothing',
  requires: ['D13'],
  mutants: [
    {
      name: 'the whole wall in one answer, and nobody looks what became of the last',
      why: 'D13: what is told to those who never read piles up in the memory of the server',
      file: 'server/live/desk.ts',
      find: `          if (asksTooMuch(socket)) return refused('too-fast')
          const { workshop } = visitor
          return rooms.room(workshop).read((state) => {`,
      replace: `          const { workshop } = visitor
          return rooms.room(workshop).read((state) => {
            if (visitor.audience === 'guest') {
              followWall(socket, visitor, parsed.output.wall)
              return catchUp(state, parsed.output, visitor, clock(), Infinity)
            }`,
    },
  ],
  run,
}
