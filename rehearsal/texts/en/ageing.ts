import type { Topic } from '../material.ts'

export const ageing: Topic = {
  id: 'ageing',
  name: 'Growing older',
  criticism: [
    'The doctor closed, no successor',
    'Many are alone all day',
    'Bank is just a machine now',
    'All online only. I have no internet',
    'Village shop closed. No car, no bread',
    'Care home 30 km away, nobody visits',
    'Coffee afternoon: always the same people and the same songs',
    'The first migrant workers grow old – who cares for them in Italian, in Turkish?',
    'Steps at the cemetery, no handrail',
    'Family carers break down and nobody notices',
    'The timetable hangs so high, nobody can read it',
    'Retired and want to help, but nobody needs me',
  ],
  again: 'We need a doctor in town again',
  strengths: [
    'Meals on wheels: the driver always takes five minutes',
    'The senior council is on the ball',
    'Gymnastics with Mrs Peters',
  ],
  proposals: [
    'In old age nobody is alone who does not want to be.',
    'Old people can stay where they are at home.',
    'What old people can do is needed.',
  ],
  ideas: [
    'Phone chain: a call every morning',
    'Village shop that delivers by cargo bike',
    'Borrow a grandma, grandpa, grandchild',
    'The doctor comes to the market by bus',
    'Tea dance with music from everywhere',
    'Shared care home in the old school, three languages',
    'Pensioners’ workshop repairs everything',
    'Digital help at the kitchen table',
  ],
  objections: [
    { but: 'You can’t bake doctors', answer: 'But we can employ a community nurse. The county pays half.' },
    { but: 'Who is liable if something happens?', answer: 'The town’s insurance for volunteers covers visits.' },
    {
      but: 'Those who need it don’t come',
      answer: 'So we go to them. Ask the doctor and the parish who likes visits.',
    },
  ],
  insights: [
    'There is more help than we thought – but nobody knows whom to ask',
    'Older people want to be needed, not only cared for',
    'It is about short ways: the doctor, the shop, a bench to rest',
  ],
  utopias: [
    {
      title: 'A house of grandparents for all',
      sentences: [
        'In the old school live twelve old people, and on the ground floor is the nursery.',
        'In the morning there is reading aloud in three languages, and nobody knows who reads to whom.',
        'The community nurse cycles through town and knows every bell.',
      ],
    },
    {
      title: 'Nobody eats alone',
      sentences: [
        'At twelve the bell rings, and in every street there is a pot on the table.',
        'Whoever cannot walk is fetched by rickshaw.',
        'After lunch all sleep for half an hour, that is the law.',
      ],
    },
  ],
  project: {
    title: 'Travelling lunch table',
    what: 'A shared lunch every Wednesday, by turns in the clubhouse, the mosque, the parish hall and the school.',
    why: 'Many older people eat alone every day.',
    who: 'Senior council and women’s breakfast, Rita writes the plan',
    withWhom: 'All houses with a kitchen, community bus for the rides',
    resources: 'Pots are there. 4 per meal, donations for those who don’t have it',
    firstStep: 'Look at the four kitchens and share out the first eight Wednesdays',
    obstacle: 'Food hygiene, training for all who cook',
    byWhen: 'From February',
    howWeKnow: 'At least 25 guests, 10 of whom go nowhere else',
    checkDate: 'Before the summer holidays',
  },
}
