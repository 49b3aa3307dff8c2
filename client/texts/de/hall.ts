/** What staff are told of the hall: phones that are missing, the disk of the server. */
export const hall = {
  'phones.missing.short': '{count, plural, one {# Handy} other {# Handys}} nicht verbunden',
  'phones.waiting.short':
    '{late, select, votes {{count, plural, one {# Stimme wartet} other {# Stimmen warten}}} other {{count, plural, one {# Karte wartet} other {# Karten warten}}}} noch',
  'phones.missing': '{count, plural, one {# Handy ist} other {# Handys sind}} gerade nicht verbunden.',
  'phones.lastKnown':
    '{late, select, votes {{count, plural, one {Zuletzt wartete dort # Stimme.} other {Zuletzt warteten dort # Stimmen.}}} other {{count, plural, one {Zuletzt wartete dort # Karte.} other {Zuletzt warteten dort # Karten.}}}}',
  'phones.blind': 'Was dort noch liegt, ist von hier aus nicht zu sehen.',
  'phones.arriving':
    '{late, select, votes {{count, plural, one {# Stimme ist} other {# Stimmen sind}}} other {{count, plural, one {# Karte ist} other {# Karten sind}}}} noch unterwegs.',
  'phones.complete': 'Alle Handys sind verbunden, und nichts wartet mehr.',
  'phones.resting': '{count, plural, one {# Handy ruht} other {# Handys ruhen}}: Bildschirm aus, es wartete nichts.',
  'phones.long': '{count, plural, one {# Handy ist} other {# Handys sind}} schon seit über 10 Minuten weg.',
  'phones.late.cards': 'Nichts geht verloren: Was später ankommt, wird dir als verspätet vorgelegt.',
  'phones.late.votes': 'Eine Stimme, die erst nach dem Schließen ankommt, zählt nicht; das sagt das Handy dann auch.',
  'phones.device': 'Gerät an {table}',
  'phones.guest': 'Gast {number}',
  'phones.since': '{count, plural, =0 {seit eben} one {seit # Minute} other {seit # Minuten}}',
  'phones.had': 'hatte zuletzt {count, plural, one {# Karte} other {# Karten}} wartend',
  'phones.ask.title': 'Trotzdem weiter?',
  'phones.ask.ready': 'Jetzt sind alle da',
  'phones.ask.wait': 'Noch kurz warten',
  'phones.ask.anyway': 'Trotzdem weiter',
  'phones.ask.on': 'Weiter',

  'storage.low.title': 'Der Platz auf dem Server wird knapp',
  'storage.low':
    'Noch wird alles gespeichert. Bitte jetzt am Rechner des Servers Platz schaffen: Papierkorb leeren, große Dateien löschen oder auf einen USB-Stick verschieben.',
  'storage.full.title': 'Der Server kann gerade nichts speichern: Die Platte ist voll',
  'storage.full':
    'Was geschrieben wird, bleibt auf den Handys und wird von selbst nachgesendet; niemand muss etwas neu schreiben. Bitte jetzt am Rechner des Servers Platz schaffen: Papierkorb leeren, große Dateien löschen oder auf einen USB-Stick verschieben. Danach geht es ohne Neustart weiter.',
  'storage.damaged.title': 'Der gespeicherte Stand dieser Veranstaltung ist beschädigt',
  'storage.damaged':
    'Damit nichts schlimmer wird, nimmt sie nichts mehr an. {seen, select, yes {Was hier noch zu sehen ist, lässt sich weiter lesen; was} other {Was}} auf den Handys wartet, bleibt dort und wird danach von selbst gesendet. Bitte am Rechner des Servers: den Server beenden, die letzte Sicherung zurückholen („npm run restore“), den Server wieder starten. Dann hier neu laden.',
  'storage.damaged.some': 'Was von einer Veranstaltung gespeichert ist, ist beschädigt',
  'storage.damaged.restore':
    'Damit nichts schlimmer wird, nimmt sie nichts mehr an; alle anderen gehen weiter. Was auf den Handys wartet, bleibt dort und wird danach von selbst gesendet. Bitte am Rechner des Servers: den Server beenden, die letzte Sicherung zurückholen („npm run restore“), den Server wieder starten.',
  'storage.reload': 'Neu laden',
  'storage.well': 'Der Server kann wieder speichern.',
} as const satisfies Record<string, string>
