import { backupEn } from './backup-en.ts'
import type { consoleDe } from './de.ts'

export const consoleEn: Record<keyof typeof consoleDe, string> = {
  local: 'On this machine:              {url}',
  phones: 'For phones in the same network: {url}',
  'phones.none': 'This machine is in no network; phones cannot reach it like this.',
  office: 'Office link (secret, shown this once):\n  {url}',
  'office.keep': 'Please keep it safe. For a new link start with --new-office-link; the old one then ends.',
  'lead.here': 'Office and moderation:        on this machine only; from others only over https.',
  'lead.exposed':
    'Beware: office and moderation are open from other machines too, without encryption (--moderate-over-plain-http). Whoever runs the Wi-Fi can read the links.',
  stop: 'Stop with Ctrl+C.',
  /* Title of a workshop with simulated people. */
  rehearsal: 'Rehearsal: {method}',
  'awake.held': 'This machine stays awake while a workshop is open.',
  'awake.none':
    'This machine cannot be kept awake from here: please switch off sleep and closing the lid in its power settings.',
  'awake.released': 'This machine may sleep again.',
  'date.set':
    'The clock of this machine is {minutes} minutes away from that of the server. Running times stay right; the new time holds after a restart.',
  'date.right': 'The clock of this machine and that of the server agree again.',
  'rehearsal.who': 'This is a rehearsal with invented people. Whoever started it in the office is responsible.',
  'rehearsal.what': 'Practising before the event; no data of real people are needed.',
  'failed.port': 'Port {port} is already in use: please stop the other program or choose another one with --port.',
  'failed.port-denied': 'Port {port} may not be used here: please choose one from 1024 upwards with --port.',
  'failed.address': 'This machine has no address {host}: please check --host.',
  'failed.unwritable':
    'The data folder {data} cannot be written: please check rights and free space, or choose another one with --data.',
  'failed.damaged':
    'The database in the folder {data} is damaged ({found}): please restore the last backup; nothing was changed.',
  'failed.damaged.backup':
    'The database in the folder {data} is damaged ({found}); nothing was changed. This restores the last verified backup: npm run restore -- "{backup}" --data "{data}" --replace',
  'found.altered': 'altered: {place}',
  'found.lost': 'rows are missing or foreign: {place}',
  'found.commits': 'commits that are missing at the end: {count}',
  'found.stranger': 'the file is another one than last time',
  'found.gone': 'the file is gone',
  'found.pages': 'its pages do not fit together',
  'found.unreadable': 'it cannot be read',
  'found.witness': 'the file beside it that counts along cannot be read',
  'failed.backup-key':
    'The passphrase for the backups cannot be read or has fewer than 12 characters: please check --backup-key-file or BACKUP_KEY.',
  'failed.newer': 'The database in the folder {data} comes from a newer version: please update Tischwechsel.',
  'failed.locked':
    'The database in the folder {data} is already in use: is Tischwechsel perhaps running a second time?',
  'failed.not-durable':
    'The data folder {data} cannot store anything durably: please choose a folder on an ordinary disk with --data.',
  'failed.build': 'The pages have not been built yet: please run “npm run build” once.',
  'failed.other': 'Tischwechsel could not start: {reason}',
  'flaw.port': 'The port must be a number from 0 to 65535.',
  'flaw.host': 'The address after --host must not be empty.',
  'flaw.data': 'The data folder after --data must not be empty.',
  'flaw.backups': 'The folder after --backups must not be empty; “off” turns backups off.',
  'flaw.backupHours': 'After --backup-hours there must be a number from 1 to 999.',
  'flaw.client': 'The folder after --client must not be empty.',
  'flaw.publicUrl': 'The public address must begin with http:// or https://.',
  'flaw.flag': 'There is no such option; “--help” shows them all.',
  ...backupEn,
  help: `Tischwechsel: participation workshops from the QR code to the protocol

  npm start -- [options]

  --port NUMBER       port, 0 for any free one        (PORT, else 3000)
  --host ADDRESS      address to listen on            (HOST, else 0.0.0.0)
  --data FOLDER       data folder                     (DATA, else ./data)
  --client FOLDER     folder of the built pages       (CLIENT, else dist/client)
  --public-url URL    public address, where another server stands in front (PUBLIC_URL)
  --language de|en    language of this output         (else LANG)
  --new-office-link   makes a new office link and shows it; the old one ends
  --moderate-over-plain-http  lets office and moderation in from other machines without https too;
                      whoever runs the Wi-Fi can then read along
  --backups FOLDER    folder for regular backups, off for none
                                                      (BACKUPS, else backups in the data folder)
  --backup-hours NUMBER  so often while something changes (BACKUP_HOURS, else 1)
  --backup-key-file FILE  encrypts the backups with the passphrase in it (BACKUP_KEY)
  --help              shows this help`,
}
