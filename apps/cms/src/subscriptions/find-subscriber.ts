import type { Language } from '@cep/contracts/language'
import type { SubscriberStatus } from '@cep/contracts/vocabulary'
import { isSubscriberToken, type SubscriberTokenKind, subscriberIdOf } from '@cep/platform/subscriber-token'
import type pg from 'pg'

type FoundSubscriber = {
  id: number
  email: string
  name: string | null
  language: Language
  status: SubscriberStatus
  requestedAt: Date | null
}

/** The subscriber whom a link of our mail belongs to, locked; null for a forged or forgotten one. */
export async function findSubscriber(
  client: pg.ClientBase,
  kind: SubscriberTokenKind,
  { token, secret }: { token: string; secret: string },
): Promise<FoundSubscriber | null> {
  const id = subscriberIdOf(token)
  if (id === null) return null
  const { rows } = await client.query<FoundSubscriber>(
    `SELECT id, email, name, language, status, opt_in_requested_at AS "requestedAt"
     FROM subscribers WHERE id = $1 FOR UPDATE`,
    [id],
  )
  const subscriber = rows[0]
  return subscriber && isSubscriberToken(kind, subscriber, { token, secret }) ? subscriber : null
}
