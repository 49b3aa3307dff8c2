import { expect, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { device, test } from './kit/hall.ts'
import { expectClean, shot } from './kit/looks.ts'
import { all, headingsOf, readWord, wordsOf } from '../protocol/word.ts'
import { goOnTo, press, putTogether } from './hands/moderator.ts'
import { makeWorkshop } from './hands/office.ts'
import { hangCard, joinByCode, parkBut, stickDot } from './hands/phone.ts'

const criticism = [
  ['Kein Treffpunkt für Jugendliche', 'Man kennt die Nachbarn nicht'],
  ['Der Bus fährt sonntags nicht', 'Der Radweg endet im Nichts'],
  ['Formulare nur auf Deutsch', 'Im Amt wartet man stundenlang'],
  ['أريد مكاناً للقاء', 'Keine Bänke in der Innenstadt'],
  ['Sprachkurse zu selten abends', 'Zu wenig bezahlbare Wohnungen'],
  ['Viele Angebote, keiner weiß davon', 'Spielplatz an der Mühle kaputt'],
] as const

test('a Zukunftswerkstatt runs from the invitation to the Word protocol', async ({ server, browser }) => {
  test.setTimeout(300_000)
  const office = (await device(browser, 'laptop')).page
  const handed = await makeWorkshop(office, server.office, { title: 'Zusammenleben in Lindenau' })
  const mod = (await device(browser, 'laptop')).page
  const co = (await device(browser, 'laptop')).page
  const wall = (await device(browser, 'projector')).page
  await mod.goto(server.url + handed.moderator)
  await co.goto(server.url + handed.comoderator)
  await wall.goto(server.url + handed.screen)
  const phones = await Promise.all(criticism.map(async () => (await device(browser, 'phone')).page))
  const [anna, bela] = phones
  if (!anna || !bela) throw new Error('no phones')

  const look = async (name: string): Promise<void> => {
    for (const [face, page] of Object.entries({ moderator: mod, wall, phone: anna })) {
      await shot(page, `journey-${name}-${face}`)
      await expectClean(page, `${face}, ${name}`)
    }
  }

  await test.step('the doors open: code and QR on the wall, six phones join', async () => {
    await press(mod, 'Veranstaltung öffnen')
    await expect(wall.getByText(handed.code)).toBeVisible()
    for (const phone of phones) await joinByCode(phone, server.url, handed.code)
    await expect(mod.getByText('6 da')).toBeVisible()
    await expect(wall.getByText('sind da')).toBeVisible()
    await look('01-joining')
  })

  await test.step('the welcome says what the results are used for', async () => {
    await goOnTo(mod, 'Begrüßung')
    await expect(wall.getByText('Der Sozialausschuss berät sie im Februar.')).toBeVisible()
    await expect(anna.getByRole('main').getByText('Der Sozialausschuss berät sie im Februar.')).toBeVisible()
    await look('02-welcome')
  })

  await test.step('criticism: cards hang on the wall as they come, one is held back, one is written on behalf', async () => {
    await goOnTo(mod, 'Kritik sammeln')
    await mod.getByRole('button', { name: 'Uhr starten' }).click()
    await Promise.all(
      phones.map(async (phone, at) => {
        for (const text of criticism[at] ?? []) await hangCard(phone, text)
      }),
    )
    await expect(wall.getByText('Der Radweg endet im Nichts')).toBeVisible()
    await expect(anna.getByRole('main').getByText('Kurz und genau.')).toBeVisible()
    await expect(wall.getByText('Kurz und genau.')).toBeVisible()
    await hangCard(anna, 'Herr Müller vom Amt ist faul')
    await holdBack(mod, 'Herr Müller vom Amt ist faul', 'nennt eine Person')
    await expect(anna.getByRole('main').getByText('Zurückgestellt: nennt eine Person')).toBeVisible()
    await expect(wall.getByText('Herr Müller')).toHaveCount(0)
    await writeOnBehalf(mod, 'Die Treppe am Bahnhof ist zu steil')
    await expect(wall.getByText('Die Treppe am Bahnhof ist zu steil')).toBeVisible()
    await look('03-criticism')
  })

  await test.step('islands: the co-moderator sees at once what the moderator pushes together', async () => {
    await goOnTo(mod, 'Themeninseln bilden')
    await putTogether(mod, 'Begegnung', [
      'Kein Treffpunkt für Jugendliche',
      'Man kennt die Nachbarn nicht',
      'أريد مكاناً للقاء',
    ])
    await expect(co.getByRole('textbox', { name: 'Name der Insel' })).toHaveValue('Begegnung')
    await putTogether(co, 'Unterwegs', ['Der Bus fährt sonntags nicht', 'Der Radweg endet im Nichts'])
    await putTogether(mod, 'Ämter und Sprache', [
      'Formulare nur auf Deutsch',
      'Im Amt wartet man stundenlang',
      'Sprachkurse zu selten abends',
    ])
    await expect(wall.getByText('Unterwegs')).toBeVisible()
    await look('04-islands')
    await press(mod, 'Themeninseln festhalten')
    await expect(mod.getByText('Festgehalten.', { exact: true })).toBeVisible()
    await expect(anna.getByRole('main').getByText('Begegnung')).toBeVisible()
  })

  await test.step('dots: nobody sees a running total, hands are counted beside', async () => {
    await goOnTo(mod, 'Punkte kleben')
    await press(mod, 'Abstimmung öffnen')
    for (const [at, phone] of phones.entries()) {
      await stickDot(phone, 'Begegnung')
      await stickDot(phone, 'Begegnung')
      await stickDot(phone, at % 2 === 0 ? 'Unterwegs' : 'Ämter und Sprache')
    }
    await expect(anna.getByRole('main').getByText('Noch 0 von 3 Punkten')).toBeVisible()
    await expect(wall.getByText('6 von 6 haben abgestimmt')).toBeVisible()
    await mod.getByRole('button', { name: 'Unterwegs: einer mehr' }).click()
    await mod.getByRole('button', { name: 'Unterwegs: einer mehr' }).click()
    await look('05-dots')
    await press(mod, 'Abstimmung schließen')
    await expect(wall.getByText('von Hand gezählt').first()).toBeVisible()
    await look('06-result')
  })

  await test.step('main points are chosen and turned into goals', async () => {
    await goOnTo(mod, 'Hauptpunkte wählen')
    await mod.getByRole('button', { name: 'Mitnehmen: Begegnung' }).click()
    await mod.getByRole('button', { name: 'Mitnehmen: Unterwegs' }).click()
    await expect(anna.getByRole('main').getByText('Damit geht es weiter').first()).toBeVisible()
    await look('07-main-points')
    await goOnTo(mod, 'Ziele finden')
    await proposeGoal(anna, 'Begegnung', 'In jedem Viertel gibt es einen offenen Treffpunkt.')
    await mod.getByRole('button', { name: /^Übernehmen: In jedem Viertel/ }).click()
    await settleGoal(mod, 'Begegnung')
    await settleGoal(mod, 'Unterwegs', 'Alle kommen ohne Auto überall hin.')
    await expect(wall.getByText('Alle kommen ohne Auto überall hin.')).toBeVisible()
    await expect(bela.getByRole('main').getByText('Alle kommen ohne Auto überall hin.').first()).toBeVisible()
    await look('08-goals')
  })

  await test.step('utopia: ideas come, a "but" is parked, groups paint and present', async () => {
    await goOnTo(mod, 'Ideen sammeln')
    await hangCard(anna, 'Ein Haus ohne Schlüssel')
    await hangCard(bela, 'Straßen mit langen Tischen')
    await parkBut(bela, 'Und wer macht sauber?')
    await expect(bela.getByRole('main').getByText('Geparkt, kommt bei der Verwirklichung wieder')).toBeVisible()
    await look('09-ideas')
    await goOnTo(mod, 'Utopien ausmalen')
    await foundGroup(anna, 'Wie heißt eure Utopie?', 'Das Haus mit hundert Türen', 'In jedem Viertel')
    await writeField(anna, 'Unsere Utopie', 'Morgens riecht es nach Brot aus drei Ländern.')
    await bela.getByRole('button', { name: 'Mitmachen bei „Das Haus mit hundert Türen“' }).click()
    await expect(bela.getByRole('main').getByText('Morgens riecht es nach Brot aus drei Ländern.')).toBeVisible()
    await look('10-utopias')
    await goOnTo(mod, 'Utopien vorstellen')
    await mod.getByRole('button', { name: 'Zeigen: Das Haus mit hundert Türen' }).click()
    await expect(wall.getByText('Morgens riecht es nach Brot')).toBeVisible()
    await look('11-utopia-tour')
    await goOnTo(mod, 'Utopien gewichten')
    await press(mod, 'Abstimmung öffnen')
    for (const phone of phones) await stickDot(phone, 'Das Haus mit hundert Türen')
    await expect(wall.getByText('6 von 6 haben abgestimmt')).toBeVisible()
    await press(mod, 'Abstimmung schließen')
  })

  await test.step('realization: the "but" comes back, a group writes its project', async () => {
    await goOnTo(mod, 'Ideen auswählen')
    await mod.getByRole('button', { name: 'Mitnehmen: Das Haus mit hundert Türen' }).click()
    await goOnTo(mod, 'An der Wirklichkeit prüfen')
    await expect(mod.getByText('Und wer macht sauber?').first()).toBeVisible()
    await mod.getByRole('textbox', { name: 'Antwort der Gruppe' }).fill('Eine Schlüsselgruppe aus drei Vereinen.')
    await mod.getByRole('main').getByRole('button', { name: 'Speichern' }).click()
    await expect(bela.getByRole('main').getByText('Eine Schlüsselgruppe aus drei Vereinen.').first()).toBeVisible()
    await look('12-check')
    await goOnTo(mod, 'Projektskizzen')
    await foundGroup(anna, 'Wie heißt euer Projekt?', 'Offene Spinnerei', 'Das Haus mit hundert Türen')
    await writeField(anna, 'Was machen wir?', 'Jeden Samstag Café und Werkstatt')
    await writeField(anna, 'Wer?', 'Nachbarschaftsverein und drei Jugendliche')
    await look('13-projects')
  })

  await test.step('closing: presentation, agreements, mood and feedback', async () => {
    await goOnTo(mod, 'Projekte vorstellen')
    await mod.getByRole('button', { name: 'Zeigen: Offene Spinnerei' }).click()
    await expect(wall.getByText('Nachbarschaftsverein und drei Jugendliche')).toBeVisible()
    await look('14-project-tour')
    await goOnTo(mod, 'Verabredungen')
    await mod.getByRole('textbox', { name: 'Was?' }).fill('Termin mit dem Bauamt machen')
    await mod.getByRole('textbox', { name: 'Wer?' }).fill('Frau Yıldız')
    await mod.getByRole('button', { name: 'Festhalten' }).click()
    await expect(wall.getByText('Termin mit dem Bauamt machen')).toBeVisible()
    await look('15-agreements')
    await goOnTo(mod, 'Rückblick')
    await press(mod, 'Abstimmung öffnen')
    for (const phone of phones) await phone.getByRole('radio', { name: 'zufrieden', exact: true }).click()
    await expect(wall.getByText('6 von 6 haben abgestimmt')).toBeVisible()
    await hangCard(bela, 'Gute Gespräche', 'Das war gut')
    await look('16-reflection')
    await press(mod, 'Abstimmung schließen')
    await press(mod, 'Veranstaltung abschließen')
    await expect(anna.getByRole('heading', { name: 'Geschafft. Danke!' })).toBeVisible()
    await look('17-closed')
  })

  await test.step('the chain leads from the project back to its cards', async () => {
    await mod.keyboard.press('k')
    await mod
      .getByRole('dialog')
      .getByRole('combobox', { name: 'Ansehen' })
      .selectOption({ label: 'Projekt: Offene Spinnerei' })
    await expect(mod.getByRole('dialog').getByRole('button', { name: /Das Haus mit hundert Türen/ })).toBeVisible()
    await shot(mod, 'journey-18-chain-moderator')
    await mod.keyboard.press('Escape')
  })

  await test.step('the Word protocol has every word', async () => {
    const word = readWord(await download(mod, 'Word-Datei (DOCX) laden'))
    const document = word.part('word/document.xml')
    const text = wordsOf(document)
    const written = [...criticism.flat(), 'Ein Haus ohne Schlüssel', 'Und wer macht sauber?', 'Offene Spinnerei']
    for (const words of written) expect(text).toContain(words)
    expect(text).not.toContain('Herr Müller')
    expect(text).toContain('nennt eine Person')
    expect(headingsOf(document).length).toBeGreaterThan(10)
    expect(all(document, 'w:tblHeader').length).toBeGreaterThan(3)
    expect(word.xml('word/styles.xml')).toContain('w:lang w:val="de-DE"')
  })
})

async function download(page: Page, name: string): Promise<Uint8Array> {
  await page.getByRole('button', { name: 'Protokoll' }).click()
  const waiting = page.waitForEvent('download')
  await page.getByRole('menuitem', { name }).or(page.getByRole('link', { name })).first().click()
  return readFile(await (await waiting).path())
}

async function holdBack(mod: Page, text: string, ground: string): Promise<void> {
  const card = mod.getByRole('main').getByRole('listitem').filter({ hasText: text })
  await card.getByRole('button', { name: /was tun/ }).click()
  await mod.getByRole('menuitem', { name: 'Zurückstellen …' }).click()
  await mod.getByRole('dialog').getByRole('textbox', { name: 'Grund' }).fill(ground)
  await mod.getByRole('dialog').getByRole('button', { name: 'Zurückstellen' }).click()
}

async function writeOnBehalf(mod: Page, text: string): Promise<void> {
  await mod.getByRole('button', { name: 'Karte schreiben' }).click()
  await mod.getByRole('dialog').getByRole('textbox', { name: 'Text der Karte' }).fill(text)
  await mod.getByRole('dialog').getByRole('button', { name: 'Karte aufhängen' }).click()
  await mod.keyboard.press('Escape')
}

async function proposeGoal(phone: Page, point: string, text: string): Promise<void> {
  const place = phone.getByRole('article').filter({ hasText: point })
  await place.getByRole('button', { name: 'Satz vorschlagen' }).click()
  await phone.getByRole('textbox', { name: 'Dein Satz' }).fill(text)
  await phone.getByRole('button', { name: 'Vorschlagen', exact: true }).click()
}

/** Settles the goal of a main point; without a text the proposal that was taken. */
async function settleGoal(mod: Page, point: string, text?: string): Promise<void> {
  const place = mod.getByRole('article', { name: point })
  if (text) await place.getByRole('textbox', { name: 'Ziel, in einem positiven Satz' }).fill(text)
  await place.getByRole('button', { name: 'Als Ziel festhalten' }).click()
}

async function foundGroup(phone: Page, field: string, title: string, from: string): Promise<void> {
  await phone.getByRole('button', { name: 'Gruppe gründen' }).click()
  await phone.getByRole('textbox', { name: field }).fill(title)
  await phone.getByRole('checkbox', { name: new RegExp(from) }).check({ force: true })
  await phone.getByRole('button', { name: 'Gruppe gründen' }).last().click()
  await expect(phone.getByText(title).first()).toBeVisible()
}

async function writeField(phone: Page, field: string, text: string): Promise<void> {
  const box = phone.getByRole('textbox', { name: field })
  if (!(await box.isVisible())) await phone.getByRole('button', { name: field }).click()
  await box.fill(text)
  await box.blur()
  await expect(phone.getByText('Gespeichert, alle sehen es').first()).toBeVisible()
}
