import type { officeHall as de } from '../de/office-hall.ts'

export const officeHall: Record<keyof typeof de, string> = {
  'paper.checklist': 'Checklist for the hall',
  'paper.checklist.hint': 'Network, laptop, and what helps when a phone does not get in.',
  'join.checklist': 'Print the checklist for the hall',
  'join.test': 'Open the self-test for phones',
  'hall.before': 'Before, with the people who run the house',
  'hall.before.1': 'The Wi-Fi needs no internet. A small router of your own is enough.',
  'hall.before.2': 'Devices may reach each other: switch off “client isolation”, “AP isolation” or “guest network”.',
  'hall.before.3': 'No sign-in page that stands in front of the network (captive portal).',
  'hall.before.4':
    'Enough addresses (DHCP): at least twice as many as people come, given for a few hours only. Phones often ask for several.',
  'hall.before.5':
    'The laptop keeps its address (reserve it in the router), or the printed QR code is no longer right.',
  'hall.before.6': 'The laptop’s firewall lets devices in the same network reach the port in the address below.',
  'hall.hour': 'An hour before',
  'hall.hour.1': 'Plug in the laptop. Switch off sleep and closing the lid, unless the server can do that itself.',
  'hall.hour.2': 'Start the server and compare: is its address the one on this sheet?',
  'hall.hour.3': 'Scan the QR code on the left with a phone: is everything green in the self-test?',
  'hall.hour.4': 'Once more with a second phone, from the last row.',
  'hall.hour.5': 'Open the wall, try the sound of the gong.',
  'hall.help': 'When a phone does not get in',
  'hall.help.1': '“No internet”: stay with the Wi-Fi (“connect anyway” or “only this time”).',
  'hall.help.2': 'Switch off mobile data, VPN and “Private Relay” for the time being.',
  'hall.help.3': 'Type the address into the real browser, with http:// in front; not into the small sign-in window.',
  'hall.help.4':
    'Wi-Fi off and on again. If that does not help: take part without a phone, cards on paper, the moderator writes.',
  'hall.test': 'Self-test',
  'hall.join': 'Take part',
  'hall.others': 'Other addresses of this machine, in case this one does not work',
}
