import type { Topic } from '../material.ts'

export const information: Topic = {
  id: 'information',
  name: 'Information, die ankommt',
  criticism: [
    'Man erfährt alles erst hinterher',
    'Amtsblatt lesen nur Rentner',
    'Homepage: findet man nix',
    'Alles nur auf Deutsch, sehr schweres Deutsch',
    'Ich habe von dieser Veranstaltung zufällig gehört',
    'Schwarzes Brett vom Verein von 2019',
    'In WhatsApp-Gruppen stehen Gerüchte, keine Infos',
    'Müllkalender nicht zu verstehen, darum Ärger',
    'Wer nicht lesen kann, ist draussen',
    'Wahl: keiner hat uns erklärt, was der Ausländerbeirat macht',
    'Bitte einfach schreiben. Kurze Sätze. Danke',
    'Die Zeitung schreibt über die Siedlung nur wenn was passiert',
  ],
  again: 'Infos kommen immer zu spät',
  strengths: [
    'Aushang beim Bäcker funktioniert immer noch am besten',
    'Elternlotsinnen geben alles weiter',
    'Bürgermeisterin antwortet selbst',
  ],
  proposals: [
    'Jede Nachricht erreicht jeden, rechtzeitig und verständlich.',
    'Was die Stadt sagt, versteht auch ein Kind.',
    'Gute Nachrichten aus allen Straßen machen die Runde.',
  ],
  ideas: [
    'Eine Nachricht, sechs Sprachen, ein Knopf',
    'Stadtausrufer auf dem Markt, mit Glocke!',
    'Infotafel mit Bildern an jeder Haltestelle',
    'Sprachnachricht vom Rathaus jeden Freitag',
    'Willkommensmappe in echt: ein Mensch bringt sie vorbei',
    'Straßenreporter: Kinder machen Zeitung',
    'Eine Wand für Fragen, die Stadt antwortet drunter',
    'Amtsblatt mit Rätsel und Rezept, dann lesen es alle',
  ],
  objections: [
    {
      but: 'Übersetzen kostet ein Vermögen',
      answer: 'Nur das Wichtigste: fünf Nachrichten im Monat, gegengelesen von Freiwilligen.',
    },
    {
      but: 'Wer entscheidet was wichtig ist?',
      answer: 'Eine kleine Redaktion aus fünf Leuten, wechselt jedes halbe Jahr.',
    },
    {
      but: 'Dann liest es trotzdem keiner',
      answer: 'Darum Sprachnachricht und Aushang beim Bäcker, nicht noch eine Broschüre.',
    },
  ],
  insights: [
    'Nicht mehr Nachrichten, sondern frühere',
    'Was im Treppenhaus hängt, lesen alle',
    'Wer fragt, will wissen, wann eine Antwort kommt',
  ],
  utopias: [
    {
      title: 'Die Stadt flüstert in allen Sprachen',
      sentences: [
        'Man geht über den Markt, und die Tafel spricht dich in deiner Sprache an.',
        'Sie sagt nicht viel, nur was du heute brauchst: Der Bus fährt anders, beim Frauenchor ist noch ein Platz frei.',
        'Freitags um fünf läutet die Ausruferin, und alle bleiben stehen.',
      ],
    },
    {
      title: 'Zeitung von unten',
      sentences: [
        'Jede Straße hat eine Reporterin, die jüngste ist neun.',
        'In der Zeitung stehen nur Dinge, die stimmen, und die Hälfte davon ist lustig.',
      ],
    },
  ],
  project: {
    title: 'Fünf Nachrichten am Freitag',
    what: 'Jeden Freitag fünf wichtige Nachrichten in sechs Sprachen: als Aushang, als Sprachnachricht und auf der Seite der Stadt.',
    why: 'Alle sollen rechtzeitig erfahren, was sie betrifft.',
    who: 'Redaktion: Samira, Tomasz, Frau Keller und eine Person aus dem Rathaus',
    withWhom: 'Pressestelle, Elternlotsinnen, Bäckereien und Läden',
    resources: 'Zwei Stunden in der Woche, Drucker im Rathaus',
    firstStep: 'Eine Nullnummer machen und zehn Leuten zeigen',
    obstacle: 'Übersetzungen müssen stimmen',
    byWhen: 'Erste Ausgabe im März',
    howWeKnow: 'Wir fragen auf dem Markt: Wissen Sie, was letzte Woche drinstand?',
    checkDate: 'Juni',
  },
}
