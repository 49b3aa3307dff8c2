/** The checklist for the hall, on paper. */
export const officeHall = {
  'paper.checklist': 'Checkliste für den Saal',
  'paper.checklist.hint': 'Netz, Laptop und was hilft, wenn ein Handy nicht hineinkommt.',
  'join.checklist': 'Checkliste für den Saal drucken',
  'join.test': 'Selbsttest für Handys öffnen',
  'hall.before': 'Vorher, mit der Technik im Haus',
  'hall.before.1': 'Das WLAN braucht kein Internet. Ein eigener kleiner Router genügt.',
  'hall.before.2': 'Geräte dürfen einander erreichen: „Client-Isolation“, „AP-Isolation“ oder „Gastnetz“ ausschalten.',
  'hall.before.3': 'Keine Anmeldeseite, die sich vor das Netz schiebt (Captive Portal).',
  'hall.before.4':
    'Genug Adressen (DHCP): mindestens doppelt so viele, wie Menschen kommen, und nur für wenige Stunden vergeben. Handys melden sich oft mit mehreren an.',
  'hall.before.5':
    'Der Laptop behält seine Adresse (im Router reservieren), sonst stimmt der gedruckte QR-Code nicht mehr.',
  'hall.before.6': 'Die Firewall des Laptops lässt Geräte im selben Netz auf den Port in der Adresse unten zu.',
  'hall.hour': 'Eine Stunde vorher',
  'hall.hour.1': 'Netzteil einstecken. Zuklappen und Ruhezustand ausschalten, falls der Server es nicht selbst kann.',
  'hall.hour.2': 'Server starten und vergleichen: Stimmt die Adresse mit der auf diesem Blatt überein?',
  'hall.hour.3': 'Mit einem Handy den linken QR-Code scannen: Ist im Selbsttest alles grün?',
  'hall.hour.4': 'Noch einmal mit einem zweiten Handy aus der letzten Reihe.',
  'hall.hour.5': 'Leinwand öffnen, Ton für den Gong probieren.',
  'hall.help': 'Wenn ein Handy nicht hineinkommt',
  'hall.help.1': '„Kein Internet“: beim WLAN bleiben („Trotzdem verbinden“ oder „Nur dieses Mal“).',
  'hall.help.2': 'Mobile Daten, VPN und „Private Relay“ für die Dauer ausschalten.',
  'hall.help.3': 'Die Adresse im richtigen Browser eintippen, mit http:// davor; nicht im kleinen Anmeldefenster.',
  'hall.help.4':
    'WLAN aus und wieder an. Hilft das nicht: ohne Handy mitmachen, Karten auf Papier, die Moderation schreibt mit.',
  'hall.test': 'Selbsttest',
  'hall.join': 'Mitmachen',
  'hall.others': 'Andere Adressen dieses Rechners, falls diese nicht geht',
} as const satisfies Record<string, string>
