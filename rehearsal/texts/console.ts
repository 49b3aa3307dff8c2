import type { Language } from '../../shared/domain/language.ts'
import { format, type Params } from '../../shared/texts/translate.ts'

const de = {
  look: 'Zum Zusehen (jede Adresse in einem eigenen Fenster):',
  moderator: 'Moderation:  {url}',
  screen: 'Leinwand:    {url}',
  join: 'Mitmachen:   {url}   oder Code {code}',
  office: 'Büro:        {url}',
  auto: '{people, plural, one {# Person kommt} other {# Personen kommen}} herein. Die Probe läuft von selbst.',
  guided:
    '{people, plural, one {# Person kommt} other {# Personen kommen}} herein. In der Moderation bitte „Weiter“ drücken: Die Leute machen mit.',
  closed:
    'Die Veranstaltung ist geschlossen. Ergebnisse und Protokoll bleiben offen, höchstens drei Stunden. Beenden mit Strg+C.',
  wrong: 'Diese Angabe stimmt nicht: {flag}. „--help“ zeigt alle.',
  help: `Probe: eine Veranstaltung mit nachgestellten Personen

  npm run demo -- [Angaben]

  --method zukunftswerkstatt|world-cafe|stadtgespraech
                               sonst zukunftswerkstatt
  --people ZAHL                2 bis 120, sonst 24
  --drive auto|guided          von selbst, oder Sie moderieren; sonst auto
  --pace ZAHL                  2 ist doppelt so schnell, 0 ohne Pausen; sonst 1
  --language de|en             Sprache der Veranstaltung; sonst de
  --variant NAME               zukunftswerkstatt: evening, half, full; world-cafe: cafe, short;
                               stadtgespraech: evening, half; sonst half oder die erste
  --port ZAHL                  Port; sonst 3000
  --data ORDNER                Datenordner; sonst ./data/rehearsal
  --seed TEXT                  gleicher Text, gleiche Karten`,
}

const en: Record<keyof typeof de, string> = {
  look: 'To look at (each address in a window of its own):',
  moderator: 'Moderator:  {url}',
  screen: 'Screen:     {url}',
  join: 'Join:       {url}   or code {code}',
  office: 'Office:     {url}',
  auto: '{people, plural, one {# person comes} other {# people come}} in. The rehearsal runs by itself.',
  guided:
    '{people, plural, one {# person comes} other {# people come}} in. Please press “Next” as moderator: the people follow.',
  closed: 'The workshop is closed. Results and protocol stay open, for three hours at most. Stop with Ctrl+C.',
  wrong: 'This option is not right: {flag}. “--help” shows them all.',
  help: `Rehearsal: a workshop with simulated people

  npm run demo -- [options]

  --method zukunftswerkstatt|world-cafe|stadtgespraech
                               else zukunftswerkstatt
  --people NUMBER              2 to 120, else 24
  --drive auto|guided          by itself, or you moderate; else auto
  --pace NUMBER                2 is twice as fast, 0 without pauses; else 1
  --language de|en             language of the workshop; else de
  --variant NAME               zukunftswerkstatt: evening, half, full; world-cafe: cafe, short;
                               stadtgespraech: evening, half; else half or the first one
  --port NUMBER                port; else 3000
  --data FOLDER                data folder; else ./data/rehearsal
  --seed TEXT                  same text, same cards`,
}

const catalogues: Record<Language, Record<keyof typeof de, string>> = { de, en }

export type Say = (key: keyof typeof de, params?: Params) => string

export const consoleIn =
  (language: Language): Say =>
  (key, params = {}) =>
    format(catalogues[language][key], params, language)
