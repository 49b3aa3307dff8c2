import type { Topic } from '../material.ts'

export const housing: Topic = {
  id: 'housing',
  name: 'Housing and neighbours',
  criticism: [
    'Rent eats half of my pay',
    'With my name I get no viewing',
    'Lift on the estate broken since March',
    'Empty houses in the old town and nobody does a thing',
    'They only build big family homes',
    'Mould. Landlord says: open the window more',
    'Quarrels in the stairwell about shoes, prams, smells …',
    'Young people move away, there is nothing small',
    'The shelter is in the industrial area, no bus back at night',
    'People don’t say hello anymore',
    'Courtyard = car park. Kids play between cars',
    'Housing list: 3 years on it, heard nothing',
    'The bin area is a pigsty',
  ],
  again: 'Nobody can afford the rents',
  strengths: [
    'In Birch Lane people look after each other',
    'The tenants’ council got a lot done',
    'I have the best neighbour in the world, he built my kitchen',
  ],
  proposals: [
    'Everybody finds a home here that fits their life and their purse.',
    'In our house people know and help each other.',
    'Empty houses are lived in again.',
  ],
  ideas: [
    'Room for help: student moves in with grandma',
    'Courtyards without cars, with tomatoes',
    'Viewings without names (first the date, then the name)',
    'A cooperative buys the old post office',
    'Tool cupboard in every stairwell',
    'Everyone paints the stairwell together in spring',
    'Swap big flats for small ones',
    'Neighbours’ round instead of letters of complaint',
  ],
  objections: [
    { but: 'The owners will never sell', answer: 'Asking costs nothing. Three have already called the town.' },
    { but: 'You need millions for that', answer: 'For buying, yes. Courtyard and swaps need people and 2,000.' },
    { but: 'Take away parking?? I work shifts', answer: 'Only the six that stand empty anyway. Count first.' },
  ],
  insights: [
    'The lift is no comfort, it is the front door',
    'Where people know each other, they quarrel less',
    'Much stands empty, only nobody has counted it',
  ],
  utopias: [
    {
      title: 'The house with open doors',
      sentences: [
        'In our house live four generations and seven kitchens.',
        'On the ground floor there is a room that belongs to all, with the washing machine and the table football.',
        'The rent is such that at the end of the month there is money for ice cream.',
        'If somebody is ill, there is soup at the door in the evening.',
      ],
    },
    {
      title: 'Tomato yard',
      sentences: [
        'Where cars used to stand grow tomatoes, mint and children.',
        'The lawn has no sign.',
        'On Saturdays one repairs bicycles and all the others give advice.',
      ],
    },
  ],
  project: {
    title: 'A yard for all in Birch Lane',
    what: 'The garage yard becomes a shared garden with seats, a sandpit and bicycle stands.',
    why: 'Children play between cars and neighbours don’t know each other.',
    who: 'Tenants’ council, the Aydin family, Mr Lowe',
    withWhom: 'Housing company, parks department, garden club',
    resources: 'Soil, wood, tools; about 2,000',
    firstStep: 'Ask all 36 households what they wish for',
    obstacle: 'Six parking spaces go',
    byWhen: 'First bed in April, done in September',
    howWeKnow: 'More people in the yard than cars',
    checkDate: 'Yard party in September',
  },
}
