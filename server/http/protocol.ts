import type { RequestHandler } from 'express'
import * as v from 'valibot'
import { languageSchema } from '../../shared/domain/wording.ts'
import type { ProtocolDocument } from '../../shared/protocol/document.ts'
import { fileName, toDocx, toMarkdown } from '../export/index.ts'
import { protocolNow, wordForProtocol } from '../records/protocol.ts'
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
  const { storage } = ports
  const { type, write } = formats[format]
  return async (request, response) => {
    const { id } = request.params
    const actor = await staffOf(request, id, ports)
    if (!actor || !(await storage.workshop(id))) return refuseStranger(request, response, id, ports)
    const asked = v.safeParse(query, request.query)
    if (!asked.success) return refuseWith(response, 'malformed')
    const { made, workshop, language } = await protocolNow(ports, id, asked.output.lang)
    await record(ports, { workshop: id, actor, what: 'protocol.downloaded', about: { format } })
    response.attachment(
      fileName(wordForProtocol(language), workshop.about?.title ?? '', workshop.about?.date ?? '', format),
    )
    response.type(type).send(await write(made))
  }
}
