import type { Topic } from '../material.ts'

export const meeting: Topic = {
  id: 'meeting',
  name: 'Places to meet',
  criticism: [
    'No place to just sit down without buying something',
    'Community hall always locked. Key only by written request',
    'Sundays are dead here',
    'The benches on the market square are gone, why?',
    'Every club keeps to itself',
    'In winter I don’t know where to go with the kids',
    'Barbecue area full of rubbish, so nobody goes',
    'Buluşacak bir yer yok (nowhere to meet)',
    '280 for the hall. Our little group can’t pay that',
    'Newcomers: nobody knows them and nobody asks',
    'No café open after six',
    'Upper village and estate have no place in common',
    'No public toilet, so I never stay long',
  ],
  again: 'We need somewhere to meet that costs nothing',
  strengths: [
    'Saturday market! You meet everyone',
    'The volunteer fire brigade takes anyone, really anyone',
    'Our street has a barbecue once a year',
  ],
  proposals: [
    'We have a place that is open every day and costs nothing.',
    'Whoever is new knows three neighbours after four weeks.',
    'Everybody holds a key to our common house.',
  ],
  ideas: [
    'One long table on the market every Friday, everyone brings something',
    'Empty shop becomes a living room for all',
    'Community hall with a number lock instead of a form',
    'A sofa at the bus stop 🙂',
    'A café that all of us run',
    'Light the old bakehouse again, once a month',
    'Welcome walk for newcomers',
    'Winter of games in the gym, on Sundays',
  ],
  objections: [
    {
      but: 'Who cleans up and who locks the door?',
      answer: 'A weekly rota, two keepers a week, key in a box.',
    },
    {
      but: 'We tried that, after a year nobody was left',
      answer: 'Back then it hung on one person. Now five clubs take one day each.',
    },
    { but: 'Neighbours will complain about noise', answer: 'Talk to them first. Outside ends at nine.' },
  ],
  insights: [
    'There are rooms enough, they are only locked',
    'Whoever may stay without buying comes again',
    'People meet when there is something to do: cook, mend, sing',
  ],
  utopias: [
    {
      title: 'The open living room',
      sentences: [
        'At nine the door opens, and it smells of coffee and flatbread.',
        'At the big table the pensioner sits beside the pupil who learns the language, and they solve the crossword.',
        'Nobody has to order anything. Whoever likes puts something in the jar.',
        'In the evening the council meets here, and all listen because they are here anyway.',
      ],
    },
    {
      title: 'A table for a thousand people',
      sentences: [
        'Once a year a single table runs from the upper village to the estate.',
        'Every house puts its chairs outside and cooks what grandma cooked.',
        'You never sit beside the same people twice.',
      ],
    },
  ],
  project: {
    title: 'Open living room in the old shoe shop',
    what: 'The empty shop in Market Street becomes a meeting place where nobody has to buy anything, five days a week.',
    why: 'There is no place to simply go to. Everyone should meet, not only the clubs.',
    who: 'Group of Margaret, Yusuf, Mrs Brown and the local history club',
    withWhom: 'Owner of the shop, town, women’s breakfast, youth group',
    resources: 'Rent (300 a month?), donated furniture, coffee machine',
    firstStep: 'Talk to the owner and look at the shop',
    obstacle: 'Fire safety and who locks up at night',
    byWhen: 'Trial from May',
    howWeKnow: 'After three months we know 50 people by name who never came before',
    checkDate: '',
  },
}
