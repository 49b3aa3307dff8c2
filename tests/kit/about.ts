import type { About } from '../../shared/domain/about.ts'
import { blankNotice, type Notice } from '../../shared/domain/notice.ts'

/** The invitation of the town in our stories. */
export const aboutTown: About = {
  title: 'Zusammenleben in Lindenau',
  occasion: 'Fortschreibung des Integrationskonzepts',
  client: 'Magistrat der Stadt Lindenau',
  place: 'Bürgerhaus, großer Saal',
  date: '2026-11-27',
  begin: '18:00',
  end: '21:15',
  office: 'Stabsstelle Bürgerbeteiligung',
  contact: 'beteiligung@lindenau.example',
  moderation: 'M. Sommer',
  minutesBy: '',
  aim: 'Vorhaben finden, die das Zusammenleben stärken',
  degree: 'consultation',
  use: 'Die Ergebnisse gehen an den Sozialausschuss und werden dort im Februar beraten.',
  limits: 'Über den Haushalt entscheidet die Stadtverordnetenversammlung.',
  address: 'du',
  languages: ['de', 'en'],
  network: 'Buergerhaus',
  networkPassword: 'linde',
}

/** What this town tells people about their data. */
export const noticeTown: Notice = {
  ...blankNotice,
  controller: 'Magistrat der Stadt Lindenau, Rathausplatz 1, 35999 Lindenau',
  officer: 'Frau Albers, Rathaus, Zimmer 12',
  purpose: 'Bürgerbeteiligung zur Fortschreibung des Integrationskonzepts',
  basis: 'Art. 6 Abs. 1 Buchst. e DS-GVO in Verbindung mit der Beteiligungssatzung der Stadt Lindenau',
}
