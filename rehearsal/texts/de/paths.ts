import type { Topic } from '../material.ts'

export const paths: Topic = {
  id: 'paths',
  name: 'Wege und Verkehr',
  criticism: [
    'Letzter Bus 19:40',
    'Unterführung am Bahnhof: dunkel, nass, Angst',
    'Schulweg ohne Zebrastreifen an der Mühlstraße',
    'Rollator bleibt im Kopfsteinpflaster stecken',
    'Radweg hört mitten auf der Brücke auf',
    'Bahnhof ohne Aufzug, mit Kinderwagen unmöglich',
    'LKW fahren mitten durch den Ort, auch nachts',
    'Elterntaxis vor der Schule, jeden Morgen Chaos',
    'Fahrkarte kaufen am Automaten – keine Chance ohne Brille und Abi',
    'Ampel am Rathaus viel zu kurz für alte Leute',
    'Gehweg zugeparkt, ich muss mit dem Rollstuhl auf die Straße',
    'Am Wochenende kommt man aus Oberdorf nicht weg',
    'Straßenlampen gehen um 23 Uhr aus. Ich komme um halb zwölf von der Schicht',
  ],
  again: 'Abends fährt kein Bus mehr heim!!',
  strengths: [
    'Der Weg am Bach ist wunderschön',
    'Bürgerbus-Fahrer kennen jeden beim Namen',
    'Neue Fahrradständer am Bad – gut gemacht',
  ],
  proposals: [
    'Alle kommen zu jeder Zeit sicher nach Hause.',
    'Ein Kind von sieben Jahren kann allein zur Schule gehen.',
    'Unsere Wege sind für Rollstuhl, Kinderwagen und müde Füße gemacht.',
  ],
  ideas: [
    'Rufbus, der auch um Mitternacht kommt',
    'Laufbus: Kinder gehen gemeinsam zur Schule, Eltern wechseln sich ab',
    'Unterführung bunt anmalen und mit Musik',
    'Mitfahrbank an jedem Ortseingang',
    'Samstag autofrei, die Hauptstraße wird Spielplatz',
    'Lastenrad zum Ausleihen am Rathaus',
    'Sitzplatz alle 200 Meter',
    'Schwebebahn vom Oberdorf zum Markt. Warum nicht!',
  ],
  objections: [
    {
      but: 'Die Landesstraße gehört nicht der Stadt',
      answer: 'Stimmt. Den Zebrastreifen kann die Stadt trotzdem beantragen.',
    },
    {
      but: 'Busfahrer fehlen überall',
      answer: 'Deshalb Bürgerbus: Ehrenamtliche mit Schein, Schulung zahlt der Kreis.',
    },
    {
      but: 'Händler wollen Parkplätze vor der Tür',
      answer: 'Erst ein Samstag zur Probe, mit den Händlern zusammen auswerten.',
    },
  ],
  insights: [
    'Angst macht nicht der Weg, sondern das fehlende Licht',
    'Der Fahrplan endet, bevor der Abend anfängt',
    'Was für den Rollstuhl reicht, reicht für alle',
  ],
  utopias: [
    {
      title: 'Die Stadt der sicheren Füße',
      sentences: [
        'Morgens ziehen Kindergruppen singend durch die Straßen und kein Auto hupt.',
        'Alle 200 Meter steht eine Bank, und auf jeder sitzt jemand, der Zeit hat.',
        'Nachts geht das Licht an, wo man geht, und aus, wo keiner ist.',
        'Der Bus kommt, wenn man ihn braucht, nicht wenn der Plan es will.',
      ],
    },
    {
      title: 'Die Brücke, die alle verbindet',
      sentences: [
        'Zwischen Oberdorf und Siedlung schwingt sich eine breite Brücke nur für Füße und Räder.',
        'In der Mitte gibt es einen Kiosk und die schönste Aussicht.',
      ],
    },
  ],
  project: {
    title: 'Laufbus zur Grundschule',
    what: 'Drei feste Linien, auf denen Kinder morgens gemeinsam zur Schule gehen, immer mit zwei Erwachsenen.',
    why: 'Damit Kinder sicher allein gehen lernen und die Elterntaxis weniger werden.',
    who: 'Elternbeirat, Cem und Jonas als Linienpaten',
    withWhom: 'Grundschule, Ordnungsamt, Seniorenbeirat',
    resources: 'Warnwesten, Haltestellenschilder (malen die Kinder selbst)',
    firstStep: 'Die drei Wege an einem Morgen ablaufen und Gefahrenstellen notieren',
    obstacle: 'Genug Erwachsene, auch bei Regen',
    byWhen: 'Nach den Sommerferien',
    howWeKnow: 'Weniger Autos vor der Schule: vorher und nachher zählen',
    checkDate: 'November',
  },
}
