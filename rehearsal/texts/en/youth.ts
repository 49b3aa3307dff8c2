import type { Topic } from '../material.ts'

export const youth: Topic = {
  id: 'youth',
  name: 'Young people',
  criticism: [
    'Youth room only Tue + Thu until 8',
    'We get sent away everywhere',
    'Wi-Fi on the market never works',
    'Football pitch closed for 2 years!',
    'Nobody asks us, everybody talks ABOUT us',
    'For girls there is nothing but dancing',
    'You only get work experience if your parents know someone',
    'Cinema, disco, nothing. All in the next town',
    'Skate park promised. Election time.',
    'Weird people at the station at night',
    'Our phone is our youth centre',
    'Clubs cost money, shirt, travel … not with four children',
  ],
  again: 'Wherever we meet, we have to leave',
  strengths: [
    'Coach Ali even picks the kids up at home',
    'School band at the town fair was amazing',
    'Youth fire brigade, scouts: there is something going on',
  ],
  proposals: [
    'Young people have a place that they shape and open themselves.',
    'Whoever is young is asked and heard.',
    'Joining in does not depend on money.',
  ],
  ideas: [
    'Young people get 10,000 and decide alone',
    'Skate park under the bridge',
    'Night sports in the gym, Fridays until midnight',
    'Placement exchange: each firm takes one, no connections needed',
    'Youth council with a real vote',
    'Rehearsal room in the bunker, nobody minds',
    'Young show old the phone, old show young the workshop',
    'Open-air cinema in the swimming pool',
  ],
  objections: [
    { but: 'They break everything', answer: 'You don’t break what you built. That is why they build it.' },
    { but: 'Who supervises?', answer: 'Two adults with youth leader training, course in spring.' },
    {
      but: 'After the election nobody remembers',
      answer: 'Motion in the committee before summer, and we all go there.',
    },
  ],
  insights: [
    'A key of one’s own is worth more than any programme',
    'Young people want to be asked before anything is built',
    'Taking part fails for lack of money and a last bus',
  ],
  utopias: [
    {
      title: 'It is loud under the bridge',
      sentences: [
        'Under the bridge people skate, spray and rehearse, and above you only hear a soft thump.',
        'We have the key. We made the rules too, there are five.',
        'On Fridays we cook and invite those who usually complain.',
        'In the town hall sit two of us and vote.',
      ],
    },
    {
      title: 'The young rule',
      sentences: [
        'One month a year the town is run by people under 20.',
        'Afterwards nobody wants to go back, because the buses suddenly run.',
      ],
    },
  ],
  project: {
    title: 'Skate and rehearsal place under the bridge',
    what: 'The space under the bypass bridge gets ramps, a legal wall and power for the bands.',
    why: 'Because young people get sent away everywhere.',
    who: 'Leon, Aylin, Mia and six more from school',
    withWhom: 'Youth workers, building yard, coach Ali',
    resources: 'Concrete, wood, power; a grant. How much? Still open',
    firstStep: 'Whose land is it? Ask',
    obstacle: 'Noise, liability',
    byWhen: '',
    howWeKnow: 'We are there. Every day.',
    checkDate: '',
  },
}
