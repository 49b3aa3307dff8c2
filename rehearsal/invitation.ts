import type { About } from '../shared/domain/about.ts'
import type { Agenda } from '../shared/domain/agenda.ts'
import { blankNotice, type Notice } from '../shared/domain/notice.ts'
import { agendaOf } from '../shared/methods/method.ts'
import { choiceOf } from './choice.ts'
import type { Flags } from './flags.ts'
import { materialIn } from './texts/index.ts'

/** The workshop that is rehearsed, as an office would have prepared it. */
export function invitation(
  { language, variant, method = 'zukunftswerkstatt' }: Pick<Flags, 'language' | 'variant'> & { method?: string },
  today: Date,
): { about: About; agenda: Agenda; notice: Notice } {
  const about: About = {
    ...materialIn(language).frame.about,
    date: today.toISOString().slice(0, 10),
    begin: '',
    end: '',
    minutesBy: '',
    degree: 'consultation',
    address: 'du',
    languages: language === 'de' ? ['de', 'en'] : ['en', 'de'],
    network: '',
    networkPassword: '',
  }
  const choice = choiceOf(method, variant)
  if (!choice) throw new Error(`there is no ${method} ${variant}`)
  const notice: Notice = { ...blankNotice, ...materialIn(language).frame.notice }
  return { about, agenda: agendaOf(choice.method, choice.variant), notice }
}
