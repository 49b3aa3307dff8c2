/** The self-test of a phone in the hall; written for whoever holds it, guest or helper. */
export const test = {
  'test.title': 'Selbsttest',
  'test.lead': 'Geht es mit diesem Gerät in diesem Netz? Das dauert wenige Sekunden.',
  'test.running': 'Wird geprüft …',
  'test.verdict.good': 'Alles gut. Mit diesem Gerät kann es losgehen.',
  'test.verdict.note': 'Es geht. Etwas ist gut zu wissen.',
  'test.verdict.bad': 'So geht es noch nicht. Bitte der Moderation sagen, was unten steht.',
  'test.page': 'Seite',
  'test.page.good': 'Ist da, von {address}.',
  'test.way': 'Verbindung',
  'test.way.socket': 'Steht, auf dem direkten Weg.',
  'test.way.polling':
    'Steht auf einem Umweg: Etwas im Netz lässt den direkten nicht zu. Alles geht, nur etwas langsamer.',
  'test.way.none':
    'Kommt nicht zustande. Mobile Daten, VPN und „Private Relay“ ausschalten, im WLAN des Saals bleiben und noch einmal prüfen.',
  'test.speed': 'Tempo',
  'test.speed.words': '{count, plural, one {# Millisekunde} other {# Millisekunden}} hin und zurück.',
  'test.speed.none': 'Der Server antwortet nicht.',
  'test.storage': 'Speicher',
  'test.storage.good': 'Geschriebenes bleibt auf dem Gerät, bis es angekommen ist.',
  'test.storage.note':
    'Dieses Fenster darf nichts behalten (privates Fenster?). Es geht, aber vor dem Schließen warten, bis alles gesendet ist.',
  'test.clock': 'Uhr',
  'test.clock.words':
    '{count, plural, =0 {Geht richtig.} one {Geht # Minute anders als der Server.} other {Geht # Minuten anders als der Server.}} Angezeigt wird immer die Zeit des Servers.',
  'test.tell': 'Der Moderation sagen oder zeigen',
  'test.tell.line':
    'Adresse {address} · Verbindung {way, select, socket {direkt} polling {Umweg} other {keine}} · Tempo {speed} · Speicher {storage, select, yes {ja} other {nein}} · Uhr {clock}',
  'test.tell.clock': '{count} Min.',
  'test.again': 'Noch einmal prüfen',
  'test.privacy': 'Ohne Anmeldung. Nichts davon wird gespeichert oder weitergegeben.',
} as const satisfies Record<string, string>
