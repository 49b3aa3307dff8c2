import type { Happened } from '../domain/events.ts'
import type { Language } from '../domain/language.ts'
import type { Workshop } from '../domain/workshop.ts'
import type { Cloth } from './cloth.ts'
import type { ProtocolDocument } from './document.ts'
import { gather, type Material } from './material.ts'
import { annex } from './sections/annex.ts'
import { course } from './sections/course.ts'
import { frame } from './sections/frame.ts'
import { head } from './sections/head.ts'
import { outlook } from './sections/outlook.ts'
import { participation } from './sections/participation.ts'
import { projects } from './sections/projects.ts'
import { reflection } from './sections/reflection.ts'
import { results } from './sections/results.ts'
import { summary } from './sections/summary.ts'
import { weighing } from './sections/weighing.ts'

export interface ProtocolOrder {
  workshop: Workshop
  /** The whole log of the same workshop: course, held-back record and changes are not in the facts. */
  log: readonly Happened[]
  language: Language
  /** What stands on the tablecloths; they are sheets and not in the log. */
  cloths?: readonly Cloth[]
  madeAt: number
  /** The public edition: no names of participants, no authors. */
  edition: 'public'
  timeZone?: string
}

const sections = [head, summary, frame, participation, course, results, weighing, projects, outlook, reflection, annex]

/** The protocol at any moment: before, in the middle, broken off, closed. What nobody told stays visibly blank. */
export function buildProtocol({ timeZone = 'Europe/Berlin', cloths = [], ...order }: ProtocolOrder): ProtocolDocument {
  const material = gather({ ...order, timeZone, cloths })
  const { say, clock } = material
  return {
    language: order.language,
    title: say('title', { title: material.workshop.about?.title ?? '' }),
    subtitle: subtitle(material),
    madeAt: order.madeAt,
    edition: say('edition', { moment: clock.moment(order.madeAt) }),
    pageLine: say('pageLine', { page: '{page}', pages: '{pages}' }),
    blocks: sections.flatMap((section) => section(material)),
  }
}

function subtitle({ workshop, clock }: Material): string {
  const { place = '', date = '' } = workshop.about ?? {}
  return [place, date && clock.day(date)].filter((part) => part !== '').join(' · ')
}
