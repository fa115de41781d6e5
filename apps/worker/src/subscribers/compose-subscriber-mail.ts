import type { Language } from '@cep/contracts/language'
import { subscriberToken } from '@cep/platform/subscriber-token'
import type { ClientBase } from 'pg'
import type { ComposedMail } from '../mail/compose-mail.ts'
import type { TemplateInput } from '../mail/template-input.ts'
import { subscriberConfirm } from '../mail/templates/subscriber-confirm.ts'

type Row = { id: number; email: string; name: string | null; language: Language; requestedAt: Date }

/** The mail that asks somebody whether they want our mail; only while they are still to be asked. */
export async function composeSubscriberMail(
  { subscriberId }: { subscriberId: number },
  { transaction, secret, input }: { transaction: ClientBase; secret: string; input: TemplateInput },
): Promise<ComposedMail> {
  const { rows } = await transaction.query<Row>(
    `SELECT id, email, name, language, opt_in_requested_at AS "requestedAt"
     FROM subscribers WHERE id = $1 AND status = 'pending'`,
    [subscriberId],
  )
  const subscriber = rows[0]
  if (!subscriber) return { skip: 'no_longer_pending' }
  const token = subscriberToken('confirm', subscriber, secret)
  return {
    to: subscriber.email,
    replyTo: input.centre.email ?? undefined,
    sender: input.centre.name,
    content: subscriberConfirm({ ...subscriber, token }, input),
  }
}
