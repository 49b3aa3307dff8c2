/** "Meine Daten" and leaving, on the phone; comes when it is opened. */
export const data = {
  'data.title': 'Meine Daten',
  'data.lead':
    'Das alles kommt von diesem Gerät. {address, select, Sie {Sie können} other {Du kannst}} es ansehen, kopieren und löschen, solange der Server es {address, select, Sie {Ihnen} other {dir}} noch zuordnen kann.',
  'data.name': 'Name',
  'data.noName': 'kein Name angegeben',
  'data.number': 'Nummer',
  'data.joined': 'Dabei seit',
  'data.needs': 'Angaben für den Sitzplatz',
  'data.accessible': 'Platz ohne Stufen',
  'data.group': 'Gruppe',
  'data.cards': '{count, plural, =0 {Keine Karten} one {# Karte} other {# Karten}}',
  'data.topics': 'Angesagte Themen',
  'data.withdrawn': 'zurückgezogen, liegt noch auf dem Server',
  'data.copy': 'Kopieren',
  'data.copy.label': 'Alles als Text',
  'data.copy.hint': 'Der Text ist markiert: mit „Kopieren“ im Menü des Handys mitnehmen.',
  'data.save': 'Als Datei sichern',
  'data.delete': 'Löschen',
  'data.delete.card': 'Karte „{text}“ löschen',
  'data.delete.sure': 'Wirklich löschen?',
  'data.delete.yes': 'Ja, löschen',
  'data.delete.consequence':
    'Der Text verschwindet von der Wand, aus dem Protokoll und vom Server, für immer. Was andere daraus gemacht haben, bleibt: Namen von Themeninseln, Ziele und gemeinsame Texte.',
  'data.deleted': 'Gelöscht.',
  'data.all': 'Alles von mir löschen',
  'data.all.consequence':
    'Alle {address, select, Sie {Ihre} other {deine}} Karten, Themen, {address, select, Sie {Ihr} other {dein}} Name und die Angaben für den Sitzplatz verschwinden von der Wand, aus dem Protokoll und vom Server, für immer. Abgegebene Punkte und gemeinsame Texte bleiben; sie tragen keinen Namen.',
  'data.all.yes': 'Ja, alles löschen',
  'data.offline': 'Ohne Verbindung geht das nicht. Es wird gelöscht, sobald das Netz wieder da ist.',
  'leave.title': 'Veranstaltung verlassen',
  'leave.text':
    'Dieses Gerät vergisst die Veranstaltung: Eintrittskarte, Entwürfe und Sprache. {address, select, Sie {Ihre} other {Deine}} Karten bleiben hängen, und von hier aus {address, select, Sie {lassen sie} other {lassen sie}} sich danach nicht mehr löschen.',
  'leave.waiting':
    '{count, plural, one {Eine Karte oder Änderung ist} other {# Karten oder Änderungen sind}} noch nicht angekommen und {count, plural, one {geht} other {gehen}} dabei verloren.',
  'leave.yes': 'Ja, verlassen',
  'leave.no': 'Noch nicht',
  'keep.title': 'Dieses Gerät vergisst gleich',
  'keep.text':
    'Die Veranstaltung ist zu Ende und alles ist angekommen. Wenn {address, select, Sie {Sie diese Seite schließen} other {du diese Seite schließt}}, ist auf diesem Gerät nichts mehr davon da. Später noch eigene Karten ansehen oder löschen?',
  'keep.yes': 'Auf diesem Gerät merken',
  'keep.done': 'Gemerkt. „Veranstaltung verlassen“ löscht es wieder.',
} as const satisfies Record<string, string>
