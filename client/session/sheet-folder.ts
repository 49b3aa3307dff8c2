import { isRefusalCode } from '../../shared/commands/refusal.ts'
import type { SheetTell } from '../../shared/wire/messages.ts'
import type { Asks } from './line.ts'
import type { OpenSheet } from './sheets.ts'
import type { Sheet } from './types.ts'

export interface SheetFolder {
  open: (name: string) => Promise<Sheet>
  /** After a new connection: the server has forgotten which sheets were open. */
  rejoin: () => Promise<void>
  take: (tell: SheetTell) => void
  close: () => void
}

type SheetAsks = Pick<Asks, 'openSheet' | 'updateSheet' | 'closeSheet'>

/** The sheets that are open now. Yjs comes with the first one, so phones never load it. */
export function sheetFolder(asks: SheetAsks, changed: () => void): SheetFolder {
  const sheets = new Set<OpenSheet>()

  return {
    async open(name) {
      const { createSheet } = await import('./sheets.ts')
      const keeping = {
        closed: (closed: OpenSheet) => sheets.delete(closed),
        opened: (opened: OpenSheet) => sheets.add(opened),
      }
      const sheet = createSheet(name, { ...asks, ...keeping, changed })
      sheets.add(sheet)
      try {
        await sheet.rejoin()
      } catch (error) {
        // Without connection it opens with the next one; a refusal is for good.
        if (isRefusal(error)) {
          sheets.delete(sheet)
          throw error
        }
      }
      return sheet
    },
    async rejoin() {
      await Promise.all([...sheets].map((sheet) => sheet.rejoin()))
    },
    take(tell) {
      for (const sheet of sheets) if (sheet.name === tell.sheet) sheet.take(tell)
    },
    close() {
      for (const sheet of sheets) sheet.close()
    },
  }
}

const isRefusal = (error: unknown): boolean => error instanceof Error && isRefusalCode(error.message)
