import type { Topic } from '../material.ts'

export const youth: Topic = {
  id: 'youth',
  name: 'Jugend',
  criticism: [
    'Jugendraum nur Di + Do bis 20 Uhr',
    'Überall werden wir weggeschickt',
    'WLAN am Markt geht nie',
    'Bolzplatz gesperrt seit 2 Jahren!',
    'Keiner fragt uns, alle reden ÜBER uns',
    'Für Mädchen gibts nix außer Tanzen',
    'Praktikum findet nur wer Eltern mit Kontakten hat',
    'Kino, Disko, nichts. Alles in der Kreisstadt',
    'Skatepark versprochen. Wahlkampf.',
    'Nachts hängen am Bahnhof Typen rum',
    'Handy ist unser Jugendzentrum',
    'Vereine kosten Geld, Trikot, Fahrt … geht nicht bei 4 Kindern',
  ],
  again: 'Egal wo wir uns treffen, wir müssen weg',
  strengths: [
    'Trainer Ali holt die Kids sogar von zuhause ab',
    'Schülerband am Stadtfest war der Hammer',
    'Jugendfeuerwehr, Pfadis: da geht was',
  ],
  proposals: [
    'Jugendliche haben einen Ort, den sie selbst gestalten und selbst öffnen.',
    'Wer jung ist, wird gefragt und gehört.',
    'Mitmachen hängt nicht am Geld.',
  ],
  ideas: [
    'Jugendliche bekommen 10.000 € und entscheiden allein',
    'Skatepark unter der Brücke',
    'Nachtsport in der Halle, freitags bis 24 Uhr',
    'Praktikumsbörse: jede Firma nimmt eine Person, ohne Beziehungen',
    'Jugendrat mit echtem Stimmrecht',
    'Probenraum im Bunker, da stört es keinen',
    'Jung zeigt Alt das Handy, Alt zeigt Jung die Werkstatt',
    'Freibad im Sommer mit Open-Air-Kino',
  ],
  objections: [
    {
      but: 'Die machen doch alles kaputt',
      answer: 'Was man selbst baut, macht man nicht kaputt. Deshalb bauen sie mit.',
    },
    { but: 'Aufsichtspflicht?', answer: 'Zwei Erwachsene mit Jugendleiterkarte, Schulung im Frühjahr.' },
    {
      but: 'Nach der Wahl will keiner mehr was davon wissen',
      answer: 'Antrag vor dem Sommer in den Ausschuss, wir gehen alle hin.',
    },
  ],
  insights: [
    'Ein eigener Schlüssel ist mehr wert als jedes Programm',
    'Jugendliche wollen gefragt werden, bevor gebaut wird',
    'Mitmachen scheitert am Geld und am letzten Bus',
  ],
  utopias: [
    {
      title: 'Unter der Brücke ist es laut',
      sentences: [
        'Unter der Brücke wird geskatet, gesprüht und geprobt, und oben hört man nur ein leises Wummern.',
        'Den Schlüssel haben wir. Die Regeln haben wir auch gemacht, es sind fünf.',
        'Freitags kochen wir und laden die ein, die sich sonst beschweren.',
        'Im Rathaus sitzen zwei von uns und stimmen mit ab.',
      ],
    },
    {
      title: 'Jugend regiert',
      sentences: [
        'Einen Monat im Jahr wird die Stadt von Leuten unter 20 regiert.',
        'Danach will keiner mehr zurück, weil die Busse plötzlich fahren.',
      ],
    },
  ],
  project: {
    title: 'Skate- und Probenplatz unter der Brücke',
    what: 'Der Platz unter der Umgehungsbrücke bekommt Rampen, eine legale Wand und Strom für die Bands.',
    why: 'Weil Jugendliche überall weggeschickt werden.',
    who: 'Leon, Aylin, Mia und noch sechs aus der Gesamtschule',
    withWhom: 'Jugendpflege, Bauhof, Trainer Ali',
    resources: 'Beton, Holz, Strom; Förderantrag. Wie viel Geld? Noch offen',
    firstStep: 'Wem gehört die Fläche? Anfragen',
    obstacle: 'Lärm, Haftung',
    byWhen: '',
    howWeKnow: 'Wir sind da. Jeden Tag.',
    checkDate: '',
  },
}
