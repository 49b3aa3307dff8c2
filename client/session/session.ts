import type { Hello, Presence, Tell, Trouble } from '../../shared/wire/messages.ts'
import { wireVersion } from '../../shared/wire/terms.ts'
import { createClock, type Clock } from './clock.ts'
import { openConnection, type Connection } from './connection.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import { sheetFolder, type SheetFolder } from './sheet-folder.ts'
import { createStore, type FilledStore } from './store.ts'
import { cardsFollowed, type Followed } from './followed.ts'
import { catchUpWith } from './catch-up.ts'
import { waitingTeller, type WaitingTeller } from './waiting.ts'
import type { LinkState, Session, SessionOptions } from './types.ts'

/** After a pause of the server its clock is measured within this time. */
const measureSpread = 2000

interface Parts {
  store: FilledStore
  clock: Clock
  connection: Connection
  outbox: Outbox
  sheets: SheetFolder
  waiting: WaitingTeller
  cards: Followed
}

/** Puts store, outbox, clock, sheets and connection together; each of them knows only what it needs. */
export async function createSession(options: SessionOptions): Promise<Session> {
  const random = options.random ?? Math.random
  const store = createStore()
  const clock = createClock()
  let link: LinkState = { state: 'connecting' }
  let presence: Presence = { here: 0 }
  let trouble: Trouble = { storage: null }
  const turn = (next: LinkState): void => {
    link = next
    store.touch()
  }

  // Made first: the outbox speaks already while it reads its shelf.
  const waiting = waitingTeller((count, resting) => connection.waiting(count, resting))
  const outbox = await createOutbox({
    shelf: options.shelf,
    deliver: (envelope) => connection.command(envelope),
    online: () => link.state === 'online' && connection.isUp(),
    changed: (due) => {
      store.touch()
      waiting.changed(due)
    },
    // Words from the tables stay in sight until taken back; staff are answered at once, and a list of old refusals helps nobody.
    keepsRefused: options.as === 'guest' || options.as === 'host',
    told: (version) => catchUp.until(version),
    random,
  })
  const measure = (): void => void clock.measure(connection.clock).catch(() => undefined)
  const up = async (): Promise<void> => {
    await catchUp.now()
    // The line may have gone in the same breath in which the answer came, and what was told of it came first.
    if (!connection.isUp()) return
    turn({ state: 'online' })
    connection.steady()
    outbox.flush()
    waiting.connected()
    await Promise.all([clock.assure(connection.clock), sheets.rejoin()])
    store.touch()
  }
  const connection = openConnection({
    url: options.url,
    hello: () => helloOf(options),
    headers: options.headers ?? {},
    polling: options.polling,
    random,
    told: {
      tell: (tell: Tell) => catchUp.tell(tell),
      own: (own) => catchUp.own(own),
      wall: (wall) => catchUp.wall(wall),
      presence(next) {
        presence = next
        store.touch()
      },
      trouble(next) {
        trouble = next
        store.touch()
      },
      sheet: (tell) => sheets.take(tell),
      // Spread, so that a whole hall does not ask in the same moment.
      clock: () => void setTimeout(measure, random() * measureSpread),
    },
    up: () => void up().catch(() => (link.state === 'online' ? undefined : connection.giveBack())),
    down: () => turn({ state: link.state === 'connecting' ? 'connecting' : 'offline' }),
    ended: (reason) => turn({ state: 'ended', reason }),
  })
  const catchUp = catchUpWith(store, clock, connection)
  const sheets = sheetFolder(connection, store.touch)
  const cards = cardsFollowed(options.as === 'guest', (wall) => catchUp.follow(wall))
  const parts: Parts = { store, clock, connection, outbox, sheets, waiting, cards }
  return sessionOf(options, parts, () => ({ link, presence, trouble }))
}

function helloOf({ workshop, as, ticket }: SessionOptions): Hello {
  return { wire: wireVersion, workshop, as, ...(ticket === undefined ? {} : { ticket }) }
}

type Now = () => { link: LinkState; presence: Presence; trouble: Trouble }

function sessionOf(options: SessionOptions, parts: Parts, now: Now): Session {
  const { store, clock, connection, outbox, sheets, waiting, cards } = parts
  const look = async (): Promise<void> => {
    await clock.listen(connection.clock)
    await clock.assure(connection.clock)
  }
  return {
    workshop: options.workshop,
    as: options.as,
    store,
    durable: () => options.shelf.durable,
    send: outbox.send,
    outbox: outbox.entries,
    kept: outbox.kept,
    dismiss: outbox.dismiss,
    link: () => now().link,
    presence: () => now().presence,
    trouble: () => now().trouble,
    now: clock.now,
    openSheet: sheets.open,
    followCards: cards.follow,
    rest: () => waiting.rests(true),
    wake() {
      waiting.rests(false)
      connection.wake()
      if (connection.isUp()) void look().catch(() => undefined)
    },
    close() {
      cards.close()
      outbox.close()
      waiting.close()
      sheets.close()
      connection.close()
    },
  }
}
