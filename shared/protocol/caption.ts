import type { Block } from './document.ts'

/** Tables whose caption the heading right above already says; a format keeps such a caption to itself. */
export function captionsSaid(blocks: readonly Block[]): Set<Block> {
  const said = new Set<Block>()
  let heading = ''
  for (const block of blocks) {
    if (block.kind === 'heading') heading = block.text
    if (block.kind === 'table' && heading.includes(block.caption)) said.add(block)
  }
  return said
}
