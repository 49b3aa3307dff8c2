import type { Topic } from '../material.ts'

export const offices: Topic = {
  id: 'offices',
  name: 'Ämter und Verwaltung',
  criticism: [
    'Termin erst in 9 Wochen',
    'Formulare in Amtsdeutsch, 14 Seiten',
    'Jeder schickt einen zum nächsten Zimmer',
    'Online-Termin geht nicht auf dem Handy',
    'Ich wurde angeschrien weil ich nicht verstanden hab',
    'Dolmetscher muss man selber mitbringen',
    'Aufenthaltstitel läuft ab bevor der Termin kommt',
    'Öffnungszeiten: wenn alle arbeiten',
    'Zuständigkeiten sind ein Labyrinth',
    'Belge eksik diye üç kere geri döndüm',
    'Man bekommt nie eine Antwort auf Mails',
    'Vorschläge von Bürgern verschwinden in der Schublade',
    'Im Wartezimmer keine Stühle, kein Wasser, kein Bild an der Wand',
  ],
  again: 'Auf einen Termin beim Amt wartet man Monate',
  strengths: [
    'Frau im Bürgerbüro, Zimmer 3: immer freundlich!',
    'Sprechstunde der Bürgermeisterin auf dem Markt',
    'Führerschein umschreiben ging superschnell',
  ],
  proposals: [
    'Im Rathaus wird jeder Mensch freundlich empfangen und verstanden.',
    'Wer eine Frage stellt, hat nach einer Woche eine Antwort.',
    'Ein Anliegen, ein Mensch, ein Termin.',
  ],
  ideas: [
    'Lotsen am Eingang, die deine Sprache sprechen',
    'Das Amt kommt in die Siedlung, einmal im Monat mit dem Bus',
    'Brief-Entzifferungs-Café',
    'Jedes Formular auf eine Seite',
    'Rathaus mit Hängematten im Wartebereich',
    'Verwaltung macht ein Praktikum bei uns',
    'Abendsprechstunde am Donnerstag bis 21 Uhr',
    'Tafel am Rathaus: Was ist aus euren Vorschlägen geworden?',
  ],
  objections: [
    { but: 'Datenschutz', answer: 'Lotsen erklären nur, sie sehen keine Akten. Einwilligung auf einer halben Seite.' },
    {
      but: 'Personal fehlt hinten und vorne',
      answer: 'Die Lotsen sind Ehrenamtliche und nehmen dem Empfang Arbeit ab.',
    },
    {
      but: 'Da müsste ja das Gesetz geändert werden',
      answer: 'Fürs Formular ja, für ein Merkblatt dazu nicht. Wir fangen mit zwei an.',
    },
  ],
  insights: [
    'Ein Gesicht zum Fragen ersetzt drei Formulare',
    'Freundlichkeit kostet nichts und fehlt am meisten',
    'Wir wollen wissen, wie weit unser Antrag ist',
  ],
  utopias: [
    {
      title: 'Das Rathaus mit dem roten Teppich',
      sentences: [
        'Vor dem Rathaus liegt ein roter Teppich, und er ist für alle.',
        'Drinnen fragt jemand in deiner Sprache: Was brauchst du, und magst du einen Tee?',
        'Du gehst zu einer einzigen Person, und die kümmert sich um den Rest.',
        'Nach einer Stunde bist du fertig und bleibst noch, weil es so nett ist.',
      ],
    },
    {
      title: 'Amt auf Rädern',
      sentences: [
        'Ein bunter Bus fährt von Straße zu Straße und klingelt wie der Eismann.',
        'Im Bus sitzen drei vom Amt, die alles dürfen, was sonst sieben Zimmer machen.',
      ],
    },
  ],
  project: {
    title: 'Lotsinnen und Lotsen im Rathaus',
    what: 'Ehrenamtliche begleiten Menschen bei Terminen, erklären Formulare und übersetzen. Dienstag und Donnerstag am Eingang.',
    why: 'Viele kommen dreimal, weil ein Papier fehlt. Das kostet alle Nerven.',
    who: 'Fatma und Herr Nowak sammeln Freiwillige',
    withWhom: 'Bürgerbüro, Ausländerbehörde, Ehrenamtsagentur',
    resources: 'Tisch am Eingang, Schulung an zwei Abenden, Aufwandspauschale',
    firstStep: 'Gespräch mit der Leitung vom Bürgerbüro',
    obstacle: 'Datenschutz, Verschwiegenheit',
    byWhen: 'Erste Schulung im März',
    howWeKnow: '',
    checkDate: 'Nach einem halben Jahr im Rathaus nachfragen',
  },
}
