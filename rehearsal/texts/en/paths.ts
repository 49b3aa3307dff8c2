import type { Topic } from '../material.ts'

export const paths: Topic = {
  id: 'paths',
  name: 'Paths and traffic',
  criticism: [
    'Last bus 7:40 pm',
    'Underpass at the station: dark, wet, scary',
    'No crossing on the way to school, Mill Street',
    'My walker gets stuck in the cobbles',
    'Cycle path ends in the middle of the bridge',
    'Station without a lift, impossible with a pram',
    'Lorries right through the town, at night too',
    'Parents’ cars in front of school, chaos every morning',
    'Ticket machine: no chance without glasses and a degree',
    'Lights at the town hall far too short for old people',
    'Pavement full of cars, I have to use the road with my wheelchair',
    'At weekends you can’t get away from the upper village',
    'Street lamps go off at 11. My shift ends at half past',
  ],
  again: 'No bus home in the evening!!',
  strengths: [
    'The path along the brook is lovely',
    'The community bus drivers know everybody by name',
    'New bike stands at the pool – well done',
  ],
  proposals: [
    'Everybody gets home safely at any hour.',
    'A child of seven can walk to school alone.',
    'Our paths are made for wheelchairs, prams and tired feet.',
  ],
  ideas: [
    'A call bus that comes at midnight too',
    'Walking bus: children walk together, parents take turns',
    'Paint the underpass and play music there',
    'Lift-share bench at every road out of town',
    'Car-free Saturday, main street becomes a playground',
    'Cargo bike to borrow at the town hall',
    'A seat every 200 metres',
    'Cable car from the upper village to the market. Why not!',
  ],
  objections: [
    { but: 'The main road isn’t even ours', answer: 'True. The town can still apply for a crossing.' },
    {
      but: 'There are no bus drivers anywhere',
      answer: 'So a community bus: volunteers, training paid by the county.',
    },
    { but: 'Shops want parking at the door', answer: 'One Saturday as a trial, and look at it together with them.' },
  ],
  insights: [
    'It is not the way that frightens, but the missing light',
    'The timetable ends before the evening begins',
    'What is enough for a wheelchair is enough for all',
  ],
  utopias: [
    {
      title: 'The town of safe feet',
      sentences: [
        'In the morning groups of children walk singing through the streets and no car hoots.',
        'Every 200 metres there is a bench, and on each sits somebody who has time.',
        'At night the light goes on where you walk and off where nobody is.',
        'The bus comes when you need it, not when the timetable says.',
      ],
    },
    {
      title: 'The bridge that joins us all',
      sentences: [
        'Between upper village and estate swings a broad bridge for feet and bicycles only.',
        'In the middle there is a kiosk and the best view in town.',
      ],
    },
  ],
  project: {
    title: 'Walking bus to the primary school',
    what: 'Three fixed lines on which children walk to school together, always with two adults.',
    why: 'So that children learn to walk safely and the morning traffic gets less.',
    who: 'Parents’ council, Cem and Jonas look after the lines',
    withWhom: 'Primary school, town police, senior council',
    resources: 'High-visibility vests, stop signs (the children paint them)',
    firstStep: 'Walk the three routes one morning and note the dangerous spots',
    obstacle: 'Enough adults, also when it rains',
    byWhen: 'After the summer holidays',
    howWeKnow: 'Fewer cars in front of the school: count before and after',
    checkDate: 'November',
  },
}
