import type { backupDe } from './backup-de.ts'

export const backupEn: Record<keyof typeof backupDe, string> = {
  'backup.made': 'Backed up and verified: {file}',
  'backup.holds':
    '{workshops, plural, one {# workshop} other {# workshops}}, {events, plural, one {# event} other {# events}}.',
  'backup.open': 'Not encrypted: whoever has the file can read all that is in it. With --key-file it is encrypted.',
  'backup.locked': 'Encrypted: without the passphrase the file is worthless; please keep the two apart.',
  'backup.dropped': '{count, plural, one {# older backup was deleted.} other {# older backups were deleted.}}',
  'backup.failed.no-data': 'There is no database in the folder {data}: please name the data folder with --data.',
  'backup.failed.locked':
    'The database in the folder {data} is in use, but its server cannot be reached from here: please back up as the same user and on the same machine.',
  'backup.failed.no-answer':
    'The running server could not write a copy: please check free space and rights in the folder {data} and try again.',
  'backup.failed.no-space':
    'There is too little free space for a backup: please make room or choose another place with --to.',
  'backup.failed.copy-damaged':
    'The copy did not pass its check, so there is no new backup: please keep the previous one safe and restart the server, which then checks the database.',
  'backup.failed.unwritable':
    'The backup could not be written into the folder {to}: please check rights and free space.',
  'backup.failed.key-unreadable': 'The passphrase file {key} cannot be read: please check path and rights.',
  'backup.failed.key-short':
    'The passphrase is too short: please use at least 12 characters, better five random words.',
  'backup.failed.file-missing': 'The backup {file} cannot be read: please check path and rights.',
  'backup.failed.not-a-backup': '{file} is no backup of Tischwechsel; nothing was changed.',
  'backup.failed.newer': '{file} comes from a newer version: please update Tischwechsel; nothing was changed.',
  'backup.failed.key-missing': '{file} is encrypted: please give the passphrase with --key-file.',
  'backup.failed.key-wrong': 'The passphrase does not fit {file}, or the file is damaged; nothing was changed.',
  'backup.failed.damaged': '{file} is damaged; nothing was changed: please take another backup.',
  'backup.failed.in-use': 'A server runs on the folder {data}: please stop it first; nothing was changed.',
  'backup.failed.not-empty':
    'The folder {data} already holds a database: with --replace it is put aside and replaced; nothing was changed.',
  'backup.failed.other': 'This did not work: {reason}',
  'backup.flaw.flag': 'There is no such option; “--help” shows them all.',
  'backup.flaw.keep': 'After --keep there must be a number from 1 upwards.',
  'backup.flaw.file': 'Please name the backup: npm run restore -- FILE --data FOLDER',
  'restore.done': 'Restored and verified: the state of {when} lies in {data}. Tischwechsel can be started now.',
  'restore.aside': 'The previous database lies unchanged in {aside}.',
  'restore.revoked':
    '{count, plural, one {# link was} other {# links were}} revoked since the backup and {count, plural, one {stays} other {stay}} revoked: {links}',
  'restore.office': 'The office link was renewed since the backup; the new one counts, the old one does not.',
  'restore.erased':
    '{count, plural, one {# entry that was deleted since the backup stays deleted.} other {# entries that were deleted since the backup stay deleted.}}',
  'restore.deleted':
    '{count, plural, one {# workshop that was deleted since the backup stays} other {# workshops that were deleted since the backup stay}} deleted (code {codes}); restored into an empty folder, the backup is complete.',
  'restore.blind':
    'The previous database cannot be read whole any more, or is another one: what was deleted since the backup is here again, and links that were revoked since may be valid again. Please look through them in the office.',
  'backup.help': `Backs up the database, also while the server runs, and verifies the backup

  npm run backup -- [options]

  --data FOLDER       data folder                     (DATA, else ./data)
  --to FOLDER         where to                        (else backups in the data folder)
  --keep NUMBER       keep only so many backups in that folder
  --key-file FILE     encrypts with the passphrase in this file (BACKUP_KEY)
  --language de|en    language of this output         (else LANG)
  --help              shows this help`,
  'restore.help': `Restores a backup; verifies it before anything is changed

  npm run restore -- FILE [options]

  --data FOLDER       data folder                     (DATA, else ./data)
  --replace           puts a database aside that is already there
  --key-file FILE     passphrase of an encrypted backup (BACKUP_KEY)
  --language de|en    language of this output         (else LANG)
  --help              shows this help`,
}
