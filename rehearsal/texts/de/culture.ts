import type { Topic } from '../material.ts'

export const culture: Topic = {
  id: 'culture',
  name: 'Kultur und Feste',
  criticism: [
    'Jeder feiert für sich: Kirmes, Zuckerfest, Newroz, Ostern',
    'Stadtfest seit Jahren gleich: Bratwurst und Blasmusik',
    'Auf den Festen nichts ohne Schwein',
    'Für kleine Künstler gibt es keine Bühne',
    'Museum zeigt nur die Zeit bis 1945. Und wir?',
    'Musikschule zu teuer',
    'Bücherei hat keine Bücher auf Arabisch oder Polnisch',
    'Feste sind immer in Bierzelten, da geh ich mit Kindern net rein',
    'Ehrenamt: immer die gleichen fünf rennen',
    'GEMA, Versicherung, Absperrung – Straßenfest zu machen ist ein Albtraum',
    'Unsere Geschichten kommen nirgends vor',
    'Fasching ja, aber alles was neu ist wird belächelt',
  ],
  again: 'Wir feiern nebeneinander her statt miteinander',
  strengths: [
    'Interkultureller Frauenchor!!',
    'Kirmes: da kommen auch die wieder, die weggezogen sind',
    'Iftar auf dem Marktplatz letztes Jahr war wunderschön',
  ],
  proposals: [
    'Wir feiern unsere Feste zusammen, und jeder bringt etwas mit.',
    'Jede Geschichte von hier hat einen Platz.',
    'Musik und Bücher gibt es für alle Kinder.',
  ],
  ideas: [
    'Ein Fest-Kalender mit ALLEN Festen',
    'Straßenmusik-Sonntag',
    'Museum der mitgebrachten Dinge',
    'Oper im Freibad',
    'Instrumente ausleihen wie Bücher',
    'Rezeptbuch der Stadt, 50 Küchen',
    'Kirmesumzug mit Wagen aus jeder Straße',
    'Erzählabend: Wie bin ich hierher gekommen?',
  ],
  objections: [
    {
      but: 'Die Alteingesessenen machen da nicht mit',
      answer: 'Der Kirmesverein sitzt heute am Tisch und hat zugesagt.',
    },
    {
      but: 'Mit Religion gibt das nur Streit',
      answer: 'Wir feiern Essen, Musik und Geschichten. Beten kann jeder für sich.',
    },
    { but: 'Auflagen!', answer: 'Einmal mit dem Ordnungsamt ein Muster machen, das dann alle Straßen nehmen können.' },
  ],
  insights: [
    'Wir feiern alle – nur nie am selben Tag',
    'Über das Essen kommen wir ins Gespräch',
    'Die Geschichten der Leute sind unser Museum',
  ],
  utopias: [
    {
      title: 'Das Jahr mit 100 Festen',
      sentences: [
        'Im Kalender hat jede Woche zwei Feste, und zu jedem ist man eingeladen.',
        'Der Kirmesverein schmückt das Zuckerfest, die Moscheegemeinde backt für den Adventsmarkt.',
        'Die Blaskapelle spielt jetzt auch Halay, am Anfang schief, dann großartig.',
        'Wer Geburtstag hat, bekommt von der ganzen Straße ein Lied.',
      ],
    },
    {
      title: 'Museum der mitgebrachten Dinge',
      sentences: [
        'In der alten Post steht in jedem Fach ein Ding: ein Schlüssel, ein Löffel, eine Geige.',
        'Daneben hört man die Stimme des Menschen, der es mitgebracht hat.',
        'Kinder wissen danach, dass alle irgendwann angekommen sind.',
      ],
    },
  ],
  project: {
    title: 'Erzählabende „Wie ich hierher kam“',
    what: 'Vier Abende im Jahr, an denen je drei Menschen erzählen und einen Gegenstand mitbringen. Daraus wird eine Ausstellung.',
    why: 'Weil unsere Geschichten nirgends vorkommen.',
    who: 'Heimatverein, Ingrid, Hassan',
    withWhom: 'Bücherei, Museum, Schulen',
    resources: 'Raum, Tee, Aufnahmegerät, 800 € für Druck',
    firstStep: 'Drei Erzählerinnen oder Erzähler für den ersten Abend finden',
    obstacle: 'Nicht jeder will öffentlich erzählen',
    byWhen: 'Erster Abend am 12. März',
    howWeKnow: 'Leute kommen wieder und bringen jemanden mit',
    checkDate: 'Nach dem zweiten Abend',
  },
}
