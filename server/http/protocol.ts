import type { RequestHandler } from 'express'
import * as v from 'valibot'
import { languageSchema } from '../../shared/domain/wording.ts'
import { fold } from '../../shared/domain/fold/index.ts'
import { emptyWorkshop } from '../../shared/domain/workshop.ts'
import { buildProtocol } from '../../shared/protocol/build.ts'
import type { Cloth } from '../../shared/protocol/cloth.ts'
import type { ProtocolDocument } from '../../shared/protocol/document.ts'
import { placeOfCloth } from '../../shared/sheets/cloth.ts'
import { fileName, toDocx, toMarkdown } from '../export/index.ts'
import { readLog } from '../pipeline/state.ts'
import { record } from './deed.ts'
import { refuseStranger, staffOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

const formats = {
  md: { type: 'text/markdown; charset=utf-8', write: async (made: ProtocolDocument) => Buffer.from(toMarkdown(made)) },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (made: ProtocolDocument) => Buffer.from(await toDocx(made)),
  },
}

const query = v.object({ lang: v.optional(languageSchema, 'de') })

/** The protocol at this moment, for the staff of this workshop alone. */
export function download(ports: HttpPorts, format: keyof typeof formats): RequestHandler<{ id: string }> {
  const { storage, clock } = ports
  const { type, write } = formats[format]
  return async (request, response) => {
    const { id } = request.params
    const actor = await staffOf(request, id, ports)
    if (!actor || !(await storage.workshop(id))) return refuseStranger(request, response, id, ports)
    const asked = v.safeParse(query, request.query)
    if (!asked.success) return refuseWith(response, 'malformed')
    const log = await readLog(storage, id)
    const workshop = emptyWorkshop()
    for (const happened of log) fold(workshop, happened)
    const language = asked.output.lang
    const cloths = await clothsOf(ports, id)
    const made = buildProtocol({ workshop, log, language, cloths, madeAt: clock(), edition: 'public' })
    const kind = language === 'de' ? 'protokoll' : 'protocol'
    await record(ports, { workshop: id, actor, what: 'protocol.downloaded', about: { format } })
    response.attachment(fileName(kind, workshop.about?.title ?? '', workshop.about?.date ?? '', format))
    response.type(type).send(await write(made))
  }
}

/** What the tables wrote together; sheets stand beside the log. */
async function clothsOf({ storage, keeper }: HttpPorts, id: string): Promise<Cloth[]> {
  const names = await storage.sheetNames(id)
  const cloths = names.map(async (name) => {
    const place = placeOfCloth(name)
    return place ? [{ ...place, text: await keeper.page(id, name).text() }] : []
  })
  return (await Promise.all(cloths)).flat()
}
