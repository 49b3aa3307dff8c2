import type { RequestHandler } from 'express'
import { inLanguage, type Language } from '../../shared/domain/language.ts'
import { blankAbout, type About } from '../../shared/domain/about.ts'
import { blankNotice, type Notice } from '../../shared/domain/notice.ts'
import { agendaOf } from '../../shared/methods/method.ts'
import { methodOf, methods } from '../../shared/methods/index.ts'
import { consoleTexts } from '../../shared/texts/console/console.ts'
import { rehearsalBody } from '../../shared/wire/http.ts'
import { beginningOf, found } from './found.ts'
import { bodyOf } from './guards.ts'
import type { HttpPorts } from './ports.ts'
import { newLink } from './links.ts'
import { refuseWith } from './refusal.ts'

function aboutRehearsal(title: string, language: Language): About {
  return { ...blankAbout(language), title }
}

/** Nobody real takes part, and it says so; a day later it may go. */
function noticeOfRehearsal(language: Language): Notice {
  const t = consoleTexts(language)
  const [who, what] = [t('rehearsal.who'), t('rehearsal.what')]
  return { ...blankNotice, controller: who, officer: who, purpose: what, basis: what, days: 1 }
}

const title = (language: Language, method: string): string => consoleTexts(language)('rehearsal', { method })

/** A workshop of its own with simulated people, so that a moderator can practise the evening before. */
export function rehearse(ports: HttpPorts): RequestHandler {
  return async (request, response) => {
    const body = bodyOf(rehearsalBody, request)
    const method = body?.method === undefined ? methods[0] : methodOf(body.method)
    const variant = method?.variants[0]
    if (!body || !method || !variant) return refuseWith(response, 'malformed')
    const about = aboutRehearsal(title(body.language, inLanguage(method.name, body.language)), body.language)
    const letter = { about, agenda: agendaOf(method, variant.id), notice: noticeOfRehearsal(body.language) }
    const beginning = beginningOf('workshop.rehearsed', letter, ports.clock())
    const { pass, ...created } = await found(ports, beginning)
    const { row, secret } = newLink(created.workshop, 'moderator', ports.addresses(), ports.clock())
    await ports.storage.addLink(row)
    ports.rehearse({ workshop: created.workshop, pass, moderator: secret, ...body })
    response.json(created)
  }
}
