import type { test as de } from '../de/test.ts'

export const test: Record<keyof typeof de, string> = {
  'test.title': 'Self-test',
  'test.lead': 'Does it work with this device in this network? It takes a few seconds.',
  'test.running': 'Looking …',
  'test.verdict.good': 'All is well. This device is ready.',
  'test.verdict.note': 'It works. Something is good to know.',
  'test.verdict.bad': 'It does not work like this yet. Please tell the moderator what stands below.',
  'test.page': 'Page',
  'test.page.good': 'Is here, from {address}.',
  'test.way': 'Connection',
  'test.way.socket': 'Is there, on the direct way.',
  'test.way.polling':
    'Is there on a detour: something in the network does not allow the direct way. Everything works, only a little slower.',
  'test.way.none':
    'Cannot be made. Switch off mobile data, VPN and “Private Relay”, stay in the Wi-Fi of the hall and test again.',
  'test.speed': 'Speed',
  'test.speed.words': '{count, plural, one {# millisecond} other {# milliseconds}} there and back.',
  'test.speed.none': 'The server does not answer.',
  'test.storage': 'Storage',
  'test.storage.good': 'What is written stays on the device until it has arrived.',
  'test.storage.note':
    'This window may keep nothing (a private window?). It works, but before closing it wait until everything is sent.',
  'test.clock': 'Clock',
  'test.clock.words':
    '{count, plural, =0 {Is right.} one {Is # minute away from the server.} other {Is # minutes away from the server.}} What is shown is always the server’s time.',
  'test.tell': 'Tell or show the moderator',
  'test.tell.line':
    'Address {address} · connection {way, select, socket {direct} polling {detour} other {none}} · speed {speed} · storage {storage, select, yes {yes} other {no}} · clock {clock}',
  'test.tell.clock': '{count} min',
  'test.again': 'Test again',
  'test.privacy': 'No login. Nothing of it is stored or passed on.',
}
