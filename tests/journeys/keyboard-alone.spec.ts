import { expect, type Page } from '@playwright/test'
import { expectFocusSeen, inFocus, pressByKeys, tabBackTo, tabTo, typeInto } from './hands/keys.ts'
import { noticeTown } from '../kit/about.ts'
import { device, test } from './kit/hall.ts'

// Nobody here has a mouse: pages are opened by their address, and from then on there are only keys (A1, A5).

test('a Zukunftswerkstatt from the office to the protocol with keys alone (A1, A5)', async ({ server, browser }) => {
  const office = (await device(browser, 'laptop')).page
  const mod = (await device(browser, 'laptop')).page
  const guest = (await device(browser, 'laptop')).page

  const handed = await test.step('the office makes the workshop and hands out its links', async () => {
    await office.goto(server.office)
    return makeByKeys(office)
  })

  await test.step('the moderator opens the doors, a guest comes in', async () => {
    await mod.goto(server.url + handed.moderator)
    await expect(mod.getByRole('heading', { level: 1 })).toBeVisible()
    await pressByKeys(mod, 'Veranstaltung öffnen')
    await guest.goto(server.url)
    await typeInto(guest, 'Code', handed.code)
    await guest.keyboard.press('Enter')
    await expect(guest.getByRole('button', { name: 'Mitmachen' })).toBeVisible()
    await typeInto(guest, /^Name/, 'Ayşe')
    await guest.keyboard.press('Enter')
    await expect(mod.getByText('1 da')).toBeVisible()
  })

  await test.step('criticism: the guest writes two cards, the moderator one for somebody', async () => {
    await goOn(mod, 'Beginnen: Begrüßung')
    await goOn(mod, 'Weiter: Kritik sammeln')
    await hang(guest, 'Man kennt die Nachbarn nicht')
    await hang(guest, 'Der Bus fährt sonntags nicht')
    await expect(guest.getByText('Hängt an der Wand')).toHaveCount(2)
    await tabBackTo(mod, 'button', 'Karte schreiben')
    await mod.keyboard.press('Enter')
    await typeInto(mod, 'Text der Karte', 'Kein Treffpunkt')
    await pressByKeys(mod, 'Karte aufhängen')
    await expect(mod.getByText('3 von 3 Karten')).toBeAttached()
    await mod.keyboard.press('Escape')
    await expect(inFocus(mod, 'button', 'Karte schreiben')).toBeVisible()
  })

  await test.step('the wall: cards are chosen, moved, named and the islands settled', async () => {
    await mod.keyboard.press('n')
    await expect(mod.getByRole('heading', { level: 2, name: 'Themeninseln bilden' })).toBeVisible()
    await makeIsland(mod)
    await expect(mod.getByRole('region', { name: 'Begegnung' }).getByRole('listitem')).toHaveCount(2)
    // The cards are one stop on the way, at the card that was last in hand; from there the keys walk on.
    await tabBackTo(mod, 'button', /Kein Treffpunkt/)
    await mod.keyboard.press('Home')
    await expect(inFocus(mod, 'button', /Der Bus fährt sonntags nicht/)).toBeVisible()
    await mod.keyboard.press('Enter')
    await expect(inFocus(mod, 'menuitem', 'Verschieben nach …')).toBeVisible()
    await mod.keyboard.press('ArrowDown')
    await mod.keyboard.press('Enter')
    await nameIsland(mod, 'Insel ohne Namen', 'Unterwegs')
    await pressByKeys(mod, 'Themeninseln festhalten')
    await expect(mod.getByText('Festgehalten.', { exact: true })).toBeVisible()
  })

  await test.step('dots: the guest sticks three, the moderator counts a hand', async () => {
    await goOn(mod, 'Weiter: Punkte kleben')
    await mod.keyboard.press('Enter')
    for (let dot = 0; dot < 3; dot += 1) {
      await tabTo(guest, 'button', 'Punkt auf „Begegnung“ kleben')
      await guest.keyboard.press(dot === 0 ? 'Space' : 'Enter')
      await expect(guest.getByText(`Noch ${2 - dot} von 3 Punkten`, { exact: true })).toBeVisible()
    }
    await tabBackTo(mod, 'button', 'Unterwegs: einer mehr')
    await mod.keyboard.press('Enter')
    await expect(mod.getByText('1 von 1 haben abgestimmt').first()).toBeVisible()
    await pressByKeys(mod, 'Abstimmung schließen')
    await expect(guest.getByText('von Hand gezählt').first()).toBeVisible()
  })

  await test.step('a main point is taken along and becomes a goal', async () => {
    await goOn(mod, 'Weiter: Hauptpunkte wählen')
    await tabBackTo(mod, 'button', 'Mitnehmen: Begegnung')
    await mod.keyboard.press('Enter')
    await expect(inFocus(mod, 'button', 'Geht mit: Begegnung')).toBeVisible()
    await goOn(mod, 'Weiter: Ziele finden')
    await pressByKeys(guest, 'Satz vorschlagen')
    await typeInto(guest, 'Dein Satz', 'Wir kennen uns.')
    await pressByKeys(guest, 'Vorschlagen')
    await tabBackTo(mod, 'button', 'Übernehmen: Wir kennen uns.')
    await mod.keyboard.press('Enter')
    await tabBackTo(mod, 'button', 'Als Ziel festhalten')
    await mod.keyboard.press('Enter')
    await expect(guest.getByText('Unser Ziel')).toBeVisible()
  })

  await test.step('the evening is cut short: the mood, the end, the protocol', async () => {
    await tabBackTo(mod, 'button', /^Rückblick/)
    await mod.keyboard.press('Enter')
    await expect(inFocus(mod, 'menuitem', 'Hier weitermachen')).toBeVisible()
    await mod.keyboard.press('Enter')
    await pressByKeys(mod, 'Abstimmung öffnen')
    await expect(guest.getByRole('radio', { name: 'zufrieden', exact: true })).toBeVisible()
    await tabTo(guest, 'radio', 'sehr zufrieden')
    await guest.keyboard.press('ArrowDown')
    await expect(inFocus(guest, 'radio', 'zufrieden')).toBeChecked()
    await expectFocusSeen(guest)
    await expect(mod.getByText('1 von 1 haben abgestimmt').first()).toBeVisible()
    await pressByKeys(mod, 'Abstimmung schließen')
    await pressByKeys(mod, 'Veranstaltung abschließen')
    await expect(guest.getByRole('heading', { name: 'Geschafft. Danke!' })).toBeVisible()
    await tabBackTo(mod, 'button', 'Protokoll')
    await mod.keyboard.press('Enter')
    await expect(inFocus(mod, 'menuitem', 'Word-Datei (DOCX) laden')).toBeVisible()
    const waiting = mod.waitForEvent('download')
    await mod.keyboard.press('Enter')
    expect((await waiting).suggestedFilename()).toMatch(/\.docx$/)
  })
})

async function makeByKeys(office: Page): Promise<{ moderator: string; code: string }> {
  await expect(office).toHaveURL(/\/office$/)
  await pressByKeys(office, 'Neue Veranstaltung', 'link')
  await tabTo(office, 'radio', 'Ein Abend')
  await pressByKeys(office, 'Weiter zur Einladung')
  await typeInto(office, 'Titel der Veranstaltung', 'Zusammenleben in Lindenau')
  await typeInto(office, 'Ort', 'Bürgerhaus')
  await pressByKeys(office, 'Veranstaltung anlegen')
  await expect(office.getByRole('button', { name: 'Alles weitergegeben' })).toBeVisible()
  await tabTo(office, 'textbox', 'Moderation')
  const link = new URL(await office.getByRole('textbox', { name: 'Moderation', exact: true }).inputValue())
  const line = office.getByRole('paragraph').filter({ hasText: 'Code zum Eintippen' })
  const code = (await line.getByRole('strong').innerText()).trim()
  await pressByKeys(office, 'Alles weitergegeben')
  await expect(office.getByRole('heading', { level: 1 })).toBeVisible()
  await pressByKeys(office, 'Hinweise bearbeiten')
  await typeInto(office, /^Verantwortlich/, noticeTown.controller)
  await typeInto(office, /^Datenschutzbeauftragte/, noticeTown.officer)
  await typeInto(office, /^Wofür die Daten/, noticeTown.purpose)
  await typeInto(office, /^Rechtsgrundlage/, noticeTown.basis)
  await pressByKeys(office, 'Hinweise sichern')
  await expect(office.getByText('Die Hinweise zum Datenschutz sind gesichert.').first()).toBeVisible()
  return { moderator: `${link.pathname}${link.hash}`, code }
}

/** The one large button keeps its place and the focus while its words change. */
async function goOn(mod: Page, words: string): Promise<void> {
  await pressByKeys(mod, words)
  await expect(mod.getByRole('heading', { level: 2, name: words.replace(/^.*: /, '') })).toBeVisible()
}

async function hang(guest: Page, text: string): Promise<void> {
  await typeInto(guest, 'Deine Karte', text)
  await guest.keyboard.press('Tab')
  await expect(inFocus(guest, 'button', 'An die Wand hängen')).toBeVisible()
  await guest.keyboard.press('Enter')
  // The field is ready for the next thought.
  await expect(inFocus(guest, 'textbox', 'Deine Karte')).toHaveValue('')
}

/** Two cards are chosen with the arrows and put on a new island. */
async function makeIsland(mod: Page): Promise<void> {
  await pressByKeys(mod, 'Mehrere wählen')
  await tabTo(mod, 'button', /Man kennt die Nachbarn nicht/)
  await mod.keyboard.press('Space')
  await mod.keyboard.press('End')
  await expect(inFocus(mod, 'button', /Kein Treffpunkt/)).toBeVisible()
  await expectFocusSeen(mod)
  await mod.keyboard.press('Space')
  await expect(mod.getByRole('toolbar', { name: 'Gewählte Karten' })).toContainText('2 Karten gewählt')
  await tabTo(mod, 'button', 'Verschieben nach …')
  await tabTo(mod, 'button', 'Neue Insel')
  await mod.keyboard.press('Enter')
  await nameIsland(mod, 'Insel ohne Namen', 'Begegnung')
}

async function nameIsland(mod: Page, island: string, name: string): Promise<void> {
  await expect(mod.getByRole('region', { name: island })).toBeVisible()
  // The last one on the way back from the end is the newest.
  await tabTo(mod, 'textbox', 'Name der Insel')
  while ((await mod.locator(':focus').inputValue()) !== '') {
    await mod.keyboard.press('Tab')
    await tabTo(mod, 'textbox', 'Name der Insel')
  }
  await mod.keyboard.type(name)
  await mod.keyboard.press('Enter')
}
