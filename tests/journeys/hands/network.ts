import type { Page } from '@playwright/test'
import type { Cable } from '../../session/cable.ts'

/** The phone's network is gone: the cable is cut, and the browser knows that it is offline. */
export async function unplug(phone: Page, cable: Cable): Promise<void> {
  cable.cut()
  await phone.context().setOffline(true)
}

export async function plugIn(phone: Page, cable: Cable): Promise<void> {
  cable.mend()
  await phone.context().setOffline(false)
}
