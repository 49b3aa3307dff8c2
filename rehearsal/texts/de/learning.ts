import type { Topic } from '../material.ts'

export const learning: Topic = {
  id: 'learning',
  name: 'Sprache und Schule',
  criticism: [
    'Deutschkurs: 7 Monate Warteliste',
    'Kurse nur vormittags, ich arbeite da',
    'Elternbriefe versteht keiner – auch Deutsche nicht',
    'Mein Sohn übersetzt für mich beim Arzt. Er ist 10',
    'In der Schule dürfen Kinder ihre Sprache nicht sprechen',
    'Ganztag endet um 14:30, das ist kein Ganztag',
    'Keine Kinderbetreuung beim Sprachkurs',
    'Mein Abschluss zählt hier nichts (Krankenschwester, 12 Jahre)',
    'Kita-Plätze!!!',
    'Man lernt im Kurs Grammatik aber spricht mit niemand',
    'لا أحد يشرح لنا نظام المدرسة',
    'Hausaufgaben: wer zuhause keine Hilfe hat, hat Pech',
    'Am Elternabend sitzen immer die gleichen acht Leute',
  ],
  again: 'Auf einen Deutschkurs wartet man über ein halbes Jahr',
  strengths: [
    'Die Lesepaten sind Gold wert',
    'Frau Otto in der Bücherei hilft jedem',
    'In der Grundschule sprechen die Kinder 14 Sprachen – toll!',
  ],
  proposals: [
    'Wer Deutsch lernen will, fängt innerhalb von vier Wochen an.',
    'Jedes Kind wird in seiner Sprache begrüßt und lernt Deutsch mit Freude.',
    'Eltern verstehen, was die Schule schreibt, und die Schule versteht die Eltern.',
  ],
  ideas: [
    'Sprachtandem beim Spazierengehen statt im Klassenzimmer',
    'Kurs am Abend MIT Kinderbetreuung im Raum nebenan',
    'Schulbrief als Bild und in leichter Sprache',
    'Eltern unterrichten ihre Muttersprache, eine Stunde in der Woche',
    'Dolmetscher-Telefon für alle Ämter und Ärzte',
    'Kochkurs = Deutschkurs',
    'Hausaufgabentisch in der Bücherei, mit Kakao',
    'Die Schule hat um 8 zu und um 18 Uhr auf: abends lernen die Eltern',
  ],
  objections: [
    {
      but: 'Dafür gibts keine Lehrkräfte',
      answer: 'Für Grammatik nein, fürs Sprechen reichen Nachbarn. Zwei pensionierte Lehrerinnen sind heute hier.',
    },
    {
      but: 'Wenn jeder seine Sprache spricht lernt keiner deutsch',
      answer: 'Die Grundschule berichtet das Gegenteil. Beides hat seinen Platz: Pause und Unterricht.',
    },
    { but: 'Versicherung bei der Kinderbetreuung?', answer: 'Über den Trägerverein der Kita klären.' },
  ],
  insights: [
    'Sprache lernt, wer jemanden zum Reden hat',
    'Kurse am Abend würden sofort voll',
    'Eltern und Schule reden über Briefe statt miteinander',
  ],
  utopias: [
    {
      title: 'Die Schule der vielen Stimmen',
      sentences: [
        'An der Tür steht Guten Morgen in allen Sprachen der Kinder, und die Kinder haben es selbst gemalt.',
        'Vormittags lernen die Kleinen, abends ihre Eltern, am selben Tisch.',
        'Wer eine Sprache mitbringt, bringt einen Schatz mit und unterrichtet ihn.',
        'Niemand wartet auf einen Kurs, der Kurs wartet auf dich.',
      ],
    },
    {
      title: 'Deutsch lernt man beim Kochen',
      sentences: [
        'In jeder Straße gibt es eine Küche mit einem Schild: Heute sprechen wir langsam.',
        'Man schneidet Zwiebeln und redet, und am Ende wissen alle, was Schnittlauch heißt.',
        'Die Prüfung ist ein Abendessen für die Nachbarn.',
      ],
    },
  ],
  project: {
    title: 'Deutsch am Abend – mit Kinderbetreuung',
    what: 'Sprechkurs zweimal die Woche von 18 bis 20 Uhr in der Grundschule, nebenan wird mit den Kindern gespielt.',
    why: 'Wer arbeitet oder Kinder hat, kommt vormittags nicht in den Kurs.',
    who: 'Zwei pensionierte Lehrerinnen, vier Lesepaten, Dilan koordiniert',
    withWhom: 'Grundschule, Volkshochschule, Kita-Träger',
    resources: 'Zwei Klassenräume, Bücher, 1.500 € für Honorare im ersten Halbjahr',
    firstStep: 'Schulleitung fragen, ob die Räume abends frei sind',
    obstacle: 'Hausmeisterzeiten und Versicherung',
    byWhen: 'Start nach den Osterferien',
    howWeKnow: '20 Leute sprechen im Sommer ein Gespräch beim Arzt allein',
    checkDate: 'Ende September',
  },
}
