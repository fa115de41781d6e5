import type { PayloadOf } from '@cep/queues/queues'
import type { ClientBase } from 'pg'
import { enqueue } from '../outbox/enqueue.ts'

/** Has Meta told of a lead's step, once for each step, however often it is taken. */
export async function enqueueConversion(
  transaction: ClientBase,
  { event, leadId }: PayloadOf<'meta.conversion'>,
): Promise<void> {
  await enqueue(transaction, {
    queue: 'meta.conversion',
    payload: { event, leadId },
    leadId,
    dedupeKey: `lead:${leadId}:meta:${event}`,
  })
}
