import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import { answerSchema, type CommandWay, type Order } from './messages.ts'
import type { Heard } from './raw-line.ts'

type Of<Do extends Order['do']> = Omit<Extract<Order, { do: Do }>, 'do'>

/** Many phones in processes of their own. */
export interface Crowd {
  /** More of them join; the ways are from the code to the first picture. */
  join: (order: Of<'join'>) => Promise<CommandWay[]>
  write: (order: Of<'write'>) => Promise<CommandWay[]>
  vote: (order: Of<'vote'>) => Promise<CommandWay[]>
  watch: () => Promise<CommandWay[]>
  /** From now on all listen for these letters; `hear` tells when each was told something with them. */
  listen: (order: Of<'listen'>) => Promise<CommandWay[]>
  hear: () => Promise<CommandWay[]>
  /** All of them together, since they came. */
  heard: () => Promise<Heard>
  close: () => void
}

const program = join(import.meta.dirname, 'process.ts')

/** So many phones in one hall. */
export async function openCrowd(url: string, code: string, phones: number, processes = 1): Promise<Crowd> {
  const crowd = gather(processes)
  mustBeIn(await crowd.join({ url, code, count: phones, seconds: 0 }))
  return crowd
}

/** So many clients of a bare relay. */
export async function openRelayed(url: string, count: number): Promise<Crowd> {
  const crowd = gather(1)
  mustBeIn(await crowd.relay({ url, count }))
  return crowd
}

/** Phones that stay outside would measure nothing. */
function mustBeIn(ways: CommandWay[]): void {
  const outside = ways.find(({ trouble }) => trouble !== null)
  if (outside) throw new Error(`a phone did not get in: ${outside.trouble}`)
}

export function gather(processes: number): Crowd & { relay: (order: Of<'relay'>) => Promise<CommandWay[]> } {
  const children = Array.from({ length: processes }, () => fork(program, { execArgv: [] }))
  const all = async (order: (child: number) => Order): Promise<{ ways: CommandWay[]; heard: Heard[] }> => {
    const answers = await Promise.all(children.map((child, at) => ask(child, order(at))))
    return { ways: answers.flatMap(({ ways }) => ways), heard: answers.map(({ heard }) => heard) }
  }
  const ways = async (order: (child: number) => Order): Promise<CommandWay[]> => (await all(order)).ways
  return {
    join: (order) => ways(() => ({ do: 'join', ...order, count: order.count / processes })),
    relay: (order) => ways(() => ({ do: 'relay', ...order, count: order.count / processes })),
    write: (order) =>
      ways((at) => ({ do: 'write', ...order, mark: `${order.mark}${at}-`, count: order.count / processes })),
    vote: (order) => ways(() => ({ do: 'vote', ...order })),
    watch: () => ways(() => ({ do: 'watch' })),
    listen: (order) => ways(() => ({ do: 'listen', ...order })),
    hear: () => ways(() => ({ do: 'hear' })),
    async heard() {
      const { heard } = await all(() => ({ do: 'count' }))
      const sum = (part: keyof Heard): number => heard.reduce((total, one) => total + one[part], 0)
      return { frames: sum('frames'), bytes: sum('bytes') }
    },
    close: () => children.forEach((child) => child.disconnect()),
  }
}

async function ask(child: ChildProcess, order: Order): Promise<{ ways: CommandWay[]; heard: Heard }> {
  const ended = new AbortController()
  const answer: Promise<unknown[]> = once(child, 'message', { signal: ended.signal })
  const abort = (): void => ended.abort(new Error('the process with the phones ended'))
  child.once('exit', abort)
  child.send(order)
  const [message] = await answer
  child.off('exit', abort)
  const said = v.parse(answerSchema, message)
  if ('broke' in said) throw new Error(said.broke)
  return said
}
