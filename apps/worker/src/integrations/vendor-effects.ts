import type { ClientBase } from 'pg'

/** One effect at one vendor: "lead:12:Lead" at "meta". Names rows, never people. */
export type VendorEffect = { vendor: 'meta' | 'whatsapp' | 'mailchimp' | 'analytics'; effect: string }

/** Whether this has been sent before, by whichever job. */
export async function isEffectDone(
  transaction: ClientBase,
  { vendor, effect }: VendorEffect,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `SELECT FROM vendor_effects WHERE vendor = $1 AND effect = $2 AND state = 'done'`,
    [vendor, effect],
  )
  return rowCount === 1
}

/** Notes an effect that the vendor has taken, in the job's transaction. */
export async function recordEffect(transaction: ClientBase, { vendor, effect }: VendorEffect): Promise<void> {
  await transaction.query(
    `INSERT INTO vendor_effects (vendor, effect, state, finished_at) VALUES ($1, $2, 'done', now())
     ON CONFLICT (vendor, effect) DO UPDATE SET state = 'done', finished_at = now()`,
    [vendor, effect],
  )
}
