import type { Phase } from '../domain/agenda.ts'
import { step, type Method, type MethodStep } from './method.ts'

/**
 * Stadtgespräch with dialogue rooms: several named rooms, each for one action field, and one open room where people bring their
 * own topics. Everybody chooses; a signal in all rooms at once invites to move on. The hosts come from the project group.
 */
const phases: Phase[] = [
  {
    id: 'arrival',
    accent: 'arrival',
    name: { de: 'Ankommen', en: 'Arrival' },
    rule: {
      de: 'Ankommen, sich umsehen, fragen: Alle Räume stehen offen.',
      en: 'Arrive, look around, ask: all rooms are open.',
    },
  },
  {
    id: 'rooms',
    accent: 'turn',
    name: { de: 'Dialogräume', en: 'Dialogue rooms' },
    rule: {
      de: 'Jede Person wählt selbst. Ausreden lassen, nachfragen, aufschreiben. Beim Signal geht es in den nächsten Raum.',
      en: 'Everybody chooses freely. Let others finish, ask, write it down. At the signal we go to the next room.',
    },
  },
  {
    id: 'harvest',
    accent: 'realization',
    name: { de: 'Ergebnisse', en: 'Results' },
    rule: {
      de: 'Aus jedem Raum das Wichtigste, kurz gesagt. Fragen sind willkommen.',
      en: 'The most important of each room, said briefly. Questions are welcome.',
    },
  },
  {
    id: 'closing',
    accent: 'closing',
    name: { de: 'Ausblick', en: 'Outlook' },
    rule: {
      de: 'Sagen, was jetzt geschieht, wer sich kümmert und wo es nachzulesen ist.',
      en: 'Say what happens now, who takes care of it and where one can read about it.',
    },
  },
]

const arrival: MethodStep[] = [
  step('arrival', 'inform', 'welcome', {
    title: { de: 'Ankommen', en: 'Arrival' },
    prompt: {
      de: 'Willkommen! Code einlesen, Sprache wählen, sich umsehen.',
      en: 'Welcome! Scan the code, choose a language, look around.',
    },
    minutes: { evening: 10, half: 20 },
  }),
  step('arrival', 'inform', 'opening', {
    title: { de: 'Auftakt', en: 'Opening' },
    prompt: {
      de: 'Welche Räume es gibt, wofür die Ergebnisse gebraucht werden – und welche Themen noch fehlen',
      en: 'Which rooms there are, what the results are needed for – and which topics are still missing',
    },
    minutes: { evening: 15, half: 20 },
  }),
]

const rooms: MethodStep[] = [
  step('rooms', 'rounds', 'rooms', {
    title: { de: 'Gespräche in den Räumen', en: 'Conversations in the rooms' },
    prompt: {
      de: 'Was läuft bei diesem Thema schon gut, was fehlt – und was schlagen wir vor?',
      en: 'What goes well with this theme, what is missing – and what do we propose?',
    },
    // The theme of the room is what people talk about, so each round asks the same.
    seating: {
      mode: 'free',
      sizes: 'capacity',
      visits: 3,
      questions: [{}, {}, {}],
      minutes: 20,
      walk: 300,
      gong: true,
    },
    minutes: { evening: 75, half: 90 },
  }),
  step('rooms', 'inform', 'break', {
    title: { de: 'Pause', en: 'Break' },
    prompt: {
      de: 'Zeit für eine Stärkung. An den Wänden hängt, was in den Räumen entstanden ist.',
      en: 'Time for a snack. What the rooms have made hangs on the walls.',
    },
    minutes: { half: 20 },
  }),
]

const harvest: MethodStep[] = [
  step('harvest', 'harvest', 'harvest', {
    title: { de: 'Bericht aus den Räumen', en: 'Report from the rooms' },
    prompt: { de: 'Was war in diesem Raum das Wichtigste?', en: 'What was most important in this room?' },
    of: ['rooms'],
    turn: 120,
    minutes: { evening: 20, half: 25 },
  }),
  step('harvest', 'cluster', 'islands', {
    title: { de: 'Erkenntnisse ordnen', en: 'Sort the insights' },
    prompt: {
      de: 'Was kam in mehreren Räumen vor? Was gehört zusammen?',
      en: 'What came up in several rooms? What belongs together?',
    },
    of: ['rooms'],
    minutes: { evening: 15, half: 25 },
  }),
  step('harvest', 'weigh', 'dots', {
    title: { de: 'Punkte kleben', en: 'Stick dots' },
    prompt: { de: 'Was soll zuerst angegangen werden?', en: 'What should be taken up first?' },
    on: 'clusters',
    of: ['islands'],
    dots: 3,
    stack: true,
    minutes: { half: 10 },
  }),
]

const closing: MethodStep[] = [
  step('closing', 'agree', 'outlook', {
    title: { de: 'Wie es weitergeht', en: 'What comes next' },
    prompt: {
      de: 'Wer kümmert sich worum, bis wann? Wie erfahren alle davon?',
      en: 'Who takes care of what, by when? How does everybody hear about it?',
    },
    minutes: { evening: 10, half: 20 },
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
    minutes: { evening: 5, half: 10 },
  }),
]

export const stadtgespraech: Method = {
  id: 'stadtgespraech',
  name: { de: 'Stadtgespräch (Dialogräume)', en: 'Town dialogue' },
  summary: {
    de: 'Ein Thema je Raum, alle gehen, wohin sie wollen – und ein offener Raum für das, was noch fehlt.',
    en: 'One theme to a room, all go where they like – and an open room for what is still missing.',
  },
  people: { from: 20, to: 300 },
  places: { kind: 'room', size: 15, fewest: 3, most: 12 },
  variants: [
    { id: 'evening', name: { de: 'Ein Abend', en: 'One evening' } },
    { id: 'half', name: { de: 'Ein halber Tag', en: 'Half a day' } },
  ],
  phases,
  steps: [...arrival, ...rooms, ...harvest, ...closing],
}
