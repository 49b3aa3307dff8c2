import type { Topic } from '../material.ts'

export const ageing: Topic = {
  id: 'ageing',
  name: 'Älter werden',
  criticism: [
    'Hausarzt hat zugemacht, kein Nachfolger',
    'Viele sind den ganzen Tag allein',
    'Bank nur noch Automat',
    'Alles nur noch online. Ich hab kein Internet',
    'Laden im Oberdorf zu. Ohne Auto kein Brot',
    'Heimplatz nur 30 km weg, da kommt keiner zu Besuch',
    'Kaffeenachmittag: immer dieselben und immer Schlager',
    'Erste Gastarbeiter werden alt – wer pflegt auf Italienisch, Türkisch?',
    'Treppen am Friedhof, kein Geländer',
    'Pflegende Angehörige gehen kaputt und keiner merkts',
    'Der Fahrplan hängt so hoch, den kann kein Mensch lesen',
    'Man will helfen als Rentner aber keiner braucht einen',
  ],
  again: 'Wir brauchen wieder einen Doktor am Ort',
  strengths: [
    'Essen auf Rädern: der Fahrer nimmt sich immer fünf Minuten',
    'Seniorenbeirat ist auf Zack',
    'Gymnastik in der Halle mit Frau Petersen',
  ],
  proposals: [
    'Bei uns ist im Alter niemand allein, der es nicht sein will.',
    'Alte Menschen können bleiben, wo sie zuhause sind.',
    'Was alte Leute können, wird gebraucht.',
  ],
  ideas: [
    'Telefonkette: jeden Morgen ein Anruf',
    'Dorfladen mit Lieferung auf dem Lastenrad',
    'Leih-Oma, Leih-Opa, Leih-Enkel',
    'Arzt kommt mit dem Bus auf den Markt',
    'Tanztee mit Musik aus allen Ländern',
    'Pflege-WG in der alten Schule, drei Sprachen',
    'Rentner-Werkstatt repariert alles',
    'Digital-Sprechstunde am Küchentisch',
  ],
  objections: [
    {
      but: 'Ärzte kann man sich nicht backen',
      answer: 'Aber eine Gemeindeschwester anstellen. Der Kreis fördert das zur Hälfte.',
    },
    {
      but: 'Wer haftet wenn was passiert?',
      answer: 'Versicherung fürs Ehrenamt über die Stadt, gilt auch für Besuche.',
    },
    {
      but: 'Die die es brauchen kommen ja nicht',
      answer: 'Deshalb gehen wir hin. Hausärztin und Pfarramt fragen, wer sich über Besuch freut.',
    },
  ],
  insights: [
    'Hilfe gibt es mehr als gedacht – aber niemand weiß, wen man fragt',
    'Ältere wollen nicht nur versorgt, sondern gebraucht werden',
    'Es geht um kurze Wege: Arzt, Bank, Bank zum Sitzen',
  ],
  utopias: [
    {
      title: 'Haus der Großeltern für alle',
      sentences: [
        'In der alten Schule wohnen zwölf alte Menschen und im Erdgeschoss ist die Krippe.',
        'Vormittags wird vorgelesen, in drei Sprachen, und keiner weiß genau, wer wem vorliest.',
        'Die Gemeindeschwester radelt durch den Ort und kennt jede Türklingel.',
      ],
    },
    {
      title: 'Keiner isst allein',
      sentences: [
        'Mittags um zwölf läutet es, und in jeder Straße steht ein Topf auf dem Tisch.',
        'Wer nicht mehr laufen kann, wird geholt, mit der Rikscha.',
        'Nach dem Essen schlafen alle eine halbe Stunde, das ist Gesetz.',
      ],
    },
  ],
  project: {
    title: 'Mittagstisch auf Wanderschaft',
    what: 'Jeden Mittwoch ein gemeinsames Mittagessen, reihum in Vereinsheim, Moscheegemeinde, Pfarrsaal und Schule.',
    why: 'Viele Ältere essen jeden Tag allein.',
    who: 'Seniorenbeirat und Frauenfrühstück, Renate schreibt den Plan',
    withWhom: 'Alle Häuser mit Küche, Bürgerbus für die Fahrten',
    resources: 'Töpfe sind da. 4 € pro Essen, Spenden für alle, die es nicht haben',
    firstStep: 'Die vier Küchen ansehen und die ersten acht Mittwoche verteilen',
    obstacle: 'Lebensmittelhygiene, Belehrung für alle, die kochen',
    byWhen: 'Ab Februar',
    howWeKnow: 'Mindestens 25 Gäste, davon 10, die sonst nirgends hingehen',
    checkDate: 'Vor den Sommerferien',
  },
}
