import { afterAll, beforeAll, expect, test } from 'vitest'
import { createdSchema } from '../../shared/wire/http.ts'
import { loadState } from '../../server/pipeline/state.ts'
import { bodyOf, openHall, type Hall } from './hall.ts'

let hall: Hall
beforeAll(async () => {
  hall = await openHall()
})
afterAll(() => hall.close())

const order = { people: 2, drive: 'guided', language: 'de' }
const rehearse = (method: object) =>
  hall.post('/api/office/rehearsal', { ...order, ...method }, { cookie: hall.office })

test('the office rehearses the method that it chooses, else the first one', async () => {
  const methodOf = async (choice: object): Promise<string | undefined> => {
    const { workshop } = await bodyOf(await rehearse(choice), createdSchema)
    return (await loadState(hall.storage, workshop)).workshop.agenda?.method
  }
  expect(await methodOf({ method: 'world-cafe' })).toBe('world-cafe')
  expect(await methodOf({})).toBe('zukunftswerkstatt')
  expect((await rehearse({ method: 'none' })).status).toBe(400)
})
