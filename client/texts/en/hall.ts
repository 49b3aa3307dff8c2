import type { hall as de } from '../de/hall.ts'

export const hall: Record<keyof typeof de, string> = {
  'phones.missing.short': '{count, plural, one {# phone} other {# phones}} not connected',
  'phones.waiting.short':
    '{late, select, votes {{count, plural, one {# vote is} other {# votes are}}} other {{count, plural, one {# card is} other {# cards are}}}} still waiting',
  'phones.missing': '{count, plural, one {# phone is} other {# phones are}} not connected just now.',
  'phones.lastKnown':
    '{late, select, votes {{count, plural, one {# vote was waiting there when last seen.} other {# votes were waiting there when last seen.}}} other {{count, plural, one {# card was waiting there when last seen.} other {# cards were waiting there when last seen.}}}}',
  'phones.blind': 'What is still {phones, plural, one {on it} other {on them}} cannot be seen from here.',
  'phones.arriving':
    '{late, select, votes {{count, plural, one {# vote is} other {# votes are}}} other {{count, plural, one {# card is} other {# cards are}}}} still on the way.',
  'phones.complete': 'All phones are connected, and nothing is waiting any more.',
  'phones.resting': '{count, plural, one {# phone is} other {# phones are}} at rest: screen off, nothing was waiting.',
  'phones.long': '{count, plural, one {# phone has} other {# phones have}} been gone for more than 10 minutes.',
  'phones.late.cards': 'Nothing is lost: what arrives later is put before you as late.',
  'phones.late.votes': 'A vote that arrives only after closing does not count; the phone then says so.',
  'phones.device': 'Device at {table}',
  'phones.guest': 'Guest {number}',
  'phones.since': '{count, plural, =0 {just now} one {for # minute} other {for # minutes}}',
  'phones.had': 'had {count, plural, one {# card} other {# cards}} waiting when last seen',
  'phones.ask.title': 'Go on all the same?',
  'phones.ask.ready': 'Now everybody is here',
  'phones.ask.wait': 'Wait a moment',
  'phones.ask.anyway': 'Go on anyway',
  'phones.ask.on': 'Go on',

  'storage.low.title': 'The server is running out of space',
  'storage.low':
    'Everything is still saved as before. Please make room on the server’s computer now: empty the bin, delete large files or move them to a USB stick.',
  'storage.full.title': 'The server cannot store anything just now: its disk is full',
  'storage.full':
    'What is written stays on the phones and is sent again by itself; nobody has to write anything again. Please make room on the server’s computer now: empty the bin, delete large files or move them to a USB stick. After that it goes on without a restart.',
  'storage.damaged.title': 'The stored data of this workshop is damaged',
  'storage.damaged':
    'So that nothing gets worse, this workshop takes in nothing more. {seen, select, yes {What you still see here can be read; what} other {What}} waits on the phones stays there and is sent by itself afterwards. Please do this at the server’s computer: stop the server, restore the last backup (“npm run restore”), start the server again. Then reload this page.',
  'storage.damaged.some': 'The stored data of a workshop is damaged',
  'storage.damaged.restore':
    'So that nothing gets worse, that workshop takes in nothing more; all others go on. What waits on the phones stays there and is sent by itself afterwards. Please do this at the server’s computer: stop the server, restore the last backup (“npm run restore”), start the server again.',
  'storage.reload': 'Reload',
  'storage.well': 'The server can store again.',
}
