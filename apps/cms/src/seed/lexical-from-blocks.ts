import type { Block } from './content/shapes.ts'

type LexicalNode = { type: string; version: number } & Record<string, unknown>

const text = (value: string): LexicalNode => ({
  type: 'text',
  version: 1,
  text: value,
  format: 0,
  style: '',
  mode: 'normal',
  detail: 0,
})

const element = (type: string, children: LexicalNode[], more: Record<string, unknown> = {}): LexicalNode => ({
  type,
  version: 1,
  children,
  direction: 'ltr',
  format: '',
  indent: 0,
  ...more,
})

/** The simple blocks of the demo content as the rich text that the editor keeps. */
export function lexicalFromBlocks(blocks: readonly Block[]) {
  return {
    root: {
      ...element('root', blocks.map(nodeOf)),
      direction: 'ltr' as const,
      format: '' as const,
      indent: 0,
    },
  }
}

function nodeOf(block: Block): LexicalNode {
  switch (block.type) {
    case 'p':
      return element('paragraph', [text(block.text)], { textFormat: 0, textStyle: '' })
    case 'h2':
    case 'h3':
      return element('heading', [text(block.text)], { tag: block.type })
    default:
      return element('list', block.items.map(itemOf), {
        tag: block.type,
        listType: block.type === 'ul' ? 'bullet' : 'number',
        start: 1,
      })
  }
}

function itemOf(item: string, index: number): LexicalNode {
  return element('listitem', [text(item)], { value: index + 1 })
}
