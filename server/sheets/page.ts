import * as Y from 'yjs'
import { boardRoots, readBoard, type SealableGroup } from '../../shared/sheets/board.ts'
import { clothLimit, clothRoot, placeOfCloth } from '../../shared/sheets/cloth.ts'
import type { Storage } from '../storage/storage.ts'

/** One sheet in memory. Everything on it happens in turn. */
export interface Page {
  /** The whole as one update. */
  state: () => Promise<Uint8Array>
  /** Applies and appends durably; false when the update is not one. Rejects when it could not be stored. */
  write: (update: Uint8Array) => Promise<boolean>
  /** Groups and their cards, after all that has arrived. */
  board: () => Promise<SealableGroup[]>
  /** What stands on a tablecloth, after all that has arrived. */
  text: () => Promise<string>
}

/** So many updates are kept one by one before they become one. */
const compactAfter = 200
const rootsOf = (sheet: string): readonly string[] => (placeOfCloth(sheet) ? [clothRoot] : Object.values(boardRoots))

interface Loaded {
  doc: Y.Doc
  updates: number
}

export function openPage(storage: Storage, workshop: string, sheet: string): Page {
  let loaded: Loaded | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** A turn that fails leaves no doubt behind: the next one loads from the storage again (D14). */
  function inTurn<T>(work: (page: Loaded) => Promise<T> | T): Promise<T> {
    const result = turn.then(async () => {
      try {
        loaded ??= await load(storage, workshop, sheet)
        return await work(loaded)
      } catch (error) {
        loaded = null
        throw error
      }
    })
    turn = result.catch(() => {})
    return result
  }

  async function store(page: Loaded, update: Uint8Array): Promise<void> {
    const place = await storage.appendSheet(workshop, sheet, update)
    page.updates += 1
    if (page.updates < compactAfter) return
    await storage.compactSheet(workshop, sheet, place, Y.encodeStateAsUpdate(page.doc))
    page.updates = 1
  }

  return {
    state: () => inTurn(({ doc }) => Y.encodeStateAsUpdate(doc)),
    write: (update) =>
      inTurn(async (page) => {
        if (!applies(page.doc, update, sheet)) {
          loaded = null
          return false
        }
        await store(page, update)
        return true
      }),
    board: () => inTurn(({ doc }) => readBoard(entriesOf(doc, boardRoots.groups), entriesOf(doc, boardRoots.places))),
    text: () => inTurn(({ doc }) => doc.getText(clothRoot).toJSON()),
  }
}

async function load(storage: Storage, workshop: string, sheet: string): Promise<Loaded> {
  const rows = await storage.sheet(workshop, sheet)
  const doc = new Y.Doc()
  for (const { update } of rows) Y.applyUpdate(doc, update)
  return { doc, updates: rows.length }
}

/** Whether an update alone makes a sheet of this name. */
export const isSheet = (sheet: string, update: Uint8Array): boolean => applies(new Y.Doc(), update, sheet)

/** Refuses what is not an update, leaves a gap behind, writes where the sheet has no place, or more than a tablecloth holds. */
function applies(doc: Y.Doc, update: Uint8Array, sheet: string): boolean {
  try {
    Y.applyUpdate(doc, update)
  } catch {
    return false
  }
  const gap = doc.store.pendingStructs !== null || doc.store.pendingDs !== null
  const known = rootsOf(sheet)
  return !gap && [...doc.share.keys()].every((root) => known.includes(root)) && isWithin(doc, known)
}

const isWithin = (doc: Y.Doc, roots: readonly string[]): boolean =>
  !roots.includes(clothRoot) || doc.getText(clothRoot).length <= clothLimit

/** `fromEntries` makes even `__proto__` an entry like any other (S4). */
function entriesOf(doc: Y.Doc, root: string): Record<string, unknown> {
  return Object.fromEntries(doc.getMap<unknown>(root).entries())
}
