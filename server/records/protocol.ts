import { fold } from '../../shared/domain/fold/index.ts'
import type { Language } from '../../shared/domain/language.ts'
import { emptyWorkshop, type Workshop } from '../../shared/domain/workshop.ts'
import { buildProtocol } from '../../shared/protocol/build.ts'
import type { Cloth } from '../../shared/protocol/cloth.ts'
import type { ProtocolDocument } from '../../shared/protocol/document.ts'
import { placeOfCloth } from '../../shared/sheets/cloth.ts'
import { readLog } from '../pipeline/state.ts'
import type { Keeper } from '../sheets/keeper.ts'
import type { Storage } from '../storage/storage.ts'

export interface ProtocolPorts {
  storage: Storage
  keeper: Keeper
  clock: () => number
}

/** The protocol at this moment, from what is stored, and the facts that it was made from. */
export async function protocolNow(
  ports: ProtocolPorts,
  id: string,
  language: Language | 'own',
): Promise<{ made: ProtocolDocument; workshop: Workshop; language: Language }> {
  const log = await readLog(ports.storage, id)
  const workshop = emptyWorkshop()
  for (const happened of log) fold(workshop, happened)
  const spoken = language === 'own' ? (workshop.about?.languages[0] ?? 'de') : language
  const cloths = await clothsOf(ports, id)
  const order = { workshop, log, language: spoken, cloths, madeAt: ports.clock(), edition: 'public' } as const
  return { made: buildProtocol(order), workshop, language: spoken }
}

export const wordForProtocol = (language: Language): string => (language === 'de' ? 'protokoll' : 'protocol')

/** What the tables wrote together; sheets stand beside the log. */
async function clothsOf({ storage, keeper }: ProtocolPorts, id: string): Promise<Cloth[]> {
  const names = await storage.sheetNames(id)
  const cloths = names.map(async (name) => {
    const place = placeOfCloth(name)
    return place ? [{ ...place, text: await keeper.page(id, name).text() }] : []
  })
  return (await Promise.all(cloths)).flat()
}
