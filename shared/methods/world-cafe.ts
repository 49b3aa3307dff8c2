import type { Phase } from '../domain/agenda.ts'
import { step, type Method, type MethodStep } from './method.ts'

/**
 * World Café after Juanita Brown and David Isaacs, as German town halls use it under the name of Beteiligungscafé: small tables,
 * a host who stays, three rounds of twenty minutes whose questions build on one another, and a harvest of all tables. From 16
 * people; four to five sit at a table.
 */
const phases: Phase[] = [
  {
    id: 'arrival',
    accent: 'arrival',
    name: { de: 'Ankommen', en: 'Arrival' },
    rule: {
      de: 'Ankommen, einen Platz finden, die Frage des Tages hören.',
      en: 'Arrive, find a seat, hear the question of the day.',
    },
  },
  {
    id: 'rounds',
    accent: 'utopia',
    name: { de: 'Tischrunden', en: 'Table rounds' },
    rule: {
      de: 'Alle kommen zu Wort. Zuhören, nachfragen, Gedanken verbinden – und aufschreiben: Die Tischdecke gehört allen.',
      en: 'Everybody gets a say. Listen, ask, connect ideas – and write it down: the tablecloth belongs to all.',
    },
  },
  {
    id: 'harvest',
    accent: 'realization',
    name: { de: 'Ernte', en: 'Harvest' },
    rule: {
      de: 'Das Wichtigste von jedem Tisch, kurz gesagt. Was hören wir immer wieder, was überrascht?',
      en: 'The most important of each table, said briefly. What do we hear again and again, what surprises us?',
    },
  },
  {
    id: 'closing',
    accent: 'closing',
    name: { de: 'Ausblick', en: 'Outlook' },
    rule: {
      de: 'Ergebnisse würdigen, sagen, wie es weitergeht, gut auseinandergehen.',
      en: 'Value the results, say what comes next, part well.',
    },
  },
]

const arrival: MethodStep[] = [
  step('arrival', 'inform', 'welcome', {
    title: { de: 'Ankommen', en: 'Arrival' },
    prompt: {
      de: 'Schön, dass alle da sind! Code einlesen, Sprache wählen, in Ruhe ankommen.',
      en: 'How good that everybody is here! Scan the code, choose a language, settle in.',
    },
    minutes: { cafe: 20, short: 10 },
  }),
  step('arrival', 'inform', 'opening', {
    title: { de: 'Auftakt', en: 'Opening' },
    prompt: {
      de: 'Worum es heute geht, wie das Café abläuft – und wofür die Ergebnisse gebraucht werden',
      en: 'What today is about, how the café works – and what the results are needed for',
    },
    minutes: { cafe: 20, short: 10 },
  }),
]

const rounds: MethodStep[] = [
  step('rounds', 'rounds', 'rounds', {
    title: { de: 'Gespräche an den Tischen', en: 'Conversations at the tables' },
    prompt: { de: 'Was ist uns hier wichtig?', en: 'What matters to us here?' },
    seating: {
      mode: 'mix',
      sizes: 'even',
      visits: 3,
      // Open questions that build on one another: from experience through a possibility to a first step.
      questions: [
        {
          de: 'Was erleben wir hier im Alltag – was gelingt schon, und was fehlt?',
          en: 'What do we live through here every day – what goes well already, and what is missing?',
        },
        {
          de: 'Was würde für viele von uns einen spürbaren Unterschied machen?',
          en: 'What would make a difference that many of us can feel?',
        },
        {
          de: 'Womit fangen wir an – und wer kann was dazu beitragen?',
          en: 'What do we begin with – and who can add what to it?',
        },
      ],
      minutes: 20,
      walk: 300,
      gong: true,
    },
    minutes: { cafe: 75, short: 60 },
  }),
  step('rounds', 'inform', 'break', {
    title: { de: 'Pause', en: 'Break' },
    prompt: {
      de: 'Kaffee, Luft, Gespräche nebenbei. Die Gastgeber:innen schauen ihre Erkenntnisse noch einmal durch.',
      en: 'Coffee, fresh air, a word on the side. The hosts look through their insights once more.',
    },
    minutes: { cafe: 20 },
  }),
]

const harvest: MethodStep[] = [
  step('harvest', 'harvest', 'harvest', {
    title: { de: 'Ernte der Tische', en: 'Harvest of the tables' },
    prompt: {
      de: 'Was nehmen wir von unserem Tisch mit?',
      en: 'What do we take along from our table?',
    },
    of: ['rounds'],
    turn: 90,
    minutes: { cafe: 30, short: 15 },
  }),
  step('harvest', 'cluster', 'islands', {
    title: { de: 'Erkenntnisse ordnen', en: 'Sort the insights' },
    prompt: {
      de: 'Was zieht sich durch alle Tische? Was gehört zusammen?',
      en: 'What runs through all tables? What belongs together?',
    },
    of: ['rounds'],
    minutes: { cafe: 25, short: 10 },
  }),
  step('harvest', 'weigh', 'dots', {
    title: { de: 'Punkte kleben', en: 'Stick dots' },
    prompt: { de: 'Was soll zuerst angegangen werden?', en: 'What should be taken up first?' },
    on: 'clusters',
    of: ['islands'],
    dots: 3,
    stack: true,
    minutes: { cafe: 10, short: 5 },
  }),
]

const closing: MethodStep[] = [
  step('closing', 'agree', 'outlook', {
    title: { de: 'Wie es weitergeht', en: 'What comes next' },
    prompt: {
      de: 'Wer macht was bis wann? Wo ist nachzulesen, was aus den Ergebnissen wird?',
      en: 'Who does what by when? Where can one read what becomes of the results?',
    },
    minutes: { cafe: 25, short: 5 },
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
    minutes: { cafe: 15, short: 5 },
  }),
]

export const worldCafe: Method = {
  id: 'world-cafe',
  name: { de: 'World Café (Beteiligungscafé)', en: 'World Café' },
  summary: {
    de: 'Viele Gespräche an kleinen Tischen: Alle wechseln die Tische, die Gedanken wandern mit.',
    en: 'Many conversations at small tables: all change tables, and the ideas travel along.',
  },
  people: { from: 16, to: 200 },
  places: { kind: 'table', size: 5, fewest: 3, most: 40 },
  variants: [
    { id: 'cafe', name: { de: 'Ein Nachmittag', en: 'One afternoon' } },
    { id: 'short', name: { de: 'Kurz, an einem Abend', en: 'Short, in one evening' } },
  ],
  phases,
  steps: [...arrival, ...rounds, ...harvest, ...closing],
}
