import type { RichText } from '@cep/contracts/public-api'
import { convertLexicalToHTML } from '@payloadcms/richtext-lexical/html'

/**
 * Rich text as HTML, made on the server so that no browser loads an editor's code. Payload's
 * converters escape text; what is written comes from staff.
 */
export function richTextHtml(content: RichText | null): string {
  if (!content) return ''
  return convertLexicalToHTML({
    // The contract describes only the envelope of Lexical's tree.
    data: content as unknown as Parameters<typeof convertLexicalToHTML>[0]['data'],
    disableContainer: true,
  })
}
