import type { notice as german } from './de.ts'

/** See the German catalogue. */
export const notice = {
  'notice.title': 'What happens to your words',
  'notice.short.cards': 'Your cards hang on the wall without a name and go into the record word for word.',
  'notice.short.until':
    '{days, plural, one {One day} other {# days}} after the end everything is deleted{protocol, select, kept {, only the record stays} other {}}.',
  'notice.short.device':
    'The server remembers which cards come from this device, so that you can change and delete them.',
  'notice.short.free':
    'You need not give a name, and the internet address of your device is not written down anywhere.',
  'notice.part.controller': 'Who is responsible',
  'notice.part.officer': 'Who watches over data protection',
  'notice.part.purpose': 'What for, and on which ground',
  'notice.part.recipients': 'Who gets the data',
  'notice.part.countries': 'Countries outside the European Union',
  'notice.part.storage': 'How long everything stays',
  'notice.part.rights': 'Your rights',
  'notice.part.authority': 'Where you can complain',
  'notice.part.provision': 'What you have to tell',
  'notice.part.automated': 'What a computer decides',
  'notice.own.recipients':
    'Cards are seen by the moderators and, once they hang, by everybody in the room; without names. A name is seen by the moderators and, where groups change places, by the hosts and by all on the plan on the wall. The record names nobody who took part. The programme hands nothing on to anybody else.',
  'notice.own.countries': 'The programme calls no services of others and transmits nothing to other countries.',
  'notice.own.rights':
    'You have the right of access, rectification, erasure, restriction of processing and portability of your data, and you may object to the processing. Where the ground is consent, it can be withdrawn at any time. What comes from this device you can see, copy and delete yourself under “Info”, “My data”.',
  'notice.own.authority':
    'With any data protection supervisory authority, for example the one of the place where you live or work.',
  'notice.own.provision':
    'Nothing. The programme asks for no name, no account and no e-mail address; whoever writes nothing can still look on.',
  'notice.own.automated':
    'Nothing about people. The programme rates nobody. Where there is a seating plan, it proposes one; the moderators decide.',
  'notice.storage.days':
    '{days, plural, one {One day} other {# days}} after the end of the event everything is deleted{protocol, select, kept {. The finished record, which names nobody, is kept.} other {, the record on the server too.}}',
  'notice.storage.authors':
    '{count, plural, =0 {Right after the end} one {One day after the end} other {# days after the end}} it is deleted which card came from which device.',
  'notice.storage.votes': 'Who voted for what is deleted as soon as the ballot closes.',
  'notice.storage.device':
    'On your device there is only a ticket, the language and what has not been sent yet; it disappears after the end and with “Leave the event”.',
  'notice.purpose': 'What for',
  'notice.basis': 'Ground',
  'notice.missing': 'Not filled in yet.',
  'notice.all': 'Read all about it',
} as const satisfies Record<keyof typeof german, string>
