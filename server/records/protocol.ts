import type { Language } from '../../shared/domain/language.ts'
import type { Cloth } from '../../shared/protocol/cloth.ts'
import { placeOfCloth } from '../../shared/sheets/cloth.ts'
import { fileName } from '../export/index.ts'
import type { Keeper } from '../sheets/keeper.ts'
import type { Storage } from '../storage/storage.ts'
import { print, type Paper } from './press.ts'

export interface ProtocolPorts {
  storage: Storage
  keeper: Keeper
  clock: () => number
}

/** The protocol at this moment, from what is stored. */
export async function protocolNow(
  ports: ProtocolPorts,
  id: string,
  { form, language }: { form: 'docx' | 'md'; language: Language | 'own' },
): Promise<Paper & { name: string }> {
  const cloths = await clothsOf(ports, id)
  const log = await ports.storage.packedLog(id)
  const paper = await print({ form, language, log, cloths, at: ports.clock() })
  const word = paper.language === 'de' ? 'protokoll' : 'protocol'
  return { ...paper, name: fileName(word, paper.title, paper.date, form) }
}

/** What the tables wrote together; sheets stand beside the log. */
async function clothsOf({ storage, keeper }: ProtocolPorts, id: string): Promise<Cloth[]> {
  const names = await storage.sheetNames(id)
  const cloths = names.map(async (name) => {
    const place = placeOfCloth(name)
    return place ? [{ ...place, text: await keeper.page(id, name).text() }] : []
  })
  return (await Promise.all(cloths)).flat()
}
