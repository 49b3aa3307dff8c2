import type { data as german } from '../de/data.ts'

/** See the German catalogue. */
export const data = {
  'data.title': 'My data',
  'data.lead':
    'All this comes from this device. You can see, copy and delete it for as long as the server can still tell that it is yours.',
  'data.name': 'Your name',
  'data.noName': 'no name given',
  'data.number': 'Number',
  'data.joined': 'Here since',
  'data.needs': 'Told for the seat',
  'data.accessible': 'a place without steps',
  'data.group': 'Group',
  'data.cards': '{count, plural, =0 {No cards} one {# card} other {# cards}}',
  'data.topics': 'Announced topics',
  'data.withdrawn': 'withdrawn, still on the server',
  'data.copy': 'Copy',
  'data.copy.label': 'Everything as text',
  'data.copy.hint': 'The text is marked: take it along with “Copy” in the menu of your phone.',
  'data.save': 'Save as a file',
  'data.delete': 'Delete',
  'data.delete.card': 'Delete card “{text}”',
  'data.delete.sure': 'Really delete it?',
  'data.delete.yes': 'Yes, delete',
  'data.delete.consequence':
    'The text disappears from the wall, from the record and from the server, for good. What others made of it stays: names of topic islands, goals and common texts.',
  'data.deleted': 'Deleted.',
  'data.all': 'Delete everything of mine',
  'data.all.consequence':
    'All your cards, topics, your name and what you told for the seat disappear from the wall, from the record and from the server, for good. Dots you gave and common texts stay; they carry no name.',
  'data.all.yes': 'Yes, delete everything',
  'data.offline': 'This needs a connection. It will be deleted as soon as the network is back.',
  'leave.title': 'Leave the event',
  'leave.text':
    'This device forgets the event: ticket, drafts and language. Your cards stay on the wall, and from here they can no longer be deleted afterwards.',
  'leave.waiting':
    '{count, plural, one {One card or change has} other {# cards or changes have}} not arrived yet and will be lost.',
  'leave.yes': 'Yes, leave',
  'leave.no': 'Not yet',
  'keep.title': 'This device is about to forget',
  'keep.text':
    'The event is over and everything has arrived. Once you close this page, nothing of it is left on this device. Would you like to see or delete your own cards later?',
  'keep.yes': 'Remember on this device',
  'keep.done': 'Remembered. “Leave the event” deletes it again.',
} as const satisfies Record<keyof typeof german, string>
