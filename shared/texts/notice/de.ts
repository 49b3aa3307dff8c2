/**
 * What people are told about their data (P2). The product's own sentences say only what it knows and does; they stand where the
 * office has written nothing of its own. On the phone and, word for word, in the annex of the protocol.
 */
export const notice = {
  'notice.title': 'Was mit {address, select, Sie {Ihren} other {deinen}} Worten geschieht',
  'notice.short.cards':
    '{address, select, Sie {Ihre} other {Deine}} Karten hängen ohne Namen an der Wand und kommen wörtlich ins Protokoll.',
  'notice.short.until':
    '{days, plural, one {Einen Tag} other {# Tage}} nach dem Ende wird alles gelöscht{protocol, select, kept {, nur das Protokoll bleibt} other {}}.',
  'notice.short.device':
    'Der Server merkt sich, welche Karten von diesem Gerät kommen, damit {address, select, Sie {Sie sie} other {du sie}} ändern und löschen {address, select, Sie {können} other {kannst}}.',
  'notice.short.free':
    '{address, select, Sie {Einen Namen müssen Sie} other {Einen Namen musst du}} nicht angeben, und die Internet-Adresse {address, select, Sie {Ihres} other {deines}} Geräts wird nirgends aufgeschrieben.',
  'notice.part.controller': 'Wer verantwortlich ist',
  'notice.part.officer': 'Wer den Datenschutz beaufsichtigt',
  'notice.part.purpose': 'Wofür, und auf welcher Grundlage',
  'notice.part.recipients': 'Wer die Daten bekommt',
  'notice.part.countries': 'Länder außerhalb der Europäischen Union',
  'notice.part.storage': 'Wie lange alles bleibt',
  'notice.part.rights': '{address, select, Sie {Ihre} other {Deine}} Rechte',
  'notice.part.authority':
    'Wo {address, select, Sie {Sie sich} other {du dich}} beschweren {address, select, Sie {können} other {kannst}}',
  'notice.part.provision': 'Was {address, select, Sie {Sie angeben müssen} other {du angeben musst}}',
  'notice.part.automated': 'Was ein Computer entscheidet',
  'notice.own.recipients':
    'Karten sehen die Moderation und, sobald sie hängen, alle im Raum; ohne Namen. Einen Namen sehen die Moderation und, wo Gruppen ihre Plätze wechseln, die Gastgeber:innen und alle auf dem Plan an der Wand. Das Protokoll nennt niemanden, der mitgemacht hat. Das Programm gibt nichts an andere weiter.',
  'notice.own.countries': 'Das Programm ruft keine fremden Dienste auf und überträgt nichts in andere Länder.',
  'notice.own.rights':
    '{address, select, Sie {Sie haben} other {Du hast}} das Recht auf Auskunft, Berichtigung, Löschung, Einschränkung der Verarbeitung und Übertragung {address, select, Sie {Ihrer} other {deiner}} Daten, und {address, select, Sie {Sie können} other {du kannst}} der Verarbeitung widersprechen. Ist die Grundlage eine Einwilligung, lässt sie sich jederzeit widerrufen. Was von diesem Gerät kommt, {address, select, Sie {sehen, kopieren und löschen Sie selbst} other {siehst, kopierst und löschst du selbst}} unter „Info“, „Meine Daten“.',
  'notice.own.authority':
    'Bei jeder Datenschutz-Aufsichtsbehörde, zum Beispiel bei der des Landes, in dem {address, select, Sie {Sie wohnen oder arbeiten} other {du wohnst oder arbeitest}}.',
  'notice.own.provision':
    'Nichts. Das Programm verlangt keinen Namen, kein Konto und keine E-Mail-Adresse; wer nichts schreibt, kann trotzdem zusehen.',
  'notice.own.automated':
    'Nichts über Menschen. Das Programm bewertet niemanden. Wo es einen Sitzplan gibt, schlägt es ihn vor; die Moderation entscheidet.',
  'notice.storage.days':
    '{days, plural, one {Einen Tag} other {# Tage}} nach dem Ende der Veranstaltung wird alles gelöscht{protocol, select, kept {. Das fertige Protokoll, das niemanden nennt, wird aufgehoben.} other {, auch das Protokoll auf dem Server.}}',
  'notice.storage.authors':
    '{count, plural, =0 {Gleich nach dem Ende} one {Einen Tag nach dem Ende} other {# Tage nach dem Ende}} wird gelöscht, welche Karte von welchem Gerät kam.',
  'notice.storage.votes': 'Wer wie abgestimmt hat, wird gelöscht, sobald die Abstimmung schließt.',
  'notice.storage.device':
    'Auf {address, select, Sie {Ihrem} other {deinem}} Gerät liegen nur eine Eintrittskarte, die Sprache und was noch nicht gesendet ist; nach dem Ende und mit „Veranstaltung verlassen“ verschwindet es.',
  'notice.purpose': 'Wofür',
  'notice.basis': 'Grundlage',
  'notice.missing': 'Noch nicht eingetragen.',
  'notice.all': 'Alles dazu lesen',
} as const satisfies Record<string, string>
