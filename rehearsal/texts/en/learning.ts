import type { Topic } from '../material.ts'

export const learning: Topic = {
  id: 'learning',
  name: 'Language and school',
  criticism: [
    'Language course: 7 months waiting list',
    'Courses only in the morning, I work then',
    'Nobody understands the letters from school, not even locals',
    'My son translates for me at the doctor’s. He is 10',
    'Children may not speak their own language at school',
    'All-day school ends at 2:30. That is not all day',
    'No childcare during the course',
    'My diploma counts for nothing here (nurse, 12 years)',
    'Nursery places!!!',
    'You learn grammar but talk to nobody',
    'لا أحد يشرح لنا نظام المدرسة',
    'Homework: no help at home, bad luck',
    'Parents’ evening: always the same eight people',
  ],
  again: 'You wait more than half a year for a course',
  strengths: [
    'The reading mentors are worth gold',
    'The lady in the library helps everybody',
    'Kids in primary school speak 14 languages – great!',
  ],
  proposals: [
    'Whoever wants to learn the language starts within four weeks.',
    'Every child is greeted in its own language and enjoys learning ours.',
    'Parents understand the school and the school understands the parents.',
  ],
  ideas: [
    'Language partners who walk instead of sitting in class',
    'Evening course WITH childcare next door',
    'School letters as pictures and in plain words',
    'Parents teach their mother tongue one hour a week',
    'Interpreter phone for all offices and doctors',
    'Cooking course = language course',
    'Homework table in the library, with cocoa',
    'School in the evening is for the parents',
  ],
  objections: [
    {
      but: 'There are no teachers for that',
      answer: 'For grammar no. For talking, neighbours will do; two retired teachers are here tonight.',
    },
    {
      but: 'If all speak their own language nobody learns ours',
      answer: 'The primary school sees the opposite. Both have their time: break and lesson.',
    },
    { but: 'Insurance for the childcare?', answer: 'Ask the nursery’s association to cover it.' },
  ],
  insights: [
    'A language is learned by those who have somebody to talk to',
    'Courses in the evening would be full at once',
    'Parents and school talk in letters instead of with each other',
  ],
  utopias: [
    {
      title: 'The school of many voices',
      sentences: [
        'On the door it says good morning in all the children’s languages, and they painted it themselves.',
        'In the morning the little ones learn, in the evening their parents, at the same table.',
        'Whoever brings a language brings a treasure and teaches it.',
        'Nobody waits for a course, the course waits for you.',
      ],
    },
    {
      title: 'You learn a language by cooking',
      sentences: [
        'In every street there is a kitchen with a sign: we speak slowly today.',
        'You chop onions and talk, and in the end all know what chives are.',
        'The exam is a dinner for the neighbours.',
      ],
    },
  ],
  project: {
    title: 'Evening conversation – with childcare',
    what: 'Conversation twice a week from six to eight in the primary school; next door people play with the children.',
    why: 'Whoever works or has children cannot come in the morning.',
    who: 'Two retired teachers, four reading mentors, Dilan coordinates',
    withWhom: 'Primary school, adult education, nursery',
    resources: 'Two classrooms, books, 1,500 for fees in the first half-year',
    firstStep: 'Ask the head whether rooms are free in the evening',
    obstacle: 'Caretaker’s hours and insurance',
    byWhen: 'Start after Easter',
    howWeKnow: 'In summer 20 people manage a talk at the doctor’s alone',
    checkDate: 'End of September',
  },
}
