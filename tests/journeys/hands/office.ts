import type { Page } from '@playwright/test'
import { noticeTown } from '../../kit/about.ts'

export interface Handed {
  moderator: string
  comoderator: string
  screen: string
  code: string
}

interface Invitation {
  title: string
  languages?: 'de' | 'both'
  method?: string
  variant?: string
  /** Where people sit at tables: how many people come, and how many tables there shall be. */
  hall?: { people: number; tables: number }
}

/** The office makes a workshop from its link on and hands out what each role needs. */
export async function makeWorkshop(page: Page, office: string, invitation: Invitation): Promise<Handed> {
  await page.goto(office)
  await page.getByRole('link', { name: 'Neue Veranstaltung' }).first().click()
  if (invitation.method) await page.getByRole('radio', { name: invitation.method }).check({ force: true })
  await page.getByRole('radio', { name: invitation.variant ?? 'Ein Abend' }).check({ force: true })
  if (invitation.hall) {
    await page.getByRole('spinbutton', { name: 'Erwartete Personen' }).fill(String(invitation.hall.people))
    await page.getByRole('spinbutton', { name: 'Tische' }).fill(String(invitation.hall.tables))
  }
  await page.getByRole('button', { name: 'Weiter zur Einladung' }).click()
  await page.getByRole('textbox', { name: 'Titel der Veranstaltung' }).fill(invitation.title)
  await fillInvitation(page)
  if (invitation.languages === 'both') await page.getByRole('checkbox', { name: 'English' }).check({ force: true })
  await page.getByRole('button', { name: 'Veranstaltung anlegen' }).click()
  await page.getByRole('button', { name: 'Alles weitergegeben' }).waitFor()
  await writeNotice(page)
  return {
    moderator: await linkOf(page, 'Moderation'),
    comoderator: await linkOf(page, 'Co-Moderation'),
    screen: await linkOf(page, 'Leinwand'),
    code: await codeOf(page),
  }
}

async function fillInvitation(page: Page): Promise<void> {
  const fields = {
    Datum: '2026-11-27',
    Beginn: '18:00',
    Ende: '21:10',
    Ort: 'Bürgerhaus, großer Saal',
    Anlass: 'Fortschreibung des Integrationskonzepts',
    'Zuständige Stelle': 'Stabsstelle Bürgerbeteiligung',
    'Wofür die Ergebnisse verwendet werden, und von wem': 'Der Sozialausschuss berät sie im Februar.',
    'Was die Ergebnisse nicht ändern können': 'Über den Haushalt entscheidet die Stadtverordnetenversammlung.',
  }
  for (const [name, value] of Object.entries(fields)) {
    await page.getByRole('textbox', { name, exact: true }).fill(value)
  }
}

/** What must be said before the workshop can open. */
export async function writeNotice(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Hinweise bearbeiten' }).click()
  const fields = {
    'Verantwortlich, mit Anschrift': noticeTown.controller,
    'Datenschutzbeauftragte Person, mit Kontakt': noticeTown.officer,
    'Wofür die Daten gebraucht werden': noticeTown.purpose,
    Rechtsgrundlage: noticeTown.basis,
  }
  for (const [name, value] of Object.entries(fields)) await page.getByRole('textbox', { name }).fill(value)
  await page.getByRole('button', { name: 'Hinweise sichern' }).click()
  await page.getByRole('button', { name: 'Hinweise bearbeiten' }).waitFor()
}

/** Only the path and the secret: the hall's own address is not always reachable from the machine that tests. */
async function linkOf(page: Page, role: string): Promise<string> {
  const url = new URL(await page.getByRole('textbox', { name: role, exact: true }).inputValue())
  return `${url.pathname}${url.hash}`
}

async function codeOf(page: Page): Promise<string> {
  const line = page.getByRole('paragraph').filter({ hasText: 'Code zum Eintippen' })
  return (await line.getByRole('strong').innerText()).trim()
}
