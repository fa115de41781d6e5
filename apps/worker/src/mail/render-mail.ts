import type { MailContent } from './mail-content.ts'
import { plainText } from './plain-text.ts'

/** A mail as HTML and as text. React is loaded with the first mail: a worker that sends none does without. */
export async function renderMail(
  content: MailContent,
  sender: string,
): Promise<{ html: string; text: string }> {
  const [{ createElement }, { render }, { MailDocument }] = await Promise.all([
    import('react'),
    import('@react-email/render'),
    import('./mail-document.tsx'),
  ])
  return { html: await render(createElement(MailDocument, { content, sender })), text: plainText(content) }
}
