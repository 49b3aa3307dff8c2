import { newId } from '../../../client/session/id.ts'
import type { Material } from '../../../rehearsal/texts/material.ts'
import { titleOf } from '../../../shared/domain/sketch.ts'
import { insist, type Course } from './course.ts'
import {
  closeBallot,
  everybodyVotes,
  found,
  goTo,
  hang,
  openBallotOf,
  seen,
  show,
  sketchesOf,
  topic,
  write,
} from './deeds.ts'

/** A moment of the evening: how it comes about, and words that must have arrived before anybody looks. */
export interface State {
  name: string
  bring: (course: Course) => Promise<void>
  wall?: (material: Material) => string | undefined
  phone?: (material: Material) => string | undefined
}

const arrival: State[] = [
  { name: 'welcome', bring: goTo('welcome'), wall: ({ frame }) => frame.about.use },
  { name: 'unseen-empty', bring: goTo('expectations') },
  {
    name: 'unseen-covered',
    async bring(course) {
      for (const [at, guest] of course.guests.entries())
        await hang(guest, { step: 'expectations', text: course.material.frame.expectations[at] ?? '' })
      await course.must('timer.start', { seconds: null, ...course.running() })
    },
    phone: ({ frame }) => frame.expectations[4],
  },
  {
    name: 'unseen-revealed',
    bring: ({ must }) => must('step.reveal', { step: 'expectations', revealed: true }),
    wall: ({ frame }) => frame.expectations[0],
  },
]

const criticism: State[] = [
  { name: 'collect-empty', bring: goTo('criticism-cards') },
  {
    name: 'collect-cards',
    async bring(course) {
      const step = 'criticism-cards'
      await course.must('timer.start', { seconds: null, ...course.running() })
      for (const [at, guest] of course.guests.entries()) {
        const { criticism: cards, strengths } = topic(course, at)
        await hang(guest, { step, text: cards[0] ?? '', column: 'criticism' })
        await hang(guest, { step, text: cards[1] ?? '', column: 'criticism' })
        await hang(guest, { step, text: strengths[0] ?? '', column: 'strength' })
      }
      const [first] = course.guests
      if (first) await hang(first, { step, text: 'أريد مكاناً للقاء', column: 'criticism' })
      await hang(course.mod, { step, text: course.material.frame.onBehalf[0] ?? '', column: 'criticism' })
    },
    phone: ({ topics }) => topics[4]?.strengths[0],
    wall: ({ frame }) => frame.onBehalf[0],
  },
  {
    name: 'collect-held-and-late',
    async bring(course) {
      const { must, material, running } = course
      const mine = await hang(seen(course), { step: 'criticism-cards', text: 'Herr Müller', column: 'criticism' })
      await must('card.hold', { card: mine, ground: material.frame.wishes[0] ?? '' })
      await hang(seen(course), { step: 'expectations', text: material.frame.expectations[7] ?? '' })
      await must('timer.start', { seconds: 50, ...running() })
    },
    phone: ({ frame }) => frame.wishes[0],
  },
  { name: 'collect-time-over', bring: ({ must, running }) => must('timer.prolong', { seconds: -300, ...running() }) },
  { name: 'islands-before', bring: goTo('criticism-islands') },
  {
    name: 'islands',
    bring: ({ arrange, material: { topics } }) =>
      arrange('criticism-islands', {
        [topics[0]?.name ?? '']: [0, 1, 3],
        [topics[1]?.name ?? '']: [4, 5, 6],
        [topics[2]?.name ?? '']: [7, 8, 9, 10],
      }),
    wall: ({ topics }) => topics[2]?.name,
  },
  {
    name: 'islands-sealed',
    bring: ({ must }) => must('cluster.seal', { step: 'criticism-islands', from: 'criticism-islands' }),
    phone: ({ topics }) => topics[2]?.name,
  },
  { name: 'ballot-soon', bring: goTo('criticism-dots') },
  {
    name: 'ballot-open',
    bring: async ({ openBallot }) => void (await openBallot('criticism-dots')),
    phone: ({ topics }) => topics[0]?.name,
  },
  { name: 'ballot-voted', bring: (course) => everybodyVotes(course, 2) },
  {
    name: 'ballot-closed',
    async bring(course) {
      const ballot = openBallotOf(course)
      const option = course.mod.store.get('ballot', ballot)?.options[1] ?? ''
      await closeBallot(course)
      await course.must('ballot.count', { ballot, option, hands: 4 })
    },
  },
  { name: 'choose', bring: goTo('main-points') },
  {
    name: 'chosen',
    async bring({ mod, must }) {
      for (const { id } of mod.store.all('cluster').slice(0, 2))
        await must('choice.make', { subject: 'clusters', id, chosen: true })
    },
  },
]

const utopia: State[] = [
  { name: 'reframe', bring: goTo('goals') },
  {
    name: 'reframe-goals',
    async bring(course) {
      const [first, second] = course.mod.store.all('cluster').filter(({ chosen }) => chosen)
      const step = 'goals'
      const words = [topic(course, 0).proposals, topic(course, 1).proposals].flat()
      for (const [at, guest] of course.guests.entries())
        await hang(guest, { step, kind: 'proposal', text: words[at] ?? '', about: (at % 2 ? second : first)?.id ?? '' })
      for (const [at, cluster] of [first, second].entries())
        await course.must('goal.write', {
          goal: newId(),
          step,
          cluster: cluster?.id ?? '',
          text: words[at * 3] ?? '',
          seen: null,
        })
    },
    wall: ({ topics }) => topics[1]?.proposals[0],
    phone: ({ topics }) => topics[1]?.proposals[0],
  },
  {
    name: 'ideas-and-parked',
    async bring(course) {
      await course.go('ideas')
      const goals = course.mod.store.all('goal')
      for (const [at, guest] of course.guests.entries()) {
        const { ideas, objections } = topic(course, at)
        await hang(guest, { step: 'ideas', text: ideas[0] ?? '', about: goals[at % 2]?.id ?? null })
        await hang(guest, { step: 'ideas', kind: 'objection', text: objections[0]?.but ?? '' })
      }
    },
    phone: ({ topics }) => topics[4]?.objections[0]?.but,
    wall: ({ topics }) => topics[4]?.ideas[0],
  },
  { name: 'sketch-none', bring: goTo('utopias') },
  {
    name: 'sketch-groups',
    async bring(course) {
      const goal = course.mod.store.all('goal')[0]?.id ?? ''
      for (const at of [0, 1]) {
        const [told] = topic(course, at).utopias
        const group = await found(course.guests[at]!, 'utopias', told?.title ?? '', [goal])
        await write(course.guests[at]!, group, 'text', told?.sentences.join(' ') ?? '')
      }
    },
    wall: ({ topics }) => topics[1]?.utopias[0]?.title,
    phone: ({ topics }) => topics[1]?.utopias[0]?.title,
  },
  {
    name: 'sketch-mine',
    bring: (course) => insist(seen(course))('sketch.join', { sketch: sketchesOf(course, 'utopias')[0]?.id ?? '' }),
    phone: ({ topics }) => topics[0]?.utopias[0]?.sentences[0],
  },
  { name: 'tour', bring: goTo('utopia-tour') },
  {
    name: 'tour-focus',
    bring: (course) => show({ focus: sketchesOf(course, 'utopias')[0]?.id ?? '' })(course),
    wall: ({ topics }) => topics[0]?.utopias[0]?.sentences[0],
  },
  {
    name: 'ballot-of-utopias',
    async bring(course) {
      await course.go('utopia-dots')
      await course.openBallot('utopia-dots')
    },
    phone: ({ topics }) => topics[0]?.utopias[0]?.title,
  },
  {
    name: 'ballot-of-utopias-closed',
    async bring(course) {
      await everybodyVotes(course, 1)
      await closeBallot(course)
    },
  },
]

const realization: State[] = [
  {
    name: 'chosen-utopias',
    async bring(course) {
      await course.go('chosen-utopias')
      const id = sketchesOf(course, 'utopias')[0]?.id ?? ''
      await course.must('choice.make', { subject: 'sketches', id, chosen: true })
    },
  },
  { name: 'check', bring: goTo('reality-check'), wall: ({ topics }) => topics[0]?.objections[0]?.but },
  {
    name: 'check-answered',
    async bring(course) {
      const about = sketchesOf(course, 'utopias')[0]?.id ?? null
      const parked = course.mod.store.all('card').filter(({ kind }) => kind === 'objection')
      for (const [at, { id }] of parked.slice(0, 3).entries())
        await course.must('objection.answer', {
          card: id,
          answer: topic(course, at).objections[0]?.answer ?? '',
          about,
        })
    },
    wall: ({ topics }) => topics[0]?.objections[0]?.answer,
  },
  {
    name: 'projects-mine',
    async bring(course) {
      await course.go('projects')
      const { project } = topic(course, 0)
      const group = await found(seen(course), 'projects', project.title, [sketchesOf(course, 'utopias')[0]?.id ?? ''])
      for (const field of ['what', 'who', 'firstStep'] as const) await write(seen(course), group, field, project[field])
    },
    phone: ({ topics }) => topics[0]?.project.who,
  },
  {
    name: 'project-tour',
    async bring(course) {
      await course.go('project-tour')
      const group = sketchesOf(course, 'projects').find((sketch) => titleOf(sketch) !== '')
      await show({ focus: group?.id ?? '' })(course)
    },
    wall: ({ topics }) => topics[0]?.project.who,
  },
]

const closing: State[] = [
  { name: 'agree', bring: goTo('agreements') },
  {
    name: 'agreed',
    async bring({ must, material: { frame, topics } }) {
      for (const { project } of topics.slice(0, 3))
        await must('agreement.write', {
          agreement: newId(),
          what: project.firstStep,
          who: project.who,
          byWhen: frame.soon,
        })
      await must('outlook.write', { nextDate: frame.nextDate, hearBack: frame.hearBack })
    },
    // The newest is on top; what does not fit is counted.
    wall: ({ topics }) => topics[2]?.project.firstStep,
    phone: ({ topics }) => topics[0]?.project.firstStep,
  },
  { name: 'reflect', bring: goTo('reflection') },
  { name: 'mood-open', bring: async ({ openBallot }) => void (await openBallot('reflection')) },
  {
    name: 'mood-closed-feedback',
    async bring(course) {
      for (const guest of course.guests) {
        const ballot = openBallotOf(course)
        await insist(guest)('vote.cast', { ballot, choice: { 'mood-4': 1 } })
        await hang(guest, { step: 'reflection', text: course.material.frame.good[0] ?? '', column: 'good' })
      }
      await closeBallot(course)
    },
    phone: ({ frame }) => frame.good[0],
  },
  { name: 'front', bring: ({ must }) => must('phones.show', { mode: 'front' }) },
]

/** What a moderator can put up by hand, on a light and on a dark wall. */
export const views: State[] = [false, true].flatMap((dark) =>
  (['step', 'join', 'prompt', 'cards', 'clusters', 'results', 'chain', 'agreements', 'blank'] as const).map((view) => ({
    name: `view-${view}${dark ? '-dark' : ''}`,
    bring: show({ view, dark }),
  })),
)

/** From the first word to the last, in the order of the agenda. */
export const states: State[] = [...arrival, ...criticism, ...utopia, ...realization, ...closing]
