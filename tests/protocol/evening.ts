import { guest, story, type Story } from '../kit/story.ts'

/** What the tests want to find again. */
export interface Evening {
  told: Story
  cards: Record<'bus' | 'evening' | 'night' | 'bench' | 'meeting' | 'choir' | 'rude' | 'gone' | 'late', string>
  objections: Record<'money' | 'insurance', string>
  clusters: { traffic: string; places: string }
  goals: { traffic: string; places: string }
  utopias: { square: string; bus: string }
  project: string
}

export const rudeText = 'Die da oben sind alle unfähig'
export const goneText = 'Das nehme ich lieber zurück'

/** A whole Zukunftswerkstatt of one evening with six guests, with all that goes wrong on such an evening. */
export function wholeEvening(): Evening {
  const told = story({ about: { minutesBy: '' } })
    .guests(6)
    .open()
  told.start('welcome').wait(14)
  const cards = criticism(told)
  const clusters = islands(told, cards)
  const goals = turn(told, clusters)
  const { utopias, objections } = dreams(told, goals)
  const project = realization(told, utopias, goals, objections)
  closing(told)
  return { told, cards, objections, clusters, goals, utopias, project }
}

function criticism(told: Story): Evening['cards'] {
  told.start('criticism-cards')
  const cards = {
    bus: told.card('Der Bus fährt abends nicht mehr.', { by: 1, column: 'criticism' }),
    evening: told.card('Nach 20 Uhr kein Bus', { by: 2, column: 'criticism' }),
    night: told.card('Am Bahnhof ist es nachts dunkel.', { by: 3, column: 'criticism' }),
    bench: told.card('Auf dem Marktplatz fehlen Bänke.', { by: 4, column: 'criticism' }),
    meeting: told.card('Kein Ort, an dem man sich ohne Verzehr treffen kann', { column: 'criticism' }),
    choir: told.card('Der Chor singt mit allen, das läuft.', { by: 5, column: 'strength' }),
    rude: told.card(rudeText, { by: 6, column: 'criticism' }),
    gone: told.card(goneText, { by: 6, column: 'criticism' }),
  }
  told.do('card.withdraw', { card: cards.gone }, guest(6))
  told.do('card.hold', { card: cards.rude, ground: 'verletzt Anwesende' })
  told.do('timer.prolong', { seconds: 300, from: 'criticism-cards' }).wait(17)
  told.start('criticism-islands')
  const late = told.card('Die Fahrpläne hängen nirgends aus.', { by: 2, step: 'criticism-cards', column: 'criticism' })
  told.do('card.admit', { card: late })
  told.do('card.merge', { card: cards.evening, into: cards.bus })
  return { ...cards, late }
}

function islands(told: Story, cards: Evening['cards']): Evening['clusters'] {
  const groups = {
    'Unterwegs am Abend': [cards.bus, cards.evening, cards.night],
    'Orte zum Treffen': [cards.bench, cards.meeting],
  }
  const [traffic = '', places = ''] = told.wait(13).seal('criticism-islands', groups)
  told.start('criticism-dots')
  const choices = [{ [traffic]: 3 }, { [traffic]: 2, [places]: 1 }, { [places]: 3 }, { [traffic]: 1 }]
  const ballot = told.weigh(choices)
  told.hands(ballot, places, 2)
  told.wait(7).start('main-points').choose('clusters', traffic, places)
  return { traffic, places }
}

function turn(told: Story, clusters: Evening['clusters']): Evening['goals'] {
  told.wait(5).start('goals')
  told.card('Alle kommen jederzeit nach Hause.', { by: 1, kind: 'proposal', about: clusters.traffic })
  const traffic = told.goal(clusters.traffic, 'Alle kommen abends sicher und ohne Auto nach Hause.')
  const places = told.goal(clusters.places, 'In jedem Viertel gibt es einen Ort, der allen offensteht.')
  told.wait(10)
  return { traffic, places }
}

function dreams(told: Story, goals: Evening['goals']): Pick<Evening, 'utopias' | 'objections'> {
  told.start('ideas')
  const idea = told.card('Ein Rufbus, der singt', { by: 3, about: goals.traffic })
  const money = told.card('Wer soll das bezahlen?', { by: 4, kind: 'objection', about: goals.traffic })
  const insurance = told.card('Und die Haftung?', { by: 5, kind: 'objection' })
  told.wait(12).start('utopias')
  const square = told.sketch(
    'Der Platz der hundert Stühle',
    [goals.places],
    { text: 'Jeden Abend trägt jede ihren Stuhl hinaus.\nUm zehn singen alle.' },
    [1, 2, 3],
  )
  const bus = told.sketch(
    'Der singende Rufbus',
    [idea, goals.traffic],
    { text: 'Er kommt, wenn man ihn ruft.' },
    [4, 5, 6],
  )
  told.wait(20).start('utopia-tour').wait(10).start('utopia-dots')
  told.weigh([{ [square]: 3 }, { [square]: 1, [bus]: 2 }, { [bus]: 1 }])
  told.wait(8).start('chosen-utopias').choose('sketches', square)
  return { utopias: { square, bus }, objections: { money, insurance } }
}

function realization(
  told: Story,
  utopias: Evening['utopias'],
  goals: Evening['goals'],
  objections: Evening['objections'],
): string {
  told.start('reality-check')
  told.do('objection.answer', {
    card: objections.money,
    answer: 'Das Stadtteilbudget trägt die ersten Stühle.',
    about: utopias.square,
  })
  told.wait(10).start('projects')
  const fields = {
    what: 'Fünfzig Stühle, die allen gehören',
    why: 'Damit der Platz ein Ort für alle wird',
    who: 'Nachbarschaftsverein',
    firstStep: 'Ortstermin mit dem Bauhof',
    byWhen: 'Mai 2027',
  }
  const project = told.sketch('Stühle für den Marktplatz', [utopias.square, goals.places], fields, [1, 2, 3, 4])
  told.wait(45)
  return project
}

function closing(told: Story): void {
  told.skip('project-tour').start('agreements')
  told.do('agreement.write', {
    agreement: 'agreement-1',
    what: 'Bauhof anfragen',
    who: 'Stabsstelle',
    byWhen: '15. Dezember 2026',
  })
  told.do('outlook.write', { nextDate: '14. Januar 2027, 18 Uhr', hearBack: 'Brief an alle, Aushang am Markt' })
  told.wait(7).start('reflection')
  told.card('Endlich durften alle reden.', { by: 2, column: 'good' })
  told.weigh([{ 'mood-5': 1 }, { 'mood-4': 1 }, { 'mood-5': 1 }, { 'mood-3': 1 }, { 'mood-4': 1 }])
  told.wait(5).close()
}
