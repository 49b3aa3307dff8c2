import type { privacy as german } from '../de/privacy.ts'

/** See the German catalogue. */
export const privacy = {
  privacy: 'Data protection',
  'privacy.lead':
    'Everybody reads this on the phone before joining. The event can only be opened once the first four fields and the period are filled in. What stands here is already filled in next time.',
  'privacy.edit': 'Edit the notice',
  'privacy.fill': 'Fill in now',
  'privacy.save': 'Save the notice',
  'privacy.saved': 'The privacy notice is saved.',
  'privacy.missing': 'Still missing before it can open: {fields}',
  'privacy.title': 'Privacy notice',
  'privacy.must': 'needed',
  'privacy.taken': 'Otherwise it says: “{text}”',
  'field.controller': 'Responsible, with address',
  'field.officer': 'Data protection officer, with contact',
  'field.purpose': 'What the data are needed for',
  'field.basis': 'Legal basis',
  'field.basis.hint':
    'For municipalities mostly Art. 6(1)(c) or (e) GDPR together with the law or by-law that it rests on. Please ask your data protection officer.',
  'field.recipients': 'Who gets the data, including who runs the server',
  'field.countries': 'Transfer to countries outside the EU',
  'field.rights': 'Rights of those who take part',
  'field.authority': 'Supervisory authority in charge',
  'field.provision': 'What has to be told',
  'field.automated': 'Automated decisions',
  'privacy.more': 'What stands there by itself',
  'privacy.more.hint': 'These sentences are true of the programme. Change them only where things are different here.',
  'privacy.time': 'How long everything stays',
  'field.days': 'Days from the end to the deletion',
  'days.less': 'Fewer days',
  'days.more': 'More days',
  'days.none': 'No period yet',
  'days.set': 'Set a period',
  'field.keeps': 'Keep the finished record',
  'field.keeps.hint': 'It names nobody who took part, and stays in the office after the deletion.',
  'field.authors': 'Delete earlier who wrote which card',
  'field.authors.hint':
    'After that nobody can delete their own cards any more, and the office cannot open the event again.',
  'field.authorDays': 'Days from the end on',
} as const satisfies Record<keyof typeof german, string>
