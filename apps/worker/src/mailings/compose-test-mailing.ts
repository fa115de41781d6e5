import type { ClientBase } from 'pg'
import type { ComposedMail } from '../mail/compose-mail.ts'
import type { TemplateInput } from '../mail/template-input.ts'
import { loadMailing } from './load-mailing.ts'
import { writeMailing } from './write-mailing.ts'

type Test = { mailingId: number; userId: number }

/** A mailing as its readers would get it, to whoever writes it. Its links to leave belong to nobody. */
export async function composeTestMailing(
  { mailingId, userId }: Test,
  { transaction, secret, input }: { transaction: ClientBase; secret: string; input: TemplateInput },
): Promise<ComposedMail> {
  const { rows } = await transaction.query<{ email: string; name: string }>(
    'SELECT email, name FROM users WHERE id = $1 AND is_active',
    [userId],
  )
  const reader = rows[0]
  if (!reader) return { skip: 'recipient_inactive' }
  const mailing = await loadMailing(transaction, { mailingId, publicUrl: input.publicUrl })
  if (!mailing) return { skip: 'mailing_gone' }
  const firstName = reader.name.split(' ')[0] ?? null
  const { content } = writeMailing(
    mailing,
    { id: 0, email: reader.email, name: firstName },
    { ...input, secret },
  )
  return {
    to: reader.email,
    replyTo: input.centre.email ?? undefined,
    sender: input.centre.name,
    content: { ...content, subject: `[Prueba] ${content.subject}` },
  }
}
