import { newId } from '../../../client/session/id.ts'
import { clothOf, clothRoot } from '../../../shared/sheets/cloth.ts'
import { announce, talk, turn } from './cafe-course.ts'
import { insist, type Course } from './course.ts'
import { goTo, show } from './deeds.ts'
import type { State } from './states.ts'

async function spread(course: Course, round: number, text: string): Promise<void> {
  const sheet = await course.mod.openSheet(clothOf({ step: 'rounds', table: 'table-1', round }))
  sheet.doc.getText(clothRoot).insert(0, text)
  sheet.close()
}

const message = { de: 'Bitte in zwei Minuten zum Ende kommen.', en: 'Please come to an end in two minutes.' }
const handover = {
  de: 'In der ersten Runde ging es um Wege ohne Auto. Zwei Gedanken nehmen wir mit: Bänke an der Hauptstraße und ein Bus am Sonntag.',
  en: 'Round one was about ways without a car. Two thoughts to take along: benches on the high street and a bus on Sundays.',
}

/** A Beteiligungscafé, moment by moment. */
export const cafeStates: State[] = [
  { name: 'rounds-unplanned', bring: goTo('rounds') },
  { name: 'rounds-planned', bring: (course) => announce(course) },
  { name: 'rounds-called', bring: turn('round.call', 0) },
  { name: 'rounds-running-empty', bring: turn('round.start', 0) },
  {
    name: 'rounds-running',
    async bring(course) {
      await talk(course, 0)
      await spread(course, 0, course.material.frame.wishes.join('\n'))
    },
  },
  {
    name: 'rounds-message',
    bring: ({ must, language }) => must('message.send', { message: newId(), tables: null, text: message[language] }),
    phone: undefined,
  },
  {
    name: 'rounds-last-minute',
    bring: ({ must, running }) => must('timer.start', { seconds: 45, ...running() }),
  },
  {
    name: 'rounds-unfit',
    async bring({ must }) {
      await must('participant.leave', { participant: 'paper-2', away: true })
      await must('participant.leave', { participant: 'paper-9', away: true })
      await must('table.open', { table: 'table-4', open: false })
      await must('participant.enrol', { participant: 'paper-late', name: 'Zoë', language: 'de' })
    },
  },
  { name: 'rounds-replanned', bring: (course) => announce(course) },
  { name: 'rounds-second-call', bring: turn('round.call', 1) },
  {
    name: 'rounds-handover',
    async bring(course) {
      const { must, language } = course
      await must('handover.confirm', { step: 'rounds', round: 1, table: 'table-1', text: handover[language] })
    },
  },
  {
    name: 'rounds-second',
    async bring(course) {
      await turn('round.start', 1)(course)
      await talk(course, 1)
    },
  },
  { name: 'rounds-between', bring: turn('round.end', 1) },
  { name: 'harvest', bring: goTo('harvest') },
  {
    name: 'harvest-table',
    bring: ({ must }) => must('harvest.call', { step: 'harvest', table: 'table-1' }),
  },
  {
    name: 'harvest-all',
    async bring({ must }) {
      await must('harvest.call', { step: 'harvest', table: 'table-2' })
      await must('harvest.call', { step: 'harvest', table: null })
    },
  },
  {
    name: 'islands-of-insights',
    async bring(course) {
      await course.go('islands')
      const insights = course.mod.store.all('card').filter(({ kind }) => kind === 'insight').length
      const places = Array.from({ length: insights }, (_, at) => at)
      const [one, two] = [course.material.topics[0]?.name ?? '', course.material.topics[1]?.name ?? '']
      await course.arrange('islands', { [one]: places.slice(0, 3), [two]: places.slice(3, 6) })
      await course.must('cluster.seal', { step: 'islands', ...course.running() })
    },
  },
]

/** Put up by hand, in the middle of a round. */
export const cafeViews: State[] = [
  { name: 'view-rotation', bring: show({ view: 'rotation' }) },
  { name: 'view-tables', bring: show({ view: 'tables' }) },
  { name: 'view-topics', bring: show({ view: 'topics' }) },
]

/** A Stadtgespräch: named rooms, people choose. */
export const roomStates: State[] = [
  { name: 'rooms-before', bring: goTo('rooms') },
  { name: 'rooms-called', bring: turn('round.call', 0, 'rooms') },
  {
    name: 'rooms-chosen',
    async bring(course) {
      const [first, ...others] = course.guests
      for (const guest of others.slice(0, -1))
        await insist(guest)('seat.choose', { step: 'rooms', round: 0, table: 'table-1' })
      if (first) await insist(first)('seat.choose', { step: 'rooms', round: 0, table: 'table-6' })
    },
  },
  {
    name: 'rooms-topics',
    async bring(course) {
      const titles = course.material.topics.map(({ name }) => name)
      for (const [at, guest] of course.guests.slice(0, 3).entries())
        await insist(guest)('topic.announce', { topic: newId(), table: 'table-6', title: titles[at] ?? '' })
    },
  },
  {
    name: 'rooms-mine',
    async bring(course) {
      const mine = course.guests.at(-1)
      if (mine) await insist(mine)('seat.choose', { step: 'rooms', round: 0, table: 'table-6' })
    },
  },
  { name: 'rooms-running', bring: turn('round.start', 0, 'rooms') },
  { name: 'rooms-signal', bring: turn('round.call', 1, 'rooms') },
]
