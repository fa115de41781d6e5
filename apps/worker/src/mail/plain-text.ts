import type { Block, Inline, MailContent } from './mail-content.ts'

/** The mail as text, for programs without HTML and for people who prefer it. */
export function plainText({ title, blocks, footer }: MailContent): string {
  const parts = [title, ...blocks.map(blockText), '-- ', ...footer.map(inlineText)]
  return `${parts.filter(Boolean).join('\n\n').replace('-- \n\n', '-- \n')}\n`
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return inlineText(block.text)
    case 'heading':
      return `${block.text.toUpperCase()}`
    case 'facts':
      return block.facts
        .map(({ label, value, note }) => `${label}: ${value}${note ? ` (${note})` : ''}`)
        .join('\n')
    case 'steps':
      return block.steps.map((step, index) => `${index + 1}. ${inlineText(step)}`).join('\n')
    case 'buttons':
      return block.buttons.map(({ label, href }) => `${label}: ${href}`).join('\n')
    case 'quote':
      return block.text.replace(/^/gm, '> ')
    case 'list':
      return block.items
        .map((item, index) => `${block.isNumbered ? `${index + 1}.` : '-'} ${inlineText(item)}`)
        .join('\n')
    case 'picture':
      return block.alt ? `[${block.alt}]` : ''
    case 'rule':
      return '---'
  }
}

function inlineText(text: Inline[]): string {
  return text
    .map((part) => {
      if (typeof part === 'string') return part
      if ('strong' in part) return part.strong
      if ('em' in part) return part.em
      // "942 000 310", not "942 000 310 (tel:+34942000310)".
      const isPlain =
        part.href.startsWith('tel:') || part.href === `mailto:${part.link}` || part.href === part.link
      return isPlain ? part.link : `${part.link} (${part.href})`
    })
    .join('')
}
