import { parentPort, type MessagePort } from 'node:worker_threads'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { advance } from '../../shared/views/touch.ts'
import { decodeFacts, encodeFacts } from './snapshot.ts'
import { happenedOf, snapshotFormat } from './state.ts'
import type { Snapshot } from '../storage/storage.ts'
import type { Order, Said } from './snapshots.ts'

/** Folds what it is given in pieces on what was folded before, and hands the facts back as bytes. */
function main(port: MessagePort): void {
  let workshop = emptyWorkshop()
  const say = (said: Said): void => port.postMessage(said)
  port.on('message', (order: Order) => void obey(order))

  async function obey(order: Order): Promise<void> {
    if ('end' in order) {
      say({ version: workshop.version, format: snapshotFormat, content: await encodeFacts(workshop) })
      return port.close()
    }
    if ('rows' in order) for (const row of order.rows) advance(workshop, happenedOf(row, workshop.version))
    else workshop = await beginning(order.base)
    say({ from: workshop.version })
  }
}

/** One that cannot be believed is made anew from the whole log. */
async function beginning(base: Snapshot | null): Promise<Workshop> {
  if (base?.format !== snapshotFormat) return emptyWorkshop()
  return decodeFacts(base.content, base.version).catch(emptyWorkshop)
}

if (!parentPort) throw new Error('This file runs as a worker thread')
main(parentPort)
