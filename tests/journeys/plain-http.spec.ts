import { expect } from '@playwright/test'
import { createServer, connect, type AddressInfo } from 'node:net'
import { device, test } from './kit/hall.ts'
import { expectClean } from './kit/looks.ts'
import { startServer } from './kit/server.ts'
import { createTown, openDesk } from './office-desk.ts'

/** A name that is not this machine's own: to the browser an ordinary address on an open network. */
const hallName = 'hall.test'
test.use({
  launchOptions: async ({ launchOptions }, hand) => {
    await hand({
      ...launchOptions,
      args: [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${hallName} 127.0.0.1`],
    })
  },
})

/** Somebody who runs the Wi-Fi, and reads along. */
async function sniff(target: string): Promise<{ port: number; heard: () => string; stop: () => void }> {
  const { port } = new URL(target)
  let heard = ''
  const tap = createServer((phone) => {
    const server = connect(Number(port), '127.0.0.1')
    for (const [from, to] of [
      [phone, server],
      [server, phone],
    ] as const) {
      from.on('data', (bytes) => (heard += bytes.toString('latin1')))
      from.on('error', () => to.destroy())
      from.pipe(to)
    }
  })
  await new Promise<void>((settle) => tap.listen(0, '127.0.0.1', settle))
  // oxlint-disable-next-line typescript/consistent-type-assertions -- a TCP server that listens
  return { port: (tap.address() as AddressInfo).port, heard: () => heard, stop: () => tap.close() }
}

test('in a hall over plain http no secret of the staff is ever on the air, and the page says what to do (S21)', async ({
  browser,
  server,
}) => {
  const desk = await openDesk(browser, server)
  const { links } = await createTown(desk, server)
  const wifi = await sniff(server.url)
  const { page, context } = await device(browser, 'laptop')
  // What this machine's own proxy would say of a laptop in the hall.
  await context.setExtraHTTPHeaders({ 'x-forwarded-for': '192.168.1.6' })
  const inHall = (url: string): string => `http://${hallName}:${wifi.port}/enter#${url.split('#')[1]}`
  for (const { role, url } of [...links, { role: 'office', url: server.office }]) {
    if (role === 'screen') continue
    await page.goto('about:blank')
    await page.goto(inHall(url))
    await expect(page.getByRole('alert')).toContainText(
      'Bitte diesen Link am Rechner des Servers öffnen oder über https',
    )
    expect(page.url(), role).not.toContain(url.split('#')[1])
    expect(wifi.heard(), role).not.toContain(url.split('#')[1])
  }
  await expectClean(page, 'refused over plain http')
  const screen = links.find(({ role }) => role === 'screen')
  await page.goto('about:blank')
  await page.goto(inHall(screen?.url ?? ''))
  await expect(page).toHaveURL(/\/s\//)
  // The tap works: what may travel was heard.
  expect(wifi.heard()).toContain(screen?.url.split('#')[1])
  wifi.stop()
})

test('with the flag office and moderation are open, and both pages say so for as long as it lasts (S21)', async ({
  browser,
}) => {
  const server = await startServer(['--moderate-over-plain-http'])
  expect(server.printed()).toContain('--moderate-over-plain-http')
  const desk = await openDesk(browser, server)
  const warning = /ohne Verschlüsselung auch von anderen Rechnern aus offen/
  await expect(desk.getByText(warning)).toBeVisible()
  await expectClean(desk, 'office, exposed')
  const { links } = await createTown(desk, server)
  const { page } = await device(browser, 'laptop')
  await page.goto(links.find(({ role }) => role === 'moderator')?.url.replace(/^http:\/\/[^/]+/, server.url) ?? '')
  await expect(page.getByText(warning)).toBeVisible()
  await expectClean(page, 'moderator, exposed')
  await server.stop()
})
