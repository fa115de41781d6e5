import { CONFIRM_LINK_DAYS, maskedEmail, type SubscriptionView } from '@cep/contracts/subscription'
import { inTransaction } from '@cep/platform/postgres'
import type pg from 'pg'
import { findSubscriber } from './find-subscriber.ts'

const DAY_MS = 24 * 60 * 60 * 1_000

type Link = { token: string; secret: string; ip: string }

/** Somebody presses the button of the mail that asks: from here on they are subscribed, with the proof. */
export async function confirmSubscription(pool: pg.Pool, link: Link): Promise<'confirmed' | 'invalid'> {
  return await inTransaction(pool, async (client) => {
    const subscriber = await findSubscriber(client, 'confirm', link)
    if (!subscriber?.requestedAt) return 'invalid'
    if (subscriber.status === 'subscribed') return 'confirmed'
    const isExpired = subscriber.requestedAt.getTime() < Date.now() - CONFIRM_LINK_DAYS * DAY_MS
    if (subscriber.status !== 'pending' || isExpired) return 'invalid'
    await client.query(
      `UPDATE subscribers SET status = 'subscribed', opt_in_confirmed_at = now(), opt_in_confirm_ip = $2,
         unsubscribed_at = NULL, updated_at = now() WHERE id = $1`,
      [subscriber.id, link.ip],
    )
    await audit(client, 'subscribe', subscriber.id, link.ip)
    return 'confirmed'
  })
}

/**
 * Takes somebody off the list; twice is once. `mailingId` names the mailing whose link it was, for its
 * figures alone. Whoever bounced or complained stays so: they get nothing either way.
 */
export async function unsubscribe(
  pool: pg.Pool,
  { mailingId, ...link }: Link & { mailingId: number | null },
): Promise<'done' | 'invalid'> {
  return await inTransaction(pool, async (client) => {
    const subscriber = await findSubscriber(client, 'manage', link)
    if (!subscriber) return 'invalid'
    if (subscriber.status === 'subscribed' || subscriber.status === 'pending') {
      await client.query(
        `UPDATE subscribers SET status = 'unsubscribed', unsubscribed_at = now(), updated_at = now() WHERE id = $1`,
        [subscriber.id],
      )
      await audit(client, 'unsubscribe', subscriber.id, link.ip)
      if (mailingId !== null) await countUnsubscription(client, mailingId, subscriber.id)
    }
    return 'done'
  })
}

async function countUnsubscription(client: pg.ClientBase, mailingId: number, subscriberId: number) {
  const { rowCount } = await client.query(
    `UPDATE mailing_deliveries SET unsubscribed_at = now()
     WHERE mailing_id = $1 AND subscriber_id = $2 AND unsubscribed_at IS NULL`,
    [mailingId, subscriberId],
  )
  if (rowCount === 1) await client.query('SELECT count_mailing($1)', [mailingId])
}

/** How we address somebody, and in which language. */
export async function changePreferences(
  pool: pg.Pool,
  { name, language, ...link }: Link & { name: string; language: string },
): Promise<'done' | 'invalid'> {
  return await inTransaction(pool, async (client) => {
    const subscriber = await findSubscriber(client, 'manage', link)
    if (!subscriber) return 'invalid'
    await client.query(
      `UPDATE subscribers SET name = nullif($2, ''), language = $3::enum_subscribers_language, updated_at = now()
       WHERE id = $1`,
      [subscriber.id, name, language],
    )
    return 'done'
  })
}

/** What the preference page shows; null for a link that is worth nothing. */
export async function readSubscription(
  pool: pg.Pool,
  link: { token: string; secret: string },
): Promise<SubscriptionView | null> {
  return await inTransaction(pool, async (client) => {
    const subscriber = await findSubscriber(client, 'manage', link)
    if (!subscriber) return null
    const { email, name, language, status } = subscriber
    return { email: maskedEmail(email), name: name ?? '', language, isSubscribed: status === 'subscribed' }
  })
}

async function audit(client: pg.ClientBase, action: string, id: number, ip: string) {
  await client.query(
    `INSERT INTO audit (actor_role, ip, action, target_collection, target_id, outcome, created_at, updated_at)
     VALUES ('public', $1, $2, 'subscribers', $3, 'done', now(), now())`,
    [ip, action, String(id)],
  )
}
