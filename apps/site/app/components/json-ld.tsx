import { useContext } from 'react'
import { NonceContext } from './nonce.ts'

/** Structured data for search engines. `<` is escaped so that no text can end the element. */
export function JsonLd({ value }: { value: Record<string, unknown> }) {
  const nonce = useContext(NonceContext)
  const json = JSON.stringify(value).replace(/</g, '\\u003c')
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON, escaped above.
      dangerouslySetInnerHTML={{ __html: json }}
    />
  )
}
