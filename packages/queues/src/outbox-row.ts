import { declarationOf, type PayloadOf, type QueueName } from './queues.ts'

/** Work to be written into the outbox, in the transaction that causes it. */
export type OutboxRow<Name extends QueueName = QueueName> = {
  queue: Name
  payload: PayloadOf<Name>
  leadId?: number
  /** Names an effect that must happen once ("lead:12:welcome-mail"); a second row of that name is not written. */
  dedupeKey?: string
  /** Not before this moment. */
  availableAt?: Date
}

const JOB_ID = /^outbox-(\d+)$/

/** BullMQ refuses ids that are only digits. */
export const jobIdOf = (outboxId: number) => `outbox-${outboxId}`

/** The outbox row a job stands for; null for a job that somebody made up. */
export function outboxIdOf(jobId: string | undefined): number | null {
  const digits = JOB_ID.exec(jobId ?? '')?.[1]
  return digits ? Number(digits) : null
}

/**
 * The parameters of `INSERT INTO outbox (queue, payload, lead_id, dedupe_key, available_at)`.
 *
 * @throws ZodError when the payload is not what the queue takes.
 */
export function outboxValues<Name extends QueueName>(row: OutboxRow<Name>) {
  return [
    row.queue,
    JSON.stringify(declarationOf(row.queue).payload.parse(row.payload)),
    row.leadId ?? null,
    row.dedupeKey ?? null,
    row.availableAt ?? null,
  ] as const
}
