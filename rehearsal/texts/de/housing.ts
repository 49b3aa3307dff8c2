import type { Topic } from '../material.ts'

export const housing: Topic = {
  id: 'housing',
  name: 'Wohnen und Nachbarschaft',
  criticism: [
    'Miete frisst die Hälfte vom Lohn',
    'Mit meinem Namen bekomme ich keine Besichtigung',
    'In der Siedlung ist der Aufzug seit März kaputt',
    'Leerstand in der Altstadt und keiner tut was',
    'Nur große Einfamilienhäuser werden gebaut',
    'Schimmel. Vermieter sagt: mehr lüften',
    'Treppenhausstreit wegen Schuhen, Kinderwagen, Gerüchen …',
    'Junge Leute müssen wegziehen, weil es nichts Kleines gibt',
    'Die Unterkunft liegt am Gewerbegebiet, abends fährt kein Bus zurück',
    'Man grüßt sich net mehr',
    'Innenhof = Parkplatz. Kinder spielen zwischen Autos',
    'Wohnungsliste der Stadt: 3 Jahre drauf, nie was gehört',
    'Müllplatz sieht aus wie Sau',
  ],
  again: 'Die Mieten kann sich keiner mehr leisten',
  strengths: [
    'Im Birkenweg passt man aufeinander auf',
    'Der Mieterbeirat hat viel erreicht',
    'Ich habe hier den besten Nachbarn der Welt, er hat mir die Küche aufgebaut',
  ],
  proposals: [
    'Jede und jeder findet hier eine Wohnung, die zum Leben und zum Geldbeutel passt.',
    'Im Haus kennt man sich und hilft sich.',
    'Leere Häuser werden wieder bewohnt.',
  ],
  ideas: [
    'Wohnen gegen Hilfe: Student zieht zu Oma',
    'Innenhöfe ohne Autos, mit Tomaten',
    'Besichtigung ohne Namen (anonym, erst Termin dann Name)',
    'Genossenschaft kauft die alte Post',
    'Werkzeugschrank in jedem Treppenhaus',
    'Hausfrühling: alle streichen zusammen das Treppenhaus',
    'Tauschbörse große gegen kleine Wohnung',
    'Nachbarschaftskonferenz statt Beschwerdebrief',
  ],
  objections: [
    {
      but: 'Die Eigentümer verkaufen nie',
      answer: 'Fragen kostet nichts. Drei haben sich schon bei der Stadt gemeldet.',
    },
    {
      but: 'Das geht nur mit Millionen',
      answer: 'Fürs Kaufen ja. Für Innenhof und Tauschbörse reichen Leute und ein Budget von 2.000 €.',
    },
    {
      but: 'Parkplätze abschaffen?? Ich arbeite Schicht',
      answer: 'Nur die sechs, die ohnehin leer stehen. Zählung machen.',
    },
  ],
  insights: [
    'Der Aufzug ist kein Komfort, er ist die Haustür',
    'Wo man sich kennt, wird weniger gestritten',
    'Leer steht viel, nur weiß es keiner amtlich',
  ],
  utopias: [
    {
      title: 'Das Haus mit den offenen Türen',
      sentences: [
        'In unserem Haus wohnen vier Generationen und sieben Küchen.',
        'Im Erdgeschoss gibt es einen Raum, der allen gehört, da steht die Waschmaschine und der Kicker.',
        'Die Miete ist so, dass am Monatsende noch ein Eis drin ist.',
        'Wenn jemand krank ist, steht abends Suppe vor der Tür.',
      ],
    },
    {
      title: 'Tomatenhof',
      sentences: [
        'Wo früher Autos standen, wachsen Tomaten, Minze und Kinder.',
        'Der Rasen hat kein Schild.',
        'Samstags repariert einer Fahrräder und alle anderen reden mit.',
      ],
    },
  ],
  project: {
    title: 'Hof für alle im Birkenweg',
    what: 'Aus dem Garagenhof wird ein Gemeinschaftsgarten mit Sitzplatz, Sandkasten und Fahrradständer.',
    why: 'Kinder spielen zwischen Autos und die Nachbarn kennen sich nicht.',
    who: 'Mieterbeirat, Familie Aydin, Herr Lohse',
    withWhom: 'Wohnungsgesellschaft, Grünflächenamt, Gartenverein',
    resources: 'Erde, Holz, Werkzeug; etwa 2.000 €',
    firstStep: 'Alle 36 Haushalte fragen, was sie sich im Hof wünschen',
    obstacle: 'Sechs Stellplätze fallen weg',
    byWhen: 'Erstes Beet im April, fertig im September',
    howWeKnow: 'Mehr Leute im Hof als Autos',
    checkDate: 'Hoffest im September',
  },
}
