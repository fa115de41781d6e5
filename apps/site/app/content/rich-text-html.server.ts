import type { RichText } from '@cep/contracts/public-api'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'

/**
 * Rich text as HTML, made on the server so that no browser loads an editor's code. Payload's
 * converters escape text; what is written comes from staff. Editors begin at the second level;
 * `topHeading` lowers all of them where the text stands inside a section.
 */
export function richTextHtml(content: RichText | null, topHeading: 'h2' | 'h3' = 'h2'): string {
  if (!content) return ''
  const html = convertLexicalToHTML({
    // The contract describes only the envelope of Lexical's tree.
    data: content as unknown as Parameters<typeof convertLexicalToHTML>[0]['data'],
    disableContainer: true,
  })
  return topHeading === 'h3'
    ? html.replace(/<(\/?)h([2-5])>/g, (_, slash, level) => `<${slash}h${Number(level) + 1}>`)
    : html
}
