import type { Topic } from '../material.ts'

export const meeting: Topic = {
  id: 'meeting',
  name: 'Treffpunkte',
  criticism: [
    'Kein Ort, wo man einfach hingehen kann ohne was zu kaufen',
    'Bürgerhaus immer zu. Schlüssel gibt es nur mit Antrag',
    'Sonntags ist alles tot',
    'Die Bänke am Markt sind weg, warum?',
    'Jeder Verein bleibt unter sich',
    'Im Winter weiß ich nicht wohin mit den Kindern',
    'Der Grillplatz ist vermüllt, da geh ich nimmer hin',
    'Buluşacak bir yer yok (kein Platz zum Treffen)',
    'Saalmiete 280 € – für eine Nachbarschaftsgruppe nicht zu stemmen',
    'Neu Zugezogene kennt keiner und keiner fragt',
    'Nach 18 Uhr kein Café mehr offen',
    'Zwischen Oberdorf und Siedlung gibt es keinen gemeinsamen Ort',
    'Öffentliches Klo fehlt. Deshalb bleibe ich nie lange',
  ],
  again: 'Es fehlt ein Treffpunkt, der nix kostet',
  strengths: [
    'Samstagsmarkt! Da trifft man alle',
    'Die Feuerwehr nimmt jeden auf, wirklich jeden',
    'Unsere Straße grillt einmal im Jahr zusammen',
  ],
  proposals: [
    'Bei uns gibt es einen Ort, der jeden Tag offen ist und nichts kostet.',
    'Wer neu ist, kennt nach vier Wochen drei Nachbarn.',
    'Alle haben einen Schlüssel zu unserem gemeinsamen Haus.',
  ],
  ideas: [
    'Ein langer Tisch mitten auf dem Markt, jeden Freitag, jeder bringt was mit',
    'Leerer Laden wird Wohnzimmer für alle',
    'Bürgerhaus mit Zahlenschloss statt Antrag',
    'Sofa an der Bushaltestelle 🙂',
    'Café, das von uns allen geführt wird',
    'Backhaus wieder anheizen, einmal im Monat',
    'Begrüßungsspaziergang für Neue',
    'Spielewinter in der Turnhalle, sonntags',
  ],
  objections: [
    {
      but: 'Wer macht sauber und wer schließt ab?',
      answer: 'Ein Wochenplan wie beim Backhaus. Zwei Paten je Woche, Schlüssel im Kasten.',
    },
    {
      but: 'Das hatten wir schon mal, nach einem Jahr war keiner mehr da',
      answer: 'Damals hing alles an einer Person. Diesmal fünf Vereine, jeder einen Tag.',
    },
    { but: 'Die Anwohner klagen wegen dem Lärm', answer: 'Mit den Nachbarn vorher reden. Draußen Schluss um 21 Uhr.' },
  ],
  insights: [
    'Räume sind genug da, sie sind nur abgeschlossen',
    'Wer bleiben darf, ohne zu kaufen, kommt wieder',
    'Begegnung braucht einen Anlass: kochen, reparieren, singen',
  ],
  utopias: [
    {
      title: 'Das offene Wohnzimmer',
      sentences: [
        'Um neun geht die Tür auf, es riecht nach Kaffee und nach Fladenbrot.',
        'Am großen Tisch sitzt die Rentnerin neben dem Schüler, der Deutsch lernt, und beide lösen das Kreuzworträtsel.',
        'Niemand muss etwas bestellen. Wer mag, legt was ins Glas.',
        'Abends tagt hier der Ortsbeirat, und alle hören zu, weil sie sowieso da sind.',
      ],
    },
    {
      title: 'Ein Tisch für 1000 Leute',
      sentences: [
        'Einmal im Jahr steht vom Oberdorf bis zur Siedlung ein einziger Tisch.',
        'Jedes Haus stellt seine Stühle raus und kocht, was die Oma gekocht hat.',
        'Man sitzt nie zweimal neben denselben.',
      ],
    },
  ],
  project: {
    title: 'Offenes Wohnzimmer im alten Schuhladen',
    what: 'Der leere Laden in der Marktstraße wird ein Treffpunkt ohne Verzehrzwang. Fünf Tage in der Woche offen, von 9 bis 20 Uhr.',
    why: 'Weil es keinen Ort gibt, an den man einfach gehen kann. Alle sollen sich begegnen, nicht nur die Vereine.',
    who: 'Gruppe aus Marlies, Yusuf, Frau Brandt und dem Heimatverein',
    withWhom: 'Eigentümer des Ladens, Stadt, Frauenfrühstück, Jugendgruppe',
    resources: 'Miete (vielleicht 300 € im Monat), Möbel aus Spenden, Kaffeemaschine',
    firstStep: 'Mit dem Eigentümer reden und den Laden ansehen',
    obstacle: 'Brandschutz und wer abends abschließt',
    byWhen: 'Probebetrieb ab Mai',
    howWeKnow: 'Nach drei Monaten kennen wir 50 Leute mit Namen, die vorher nie da waren',
    checkDate: '',
  },
}
