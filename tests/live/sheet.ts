import type { Socket } from 'socket.io-client'
import * as Y from 'yjs'
import type { SheetAnswer } from '../../shared/wire/messages.ts'

export const openSheet = (socket: Socket, sheet: string): Promise<SheetAnswer> =>
  socket.timeout(5000).emitWithAck('sheet.open', { sheet })

export const tellSheet = (socket: Socket, sheet: string, update: Uint8Array): Promise<unknown> =>
  socket.timeout(5000).emitWithAck('sheet.update', { sheet, update: Buffer.from(update) })

/** A blank document that writes under the number that the server gave for this sheet; any number where it gave none. */
export async function blankFor(socket: Socket, sheet: string): Promise<Y.Doc> {
  const answer = await openSheet(socket, sheet)
  const doc = new Y.Doc()
  if (answer.ok) doc.clientID = answer.pen
  return doc
}

/** The same with all that stands on it. */
export async function copyFor(socket: Socket, sheet: string): Promise<Y.Doc> {
  const answer = await openSheet(socket, sheet)
  const doc = new Y.Doc()
  if (!answer.ok) return doc
  doc.clientID = answer.pen
  Y.applyUpdate(doc, answer.state)
  return doc
}
