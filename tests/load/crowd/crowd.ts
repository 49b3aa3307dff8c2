import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import * as v from 'valibot'
import { answerSchema, type CommandWay, type Order } from './messages.ts'

/** Many phones in processes of their own. */
export interface Crowd {
  write: (order: Omit<Extract<Order, { do: 'write' }>, 'do'>) => Promise<CommandWay[]>
  vote: (order: Omit<Extract<Order, { do: 'vote' }>, 'do'>) => Promise<CommandWay[]>
  close: () => void
}

const program = join(import.meta.dirname, 'process.ts')

export async function openCrowd(url: string, code: string, phones: number, processes = 1): Promise<Crowd> {
  const children = Array.from({ length: processes }, () => fork(program, { execArgv: [] }))
  const all = async (order: (child: number) => Order): Promise<CommandWay[]> =>
    (await Promise.all(children.map((child, at) => ask(child, order(at))))).flat()
  await all(() => ({ do: 'join', url, code, count: phones / processes }))
  return {
    write: (order) =>
      all((at) => ({
        do: 'write',
        ...order,
        mark: `${order.mark}${at}-`,
        perSecond: order.perSecond / processes,
      })),
    vote: (order) => all(() => ({ do: 'vote', ...order })),
    close: () => children.forEach((child) => child.disconnect()),
  }
}

async function ask(child: ChildProcess, order: Order): Promise<CommandWay[]> {
  const ended = new AbortController()
  const answer: Promise<unknown[]> = once(child, 'message', { signal: ended.signal })
  child.once('exit', () => ended.abort(new Error('the process with the phones ended')))
  child.send(order)
  const [message] = await answer
  return v.parse(answerSchema, message).ways
}
