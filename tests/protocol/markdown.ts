import { parsers } from 'prettier/plugins/markdown'

export interface MarkdownNode {
  type: string
  depth?: number
  value?: string
  children?: MarkdownNode[]
}

const isNode = (found: unknown): found is MarkdownNode => typeof found === 'object' && found !== null && 'type' in found

/** What a Markdown reader makes of a text. */
export function readMarkdown(text: string): MarkdownNode {
  // The parser asks for options of the formatter around it and uses none of them.
  const read: unknown = Reflect.apply(parsers.markdown.parse, parsers.markdown, [text, {}])
  if (!isNode(read)) throw new Error('Markdown gave no tree')
  return read
}

export const nodes = (node: MarkdownNode): MarkdownNode[] => [node, ...(node.children ?? []).flatMap(nodes)]

/** What a reader sees, with line breaks. */
export function wordsOf({ type, value, children }: MarkdownNode): string {
  if (type === 'break' || value === '<br>') return '\n'
  return children ? children.map(wordsOf).join('') : (value ?? '')
}
