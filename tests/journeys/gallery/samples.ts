export const phases = {
  arrival: { name: 'Einstieg', rule: 'Erst ankommen, dann loslegen.', prompt: 'Was erwartest du von heute?' },
  criticism: {
    name: 'Kritik',
    rule: 'Kurz und genau. Noch keine Lösungen.',
    prompt: 'Was stört dich am Zusammenleben in unserer Stadt?',
  },
  turn: { name: 'Wende', rule: 'Ein Satz, positiv gesagt.', prompt: 'Wie sieht das Gegenteil aus?' },
  utopia: { name: 'Utopie', rule: 'Alles ist möglich.', prompt: 'Wie leben wir hier, wenn alles gelungen ist?' },
  realization: { name: 'Verwirklichung', rule: 'Wer macht was, bis wann?', prompt: 'Was ist unser erster Schritt?' },
  closing: { name: 'Abschluss', rule: 'Jede Stimme zählt.', prompt: 'Was nimmst du heute mit?' },
} as const

export const cards = [
  'Abends fährt kein Bus mehr aus der Innenstadt zurück',
  'Zu wenige Bänke im Schatten',
  'Straßenbeleuchtungsinstandsetzungsmaßnahmen dauern Jahre',
  'لا يوجد مكان يلتقي فيه الشباب بعد المدرسة',
  'Der Marktplatz ist ein Parkplatz',
  'Die Bücherei schließt, wenn andere Feierabend haben',
] as const

export const bars = [
  { id: '1', text: 'Wege bei Nacht', devices: 14, hands: 3, chosen: true },
  { id: '2', text: 'Orte zum Bleiben ohne etwas kaufen zu müssen', devices: 11, hands: 2, chosen: true },
  { id: '3', text: 'Mitreden, bevor entschieden ist', devices: 6, hands: 0 },
  { id: '4', text: 'Öffnungszeiten', devices: 2, hands: 1 },
]

export const barsWords = {
  caption: 'Ergebnis der Punktabfrage',
  option: 'Themeninsel',
  devices: 'mit dem Telefon',
  hands: 'von Hand gezählt',
  total: 'zusammen',
  chosen: 'hier arbeiten wir weiter',
}
