import type { Topic } from '../material.ts'

export const offices: Topic = {
  id: 'offices',
  name: 'Town hall and offices',
  criticism: [
    'Next appointment in 9 weeks',
    'Forms in officialese, 14 pages',
    'Everybody sends you to the next door',
    'Booking online doesn’t work on a phone',
    'Got shouted at because I didn’t understand',
    'You have to bring your own interpreter',
    'My permit runs out before the appointment',
    'Opening hours: when everybody works',
    'Who is in charge of what? A maze',
    'Belge eksik diye üç kere geri döndüm',
    'Mails never get an answer',
    'People’s proposals vanish in a drawer',
    'Waiting room without chairs, water or a picture on the wall',
  ],
  again: 'You wait months for an appointment',
  strengths: [
    'The lady in room 3: always friendly!',
    'The mayor’s hour on the market',
    'Changing my driving licence was super quick',
  ],
  proposals: [
    'In the town hall everybody is received kindly and understood.',
    'Whoever asks has an answer within a week.',
    'One matter, one person, one appointment.',
  ],
  ideas: [
    'Guides at the entrance who speak your language',
    'The office comes to the estate by bus once a month',
    'Letter-deciphering café',
    'Every form on one page',
    'Hammocks in the waiting room',
    'Officials do a week’s placement with us',
    'Evening hours on Thursday until nine',
    'A board at the town hall: what became of your proposals?',
  ],
  objections: [
    { but: 'Data protection', answer: 'Guides only explain, they see no files. Consent on half a page.' },
    { but: 'They are short of staff as it is', answer: 'Guides are volunteers and take work off the front desk.' },
    { but: 'You would have to change the law', answer: 'For the form yes, for a leaflet no. We begin with two.' },
  ],
  insights: [
    'One face to ask saves three forms',
    'Kindness costs nothing and is what we miss most',
    'We want to know how far our application has come',
  ],
  utopias: [
    {
      title: 'The town hall with the red carpet',
      sentences: [
        'In front of the town hall lies a red carpet, and it is for everyone.',
        'Inside somebody asks in your language: what do you need, and would you like some tea?',
        'You go to one person, and that person takes care of the rest.',
        'After an hour you are done and stay because it is so pleasant.',
      ],
    },
    {
      title: 'Office on wheels',
      sentences: [
        'A bright bus goes from street to street and rings like the ice-cream van.',
        'In it sit three officials who may do what takes seven rooms today.',
      ],
    },
  ],
  project: {
    title: 'Guides in the town hall',
    what: 'Volunteers go along to appointments, explain forms and interpret. Tuesday and Thursday at the entrance.',
    why: 'Many come three times because a paper is missing. It costs everybody’s nerves.',
    who: 'Fatma and Mr Novak look for volunteers',
    withWhom: 'Front desk, immigration office, volunteer agency',
    resources: 'A table at the entrance, two evenings of training, expenses',
    firstStep: 'Talk to the head of the front desk',
    obstacle: 'Data protection, confidentiality',
    byWhen: 'First training in March',
    howWeKnow: '',
    checkDate: 'Ask in the town hall after half a year',
  },
}
