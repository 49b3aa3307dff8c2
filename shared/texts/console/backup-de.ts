/** What `npm run backup` and `npm run restore` say. */
export const backupDe = {
  'backup.made': 'Gesichert und geprüft: {file}',
  'backup.holds':
    '{workshops, plural, one {# Veranstaltung} other {# Veranstaltungen}}, {events, plural, one {# Ereignis} other {# Ereignisse}}.',
  'backup.open':
    'Nicht verschlüsselt: Wer die Datei hat, kann alles darin lesen. Mit --key-file wird sie verschlüsselt.',
  'backup.locked': 'Verschlüsselt: Ohne das Kennwort ist die Datei wertlos; bitte getrennt von ihr aufheben.',
  'backup.dropped':
    '{count, plural, one {# ältere Sicherung wurde gelöscht.} other {# ältere Sicherungen wurden gelöscht.}}',
  'backup.failed.no-data': 'Im Ordner {data} ist keine Datenbank: bitte mit --data den Datenordner angeben.',
  'backup.failed.locked':
    'Die Datenbank im Ordner {data} ist in Benutzung, aber ihr Server ist so nicht zu erreichen: bitte als derselbe Benutzer und am selben Rechner sichern.',
  'backup.failed.no-answer':
    'Der laufende Server konnte keine Kopie schreiben: bitte freien Platz und Rechte im Ordner {data} prüfen und noch einmal sichern.',
  'backup.failed.no-space':
    'Für eine Sicherung ist zu wenig Platz frei: bitte Platz schaffen oder mit --to anderswohin sichern.',
  'backup.failed.copy-damaged':
    'Die Kopie hat die Prüfung nicht bestanden, es gibt keine neue Sicherung: bitte die vorige gut aufheben und den Server neu starten, er prüft dann die Datenbank.',
  'backup.failed.unwritable':
    'In den Ordner {to} konnte die Sicherung nicht geschrieben werden: bitte Rechte und freien Platz prüfen.',
  'backup.failed.key-unreadable': 'Die Kennwortdatei {key} lässt sich nicht lesen: bitte Pfad und Rechte prüfen.',
  'backup.failed.key-short': 'Das Kennwort ist zu kurz: bitte mindestens 12 Zeichen, besser fünf zufällige Wörter.',
  'backup.failed.file-missing': 'Die Sicherung {file} lässt sich nicht lesen: bitte Pfad und Rechte prüfen.',
  'backup.failed.not-a-backup': '{file} ist keine Sicherung von Tischwechsel; es wurde nichts verändert.',
  'backup.failed.newer':
    '{file} stammt von einer neueren Fassung: bitte Tischwechsel aktualisieren; es wurde nichts verändert.',
  'backup.failed.key-missing': '{file} ist verschlüsselt: bitte mit --key-file das Kennwort angeben.',
  'backup.failed.key-wrong':
    'Das Kennwort passt nicht zu {file}, oder die Datei ist beschädigt; es wurde nichts verändert.',
  'backup.failed.damaged': '{file} ist beschädigt; es wurde nichts verändert: bitte eine andere Sicherung nehmen.',
  'backup.failed.in-use': 'Auf dem Ordner {data} läuft ein Server: bitte ihn erst beenden; es wurde nichts verändert.',
  'backup.failed.not-empty':
    'Im Ordner {data} ist schon eine Datenbank: mit --replace wird sie zur Seite gelegt und ersetzt; es wurde nichts verändert.',
  'backup.failed.other': 'Das ist nicht gelungen: {reason}',
  'backup.flaw.flag': 'Diese Angabe gibt es nicht; „--help“ zeigt alle.',
  'backup.flaw.keep': 'Hinter --keep muss eine Zahl ab 1 stehen.',
  'backup.flaw.file': 'Bitte die Sicherung nennen: npm run restore -- DATEI --data ORDNER',
  'restore.done':
    'Zurückgespielt und geprüft: der Stand vom {when} liegt in {data}. Tischwechsel kann jetzt gestartet werden.',
  'restore.aside': 'Die bisherige Datenbank liegt unverändert in {aside}.',
  'restore.revoked':
    '{count, plural, one {# Link wurde} other {# Links wurden}} seit der Sicherung widerrufen und {count, plural, one {bleibt} other {bleiben}} es: {links}',
  'restore.office': 'Der Büro-Link wurde seit der Sicherung erneuert; der neue gilt, der alte nicht.',
  'restore.erased':
    '{count, plural, one {# Eintrag, der seit der Sicherung gelöscht wurde, bleibt gelöscht.} other {# Einträge, die seit der Sicherung gelöscht wurden, bleiben gelöscht.}}',
  'restore.deleted':
    '{count, plural, one {# Veranstaltung, die seit der Sicherung gelöscht wurde, bleibt} other {# Veranstaltungen, die seit der Sicherung gelöscht wurden, bleiben}} gelöscht (Code {codes}); in einen leeren Ordner zurückgespielt, ist die Sicherung vollständig.',
  'restore.blind':
    'Die bisherige Datenbank ist nicht mehr ganz lesbar oder eine andere: Was seit der Sicherung gelöscht wurde, ist wieder da, und Links, die seitdem widerrufen wurden, gelten vielleicht wieder. Bitte im Büro durchsehen.',
  'backup.help': `Sichert die Datenbank, auch während der Server läuft, und prüft die Sicherung

  npm run backup -- [Angaben]

  --data ORDNER       Datenordner                     (DATA, sonst ./data)
  --to ORDNER         wohin                           (sonst backups im Datenordner)
  --keep ZAHL         nur so viele Sicherungen in diesem Ordner behalten
  --key-file DATEI    verschlüsselt mit dem Kennwort in dieser Datei (BACKUP_KEY)
  --language de|en    Sprache dieser Ausgaben         (sonst LANG)
  --help              zeigt diese Hilfe`,
  'restore.help': `Spielt eine Sicherung zurück; prüft sie, bevor irgendetwas verändert wird

  npm run restore -- DATEI [Angaben]

  --data ORDNER       Datenordner                     (DATA, sonst ./data)
  --replace           eine Datenbank, die schon da ist, zur Seite legen
  --key-file DATEI    Kennwort einer verschlüsselten Sicherung (BACKUP_KEY)
  --language de|en    Sprache dieser Ausgaben         (sonst LANG)
  --help              zeigt diese Hilfe`,
}
