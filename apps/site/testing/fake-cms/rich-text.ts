import type { RichText } from '@cep/contracts/public-api'

const text = (value: string, format = 0) => ({
  type: 'text',
  version: 1,
  text: value,
  format,
  detail: 0,
  mode: 'normal',
  style: '',
})

const block = (type: string, children: unknown[], more: Record<string, unknown> = {}) => ({
  type,
  version: 1,
  direction: 'ltr',
  format: '',
  indent: 0,
  children,
  ...more,
})

/** Lexical JSON as Payload stores it, from lines: "## heading", "- item", anything else a paragraph. */
export function richText(...lines: string[]): RichText {
  const children: unknown[] = []
  let items: unknown[] = []
  const closeList = () => {
    if (items.length > 0) children.push(block('list', items, { tag: 'ul', listType: 'bullet', start: 1 }))
    items = []
  }
  for (const line of lines) {
    if (line.startsWith('- ')) {
      items.push(block('listitem', [text(line.slice(2))], { value: items.length + 1 }))
      continue
    }
    closeList()
    if (line.startsWith('## ')) children.push(block('heading', [text(line.slice(3))], { tag: 'h2' }))
    else children.push(block('paragraph', [text(line)], { textFormat: 0, textStyle: '' }))
  }
  closeList()
  return { root: block('root', children) } as RichText
}
