import type { Phase } from '../domain/agenda.ts'
import { step, type Method, type MethodStep } from './method.ts'

/**
 * Zukunftswerkstatt after Robert Jungk and Norbert R. Müllert, phases and timings after the method kit of the Bundeszentrale
 * für politische Bildung. 10-30 people. The evening keeps to three hours after the arrival: Kritik 40, Wende 10, Utopie 50,
 * Verwirklichung 60, Abschluss 20.
 */
const phases: Phase[] = [
  {
    id: 'arrival',
    accent: 'arrival',
    name: { de: 'Einstieg', en: 'Arrival' },
    rule: {
      de: 'Ankommen, zuhören, nachfragen: Alle kommen zu Wort.',
      en: 'Arrive, listen, ask: everybody gets a say.',
    },
  },
  {
    id: 'criticism',
    accent: 'criticism',
    name: { de: 'Kritik', en: 'Criticism' },
    rule: {
      de: 'Kurz und genau. Keine Diskussion, noch keine Lösungen. Nur Verständnisfragen.',
      en: 'Short and precise. No discussion, no solutions yet. Only questions of understanding.',
    },
  },
  {
    id: 'turn',
    accent: 'turn',
    name: { de: 'Wende', en: 'Turn' },
    rule: {
      de: 'Aus jeder Kritik wird ein Ziel: ein Satz, positiv gesagt.',
      en: 'Each point of criticism becomes a goal: one sentence, said in the positive.',
    },
  },
  {
    id: 'utopia',
    accent: 'utopia',
    name: { de: 'Utopie', en: 'Utopia' },
    rule: {
      de: 'Alles ist möglich. „Geht nicht“ gibt es nicht: Ein Aber wird geparkt.',
      en: 'All is possible. There is no “that won’t work”: a “but” is parked.',
    },
  },
  {
    id: 'realization',
    accent: 'realization',
    name: { de: 'Verwirklichung', en: 'Realization' },
    rule: {
      de: 'Jetzt wird es konkret: Was, wer, bis wann? Kritik ist wieder erlaubt.',
      en: 'Now it becomes concrete: what, who, by when? Criticism is allowed again.',
    },
  },
  {
    id: 'closing',
    accent: 'closing',
    name: { de: 'Abschluss', en: 'Closing' },
    rule: {
      de: 'Ergebnisse würdigen, Verabredungen festhalten, gut auseinandergehen.',
      en: 'Value the results, settle agreements, part well.',
    },
  },
]

const arrival: MethodStep[] = [
  step('arrival', 'inform', 'welcome', {
    title: { de: 'Begrüßung', en: 'Welcome' },
    prompt: {
      de: 'Worum es heute geht und was mit den Ergebnissen geschieht',
      en: 'What today is about and what happens with the results',
    },
    minutes: { evening: 10, half: 10, full: 20 },
  }),
  step('arrival', 'collect', 'expectations', {
    title: { de: 'Erwartungen', en: 'Expectations' },
    prompt: { de: 'Was soll heute gelingen?', en: 'What should we achieve today?' },
    cards: 2,
    minutes: { half: 10, full: 20 },
  }),
]

const criticism: MethodStep[] = [
  step('criticism', 'collect', 'criticism-cards', {
    title: { de: 'Kritik sammeln', en: 'Collect criticism' },
    prompt: { de: 'Was stört, fehlt oder läuft schief bei uns?', en: 'What annoys us, is missing or goes wrong here?' },
    cards: 5,
    // Complaint without strengths discourages, so a column for strengths stands beside it.
    columns: [
      { id: 'criticism', name: { de: 'Kritik', en: 'Criticism' }, sign: 'minus' },
      { id: 'strength', name: { de: 'Läuft gut', en: 'Goes well' }, sign: 'plus' },
    ],
    minutes: { evening: 12, half: 20, full: 30 },
  }),
  step('criticism', 'cluster', 'criticism-islands', {
    title: { de: 'Themeninseln bilden', en: 'Form topic islands' },
    prompt: { de: 'Was gehört zusammen?', en: 'What belongs together?' },
    of: ['criticism-cards'],
    minutes: { evening: 15, half: 20, full: 25 },
  }),
  step('criticism', 'weigh', 'criticism-dots', {
    title: { de: 'Punkte kleben', en: 'Stick dots' },
    prompt: { de: 'Was ist am dringendsten?', en: 'What is most urgent?' },
    on: 'clusters',
    of: ['criticism-islands'],
    dots: 3,
    stack: true,
    minutes: { evening: 8, half: 10, full: 15 },
  }),
  step('criticism', 'choose', 'main-points', {
    title: { de: 'Hauptpunkte wählen', en: 'Choose main points' },
    prompt: { de: 'Womit arbeiten wir weiter?', en: 'What do we go on with?' },
    on: 'clusters',
    of: ['criticism-islands'],
    minutes: { evening: 5, half: 5, full: 10 },
  }),
]

const turn: MethodStep[] = [
  step('turn', 'reframe', 'goals', {
    title: { de: 'Ziele finden', en: 'Find goals' },
    prompt: { de: 'Wie soll es stattdessen sein?', en: 'How should it be instead?' },
    of: ['criticism-islands'],
    cards: 3,
    minutes: { evening: 10, half: 15, full: 25 },
  }),
]

const utopia: MethodStep[] = [
  step('utopia', 'collect', 'ideas', {
    title: { de: 'Ideen sammeln', en: 'Collect ideas' },
    prompt: {
      de: 'Stellen wir uns vor, alles wäre möglich: Wie sieht unser Ort dann aus?',
      en: 'Let us imagine that all was possible: what does our place look like?',
    },
    cards: 5,
    parks: true,
    of: ['goals'],
    minutes: { evening: 12, half: 20, full: 30 },
  }),
  step('utopia', 'sketch', 'utopias', {
    title: { de: 'Utopien ausmalen', en: 'Paint utopias' },
    prompt: {
      de: 'Malt in kleinen Gruppen eure Utopie aus: Wie ist ein Tag dort?',
      en: 'In small groups, paint your utopia: what is a day like there?',
    },
    form: 'utopia',
    groupSize: 5,
    parks: true,
    of: ['goals', 'ideas'],
    minutes: { evening: 20, half: 30, full: 45 },
  }),
  step('utopia', 'present', 'utopia-tour', {
    title: { de: 'Utopien vorstellen', en: 'Present utopias' },
    prompt: { de: 'Jede Gruppe erzählt ihre Utopie.', en: 'Each group tells its utopia.' },
    of: ['utopias'],
    minutes: { evening: 10, half: 15, full: 25 },
  }),
  step('utopia', 'weigh', 'utopia-dots', {
    title: { de: 'Utopien gewichten', en: 'Weigh utopias' },
    prompt: { de: 'Was begeistert am meisten?', en: 'What excites us most?' },
    on: 'sketches',
    of: ['utopias'],
    dots: 3,
    stack: true,
    minutes: { evening: 8, half: 10, full: 15 },
  }),
]

const realization: MethodStep[] = [
  step('realization', 'choose', 'chosen-utopias', {
    title: { de: 'Ideen auswählen', en: 'Choose ideas' },
    prompt: { de: 'Was nehmen wir mit in die Wirklichkeit?', en: 'What do we take into reality?' },
    on: 'sketches',
    of: ['utopias'],
    minutes: { evening: 5, half: 10, full: 15 },
  }),
  step('realization', 'check', 'reality-check', {
    title: { de: 'An der Wirklichkeit prüfen', en: 'Check against reality' },
    prompt: {
      de: 'Die geparkten Einwände kommen zurück: Was heißt das für unsere Ideen?',
      en: 'The parked objections come back: what do they mean for our ideas?',
    },
    of: ['ideas', 'utopias'],
    minutes: { evening: 10, half: 15, full: 25 },
  }),
  step('realization', 'sketch', 'projects', {
    title: { de: 'Projektskizzen', en: 'Project sketches' },
    prompt: {
      de: 'Macht ein Projekt daraus: Was, wer, womit, bis wann – und woran merken wir es?',
      en: 'Make it a project: what, who, with what, by when – and how do we know?',
    },
    form: 'project',
    groupSize: 8,
    of: ['utopias'],
    minutes: { evening: 45, half: 60, full: 75 },
  }),
]

const closing: MethodStep[] = [
  step('closing', 'present', 'project-tour', {
    title: { de: 'Projekte vorstellen', en: 'Present projects' },
    prompt: { de: 'Jede Gruppe stellt ihr Projekt vor.', en: 'Each group presents its project.' },
    of: ['projects'],
    minutes: { evening: 8, half: 15, full: 25 },
  }),
  step('closing', 'agree', 'agreements', {
    title: { de: 'Verabredungen', en: 'Agreements' },
    prompt: {
      de: 'Wer macht was bis wann? Wie hören wir voneinander?',
      en: 'Who does what by when? How do we hear back?',
    },
    minutes: { evening: 7, half: 10, full: 15 },
  }),
  step('closing', 'reflect', 'reflection', {
    title: { de: 'Rückblick', en: 'Reflection' },
    prompt: { de: 'Wie war es heute?', en: 'How was it today?' },
    on: 'mood',
    dots: 1,
    cards: 3,
    columns: [
      { id: 'good', name: { de: 'Das war gut', en: 'That was good' }, sign: 'plus' },
      { id: 'wish', name: { de: 'Das wünsche ich mir', en: 'That I wish for' }, sign: 'wish' },
    ],
    minutes: { evening: 5, half: 10, full: 15 },
  }),
]

export const zukunftswerkstatt: Method = {
  id: 'zukunftswerkstatt',
  name: { de: 'Zukunftswerkstatt', en: 'Future workshop' },
  summary: {
    de: 'Von der Kritik über die Utopie zum Projekt: Eine Gruppe gestaltet ihren Ort.',
    en: 'From criticism through utopia to the project: a group shapes its place.',
  },
  people: { from: 6, to: 30 },
  variants: [
    { id: 'evening', name: { de: 'Ein Abend', en: 'One evening' } },
    { id: 'half', name: { de: 'Ein halber Tag', en: 'Half a day' } },
    { id: 'full', name: { de: 'Ein ganzer Tag', en: 'A full day' } },
  ],
  phases,
  steps: [...arrival, ...criticism, ...turn, ...utopia, ...realization, ...closing],
}
