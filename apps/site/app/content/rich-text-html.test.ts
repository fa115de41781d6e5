import { expect, it } from 'vitest'
import { richText } from '../../testing/fake-cms/rich-text.ts'
import { richTextHtml } from './rich-text-html.server.ts'

it('turns Lexical into plain HTML and escapes text', () => {
  const html = richTextHtml(richText('Hola <b>', '## Título', '- uno', '- dos'))
  expect(html).toContain('<p>Hola &lt;b&gt;</p>')
  expect(html).toContain('<h2>Título</h2>')
  expect(html.match(/<li/g)).toHaveLength(2)
})

it('lowers headings where the text stands inside a section', () => {
  expect(richTextHtml(richText('## Título'), 'h3')).toContain('<h3>Título</h3>')
})

it('is empty for no text', () => {
  expect(richTextHtml(null)).toBe('')
})
