import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Evening, openEvening } from './evening.ts'
import { openHall, secretOf } from './hall.ts'

let evening: Evening
beforeAll(async () => {
  evening = await openEvening()
})
afterAll(() => evening.end())

const codeOf = async (response: Response): Promise<unknown> => response.json()

describe('pages', () => {
  test('every face is one page that no cache keeps; its parts are kept for ever', async () => {
    const { get } = evening.hall
    for (const path of [
      '/',
      '/j/ABC',
      '/w/x',
      '/enter',
      '/test',
      '/office',
      '/office/x',
      '/office/x/print',
      '/m/x',
      '/s/x',
    ]) {
      const page = await get(path)
      expect(page.status).toBe(200)
      expect(await page.text()).toContain('Tischwechsel')
      expect(page.headers.get('cache-control')).toBe('no-cache')
    }
    const part = await get('/assets/main-abc123.js')
    expect(part.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  test.each([
    '/nothing',
    '/api',
    '/api/nothing',
    '/api/office/nothing',
    '/w/x/y',
    '/assets/none.js',
    '/../data/tischwechsel.sqlite',
    '/live2',
  ])('%s is not there', async (path) => {
    expect((await evening.hall.get(path, { cookie: evening.hall.office })).status).toBe(404)
  })

  test('nothing from elsewhere and nothing inline may run in them (S13)', async () => {
    for (const path of ['/', '/api/addresses', '/nothing']) {
      const { headers } = await evening.hall.get(path)
      const policy = headers.get('content-security-policy') ?? ''
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("require-trusted-types-for 'script';trusted-types 'none'")
      expect(policy).toContain("object-src 'none'")
      expect(policy).toContain("base-uri 'none'")
      expect(policy).toContain("frame-ancestors 'none'")
      // Nothing but ourselves and nothing at all: no host, no scheme, no hash, no data.
      const sources = policy.split(';').flatMap((directive) => directive.split(' ').slice(1))
      expect(sources.filter((source) => !["'self'", "'none'", "'script'"].includes(source))).toEqual([])
      expect(policy).not.toContain('upgrade-insecure-requests')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('permissions-policy')).toMatch(/camera=\(\), .*microphone=\(\)/)
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
      expect(headers.get('strict-transport-security')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    }
  })

  test('the server says that it is well', async () => {
    expect(await (await evening.hall.get('/health')).json()).toEqual({ ok: true, storage: 'ok' })
  })
})

describe('a link', () => {
  test('is exchanged for a cookie that no script reads and no other page sends (S5)', async () => {
    const { hall, created } = evening
    const answer = await hall.post('/api/enter', { secret: secretOf(created.links[0]?.url ?? '') })
    const cookie = answer.headers.get('set-cookie') ?? ''
    expect(cookie).toMatch(/^tw-moderator-/)
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(flag)
    expect(cookie).not.toContain('Secure')
    expect(await answer.json()).toEqual({ as: 'moderator', workshop: created.workshop })
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('makes a secure cookie where the server is reached by https', async () => {
    const hall = await openHall({ publicUrl: 'https://beteiligung.example' })
    const secret = await hall.running.doors.renewOffice()
    const answer = await hall.post('/api/enter', { secret }, { origin: 'https://beteiligung.example' })
    expect(answer.headers.get('set-cookie')).toContain('Secure')
    await hall.close()
  })

  test('carries its secret in the fragment only, with 128 bits and more (S5)', async () => {
    for (const { url } of evening.created.links) {
      const { pathname, search, hash } = new URL(url)
      expect([pathname, search]).toEqual(['/enter', ''])
      expect(Buffer.from(hash.slice(1), 'base64url').length * 8).toBeGreaterThanOrEqual(128)
    }
  })

  test('that nobody made opens nothing', async () => {
    const answer = await evening.hall.post('/api/enter', { secret: 'a'.repeat(32) })
    expect(answer.status).toBe(404)
    expect(await codeOf(answer)).toEqual({ code: 'link-unknown' })
    expect(answer.headers.get('set-cookie')).toBeNull()
  })
})
