import { backupDe } from './backup-de.ts'

/** What the server says in the terminal. */
export const consoleDe = {
  local: 'An diesem Rechner:        {url}',
  phones: 'Für Handys im selben Netz: {url}',
  'phones.none': 'Dieser Rechner ist in keinem Netz; Handys erreichen ihn so nicht.',
  office: 'Büro-Link (geheim, wird nur dieses eine Mal gezeigt):\n  {url}',
  'office.keep': 'Bitte gut aufheben. Ein neuer Link: mit --new-office-link starten; der alte gilt dann nicht mehr.',
  'lead.here': 'Büro und Moderation:        nur an diesem Rechner; von anderen aus nur über https.',
  'lead.exposed':
    'Achtung: Büro und Moderation sind auch von anderen Rechnern aus offen, ohne Verschlüsselung (--moderate-over-plain-http). Wer das WLAN betreibt, kann die Links mitlesen.',
  stop: 'Beenden mit Strg+C.',
  /* Title of a workshop with simulated people. */
  rehearsal: 'Probe: {method}',
  'awake.held': 'Dieser Rechner bleibt wach, solange eine Veranstaltung offen ist.',
  'awake.none':
    'Dieser Rechner lässt sich von hier aus nicht wach halten: bitte in seinen Energieeinstellungen Ruhezustand und Zuklappen abschalten.',
  'awake.released': 'Dieser Rechner darf wieder schlafen.',
  'date.set':
    'Die Uhr dieses Rechners ist {minutes} Minuten von der des Servers entfernt. Laufende Zeiten bleiben richtig; die neue Uhrzeit gilt nach einem Neustart.',
  'date.right': 'Die Uhr dieses Rechners und die des Servers stimmen wieder überein.',
  'rehearsal.who': 'Dies ist eine Probe mit erdachten Personen. Wer sie im Büro angelegt hat, ist verantwortlich.',
  'rehearsal.what': 'Üben vor der Veranstaltung; es werden keine Daten wirklicher Menschen gebraucht.',
  'failed.port':
    'Der Port {port} ist schon belegt: bitte das andere Programm beenden oder mit --port einen anderen wählen.',
  'failed.port-denied': 'Der Port {port} darf hier nicht benutzt werden: bitte mit --port einen ab 1024 wählen.',
  'failed.address': 'Die Adresse {host} gibt es an diesem Rechner nicht: bitte --host prüfen.',
  'failed.unwritable':
    'In den Datenordner {data} kann nicht geschrieben werden: bitte Rechte und freien Platz prüfen oder mit --data einen anderen wählen.',
  'failed.damaged':
    'Die Datenbank im Ordner {data} ist beschädigt ({found}): bitte die letzte Sicherung zurückspielen; es wurde nichts verändert.',
  'failed.damaged.backup':
    'Die Datenbank im Ordner {data} ist beschädigt ({found}); es wurde nichts verändert. Die letzte geprüfte Sicherung spielt dieser Befehl zurück: npm run restore -- "{backup}" --data "{data}" --replace',
  /* {place}: a table of the database and a workshop's id. */
  'found.altered': 'verändert: {place}',
  'found.lost': 'Zeilen fehlen oder sind fremd: {place}',
  'found.commits': 'Speicherungen, die am Ende fehlen: {count}',
  'found.stranger': 'die Datei ist eine andere als zuletzt',
  'found.gone': 'die Datei ist weg',
  'found.pages': 'ihre Seiten passen nicht zusammen',
  'found.unreadable': 'sie lässt sich nicht lesen',
  'found.witness': 'die Datei daneben, die mitzählt, lässt sich nicht lesen',
  'failed.backup-key':
    'Das Kennwort für die Sicherungen lässt sich nicht lesen oder hat weniger als 12 Zeichen: bitte --backup-key-file oder BACKUP_KEY prüfen.',
  'failed.newer': 'Die Datenbank im Ordner {data} stammt von einer neueren Fassung: bitte Tischwechsel aktualisieren.',
  'failed.locked': 'Die Datenbank im Ordner {data} ist schon in Benutzung: läuft Tischwechsel vielleicht noch einmal?',
  'failed.not-durable':
    'Der Datenordner {data} kann nichts dauerhaft speichern: bitte mit --data einen Ordner auf einer gewöhnlichen Festplatte wählen.',
  'failed.build': 'Die Seiten sind noch nicht gebaut: bitte einmal „npm run build“ ausführen.',
  'failed.other': 'Tischwechsel konnte nicht starten: {reason}',
  'flaw.port': 'Der Port muss eine Zahl von 0 bis 65535 sein.',
  'flaw.host': 'Die Adresse hinter --host darf nicht leer sein.',
  'flaw.data': 'Der Datenordner hinter --data darf nicht leer sein.',
  'flaw.backups': 'Der Ordner hinter --backups darf nicht leer sein; „off“ schaltet die Sicherungen aus.',
  'flaw.backupHours': 'Hinter --backup-hours muss eine Zahl von 1 bis 999 stehen.',
  'flaw.client': 'Der Ordner hinter --client darf nicht leer sein.',
  'flaw.publicUrl': 'Die öffentliche Adresse muss mit http:// oder https:// beginnen.',
  'flaw.flag': 'Diese Angabe gibt es nicht; „--help“ zeigt alle.',
  ...backupDe,
  help: `Tischwechsel: Beteiligungswerkstätten vom QR-Code bis zum Protokoll

  npm start -- [Angaben]

  --port ZAHL         Port, 0 für irgendeinen freien  (PORT, sonst 3000)
  --host ADRESSE      Adresse, auf der gelauscht wird (HOST, sonst 0.0.0.0)
  --data ORDNER       Datenordner                     (DATA, sonst ./data)
  --client ORDNER     Ordner der gebauten Seiten      (CLIENT, sonst dist/client)
  --public-url URL    öffentliche Adresse, wenn ein anderer Server davor steht (PUBLIC_URL)
  --language de|en    Sprache dieser Ausgaben         (sonst LANG)
  --new-office-link   macht einen neuen Büro-Link und zeigt ihn; der alte gilt nicht mehr
  --moderate-over-plain-http  lässt Büro und Moderation auch von anderen Rechnern ohne https zu;
                      wer das WLAN betreibt, kann dann mitlesen
  --backups ORDNER    Ordner für regelmäßige Sicherungen, off für keine
                                                      (BACKUPS, sonst backups im Datenordner)
  --backup-hours ZAHL so oft, solange sich etwas ändert (BACKUP_HOURS, sonst 1)
  --backup-key-file DATEI  verschlüsselt die Sicherungen mit dem Kennwort darin (BACKUP_KEY)
  --help              zeigt diese Hilfe`,
}
