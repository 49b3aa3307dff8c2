import { fileName } from '../export/index.ts'
import { print, type Paper } from './press.ts'
import type { ProtocolPorts } from './protocol.ts'

/** The whole workshop as one file, from which it can be made again. */
export async function archiveNow(
  { storage, keeper, clock }: ProtocolPorts,
  id: string,
): Promise<Paper & { name: string }> {
  const log = await storage.packedLog(id)
  const names = await storage.sheetNames(id)
  const sheets = names.map(async (name) => {
    const update = Buffer.from(await keeper.page(id, name).state()).toString('base64')
    return { name, update }
  })
  const votes = await storage.votes(id)
  const paper = await print({ form: 'json', log, votes, sheets: await Promise.all(sheets), at: clock() })
  return { ...paper, name: fileName('archive', paper.title, paper.date, 'json') }
}
