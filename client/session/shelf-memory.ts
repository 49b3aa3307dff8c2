import type { OutboxShelf, StoredCommand } from './types.ts'

/** A shelf as good as the page: for Node, where no other tab shares it. */
export function memoryShelf(): OutboxShelf {
  const commands = new Map<string, StoredCommand>()
  return {
    durable: false,
    load: async () => [...commands.values()],
    put: async (command) => void commands.set(command.id, command),
    drop: async (id) => void commands.delete(id),
    answered: () => undefined,
    watch: () => undefined,
    close: () => undefined,
  }
}
