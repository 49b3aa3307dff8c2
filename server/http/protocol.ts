import type { RequestHandler } from 'express'
import * as v from 'valibot'
import { languageSchema } from '../../shared/domain/wording.ts'
import { protocolNow } from '../records/protocol.ts'
import { record } from './deed.ts'
import { refuseStranger, staffOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { refuseWith } from './refusal.ts'

const types = {
  md: 'text/markdown; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

const query = v.object({ lang: v.optional(languageSchema, 'de') })

/** The protocol at this moment, for the staff of this workshop alone. */
export function download(ports: HttpPorts, form: keyof typeof types): RequestHandler<{ id: string }> {
  return async (request, response) => {
    const { id } = request.params
    const actor = await staffOf(request, id, ports)
    if (!actor || !(await ports.storage.workshop(id))) return refuseStranger(request, response, id, ports)
    const asked = v.safeParse(query, request.query)
    if (!asked.success) return refuseWith(response, 'malformed')
    const { name, content } = await protocolNow(ports, id, { form, language: asked.output.lang })
    await record(ports, { workshop: id, actor, what: 'protocol.downloaded', about: { format: form } })
    response.attachment(name)
    response.type(types[form]).send(Buffer.from(content))
  }
}
