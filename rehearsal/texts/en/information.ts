import type { Topic } from '../material.ts'

export const information: Topic = {
  id: 'information',
  name: 'News that reaches us',
  criticism: [
    'You only hear about things afterwards',
    'The official gazette is only read by pensioners',
    'Website: you find nothing',
    'All in one language, and a very difficult one',
    'I heard of this evening by chance',
    'Notice board of the club: from 2019',
    'Group chats have rumours, not news',
    'Nobody understands the bin calendar, hence the trouble',
    'Whoever cannot read is left out',
    'Nobody explained what the migrants’ council does',
    'Please write simply. Short sentences. Thanks',
    'The paper only writes about the estate when something happens',
  ],
  again: 'News always comes too late',
  strengths: [
    'The notice at the baker’s still works best',
    'Parent guides pass everything on',
    'The mayor answers herself',
  ],
  proposals: [
    'Every message reaches everybody, in time and in plain words.',
    'What the town says even a child understands.',
    'Good news from every street makes the round.',
  ],
  ideas: [
    'One message, six languages, one button',
    'Town crier on the market, with a bell!',
    'Picture board at every bus stop',
    'Voice message from the town hall every Friday',
    'Welcome folder in person: a human brings it',
    'Street reporters: children make a paper',
    'A wall for questions, the town answers below',
    'Gazette with riddle and recipe, then all read it',
  ],
  objections: [
    { but: 'Translating costs a fortune', answer: 'Only what matters: five messages a month, checked by volunteers.' },
    { but: 'Who decides what matters?', answer: 'A small team of five that changes every half-year.' },
    { but: 'Nobody will read it anyway', answer: 'So voice message and the baker’s door, not another brochure.' },
  ],
  insights: [
    'Not more news, but earlier news',
    'What hangs in the stairwell is read by everybody',
    'Whoever asks wants to know when an answer comes',
  ],
  utopias: [
    {
      title: 'The town whispers in all languages',
      sentences: [
        'You cross the market, and the board speaks to you in your language.',
        'It says only what you need today: the bus takes another way, the choir has a place free.',
        'On Friday at five the crier rings, and everybody stops.',
      ],
    },
    {
      title: 'Newspaper from below',
      sentences: [
        'Every street has a reporter, the youngest is nine.',
        'The paper only prints what is true, and half of it is funny.',
      ],
    },
  ],
  project: {
    title: 'Five messages on Friday',
    what: 'Every Friday five important messages in six languages: as a notice, a voice message and on the town’s page.',
    why: 'Everybody should learn in time what concerns them.',
    who: 'Team: Samira, Thomas, Mrs Keller and one person from the town hall',
    withWhom: 'Press office, parent guides, bakers and shops',
    resources: 'Two hours a week, the town hall’s printer',
    firstStep: 'Make an issue zero and show it to ten people',
    obstacle: 'Translations must be right',
    byWhen: 'First issue in March',
    howWeKnow: 'We ask on the market: do you know what it said last week?',
    checkDate: 'June',
  },
}
