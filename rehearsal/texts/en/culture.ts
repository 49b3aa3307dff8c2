import type { Topic } from '../material.ts'

export const culture: Topic = {
  id: 'culture',
  name: 'Culture and festivals',
  criticism: [
    'All celebrate on their own: fair, Eid, Newroz, Easter',
    'Town fair the same for years: sausage and brass band',
    'At festivals nothing without pork',
    'No stage for small artists',
    'Museum ends in 1945. And us?',
    'Music school too expensive',
    'Library has no books in Arabic or Polish',
    'Festivals are always in beer tents, I don’t go in there with kids',
    'Volunteering: always the same five run',
    'Fees, insurance, barriers – a street party is a nightmare',
    'Our stories are told nowhere',
    'Whatever is new gets smiled at',
  ],
  again: 'We celebrate side by side instead of together',
  strengths: [
    'Women’s choir from all over the world!!',
    'The fair: even those who moved away come back',
    'Iftar on the market last year was beautiful',
  ],
  proposals: [
    'We celebrate our festivals together, and everybody brings something.',
    'Every story from here has its place.',
    'There is music and there are books for every child.',
  ],
  ideas: [
    'One calendar with ALL the festivals',
    'Street music Sunday',
    'Museum of things people brought along',
    'Opera in the swimming pool',
    'Borrow instruments like books',
    'The town’s recipe book, 50 kitchens',
    'Parade with a float from every street',
    'Story evening: how did I come here?',
  ],
  objections: [
    { but: 'The old families won’t join in', answer: 'The fair club is at the table tonight and said yes.' },
    { but: 'Religion only brings quarrels', answer: 'We celebrate food, music and stories. Praying is up to each.' },
    { but: 'Regulations!', answer: 'Make one model with the office that every street can use.' },
  ],
  insights: [
    'We all celebrate – only never on the same day',
    'Over food we begin to talk',
    'The stories of the people are our museum',
  ],
  utopias: [
    {
      title: 'The year of 100 festivals',
      sentences: [
        'Every week in the calendar has two festivals, and you are invited to each.',
        'The fair club decorates Eid, the mosque bakes for the Advent market.',
        'The brass band plays Halay now, crooked at first, then brilliant.',
        'Whoever has a birthday gets a song from the whole street.',
      ],
    },
    {
      title: 'Museum of things brought along',
      sentences: [
        'In the old post office there is one thing in every box: a key, a spoon, a violin.',
        'Beside it you hear the voice of the person who brought it.',
        'Children know afterwards that everybody arrived some day.',
      ],
    },
  ],
  project: {
    title: 'Story evenings “How I came here”',
    what: 'Four evenings a year on which three people each tell their story and bring a thing. It becomes an exhibition.',
    why: 'Because our stories are told nowhere.',
    who: 'History club, Ingrid, Hassan',
    withWhom: 'Library, museum, schools',
    resources: 'A room, tea, a recorder, 800 for printing',
    firstStep: 'Find three people for the first evening',
    obstacle: 'Not everybody wants to speak in public',
    byWhen: 'First evening on 12 March',
    howWeKnow: 'People come again and bring somebody',
    checkDate: 'After the second evening',
  },
}
