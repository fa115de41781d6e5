import type { VendorLimits } from '@cep/integrations/vendor-http'
import { readConfiguration } from '@cep/platform/configuration'
import { createLogger } from '@cep/platform/logger'
import { createMailer } from '@cep/platform/mail'
import { declarationOf, type QueueName } from '@cep/queues/queues'
import type { Pool } from 'pg'
import { automationHandlers } from '../src/automation/automation-handlers.ts'
import { automationSettings } from '../src/configuration.ts'
import { openIntegrations } from '../src/integrations/open-integrations.ts'
import type { JobTools } from '../src/jobs/job-context.ts'
import { runOutboxRow } from '../src/jobs/run-outbox-row.ts'

const handlers = automationHandlers()

/** What handlers work with, for a test's own servers. */
export function jobTools(
  environment: Record<string, string>,
  limits: Partial<VendorLimits> = {},
): JobTools & { close: () => void } {
  const configuration = readConfiguration(automationSettings, environment)
  const mailer = createMailer(configuration)
  const integrations = openIntegrations({ logger: createLogger('test', 'silent'), environment, limits })
  return { configuration, mailer, integrations, close: mailer.close }
}

/** Runs the work of one row, as a worker does when its job comes up. */
export async function runRow(
  pool: Pool,
  tools: JobTools,
  row: { id: number; queue: QueueName; payload: unknown },
) {
  const handler = handlers.find(({ queue }) => queue === row.queue)
  if (!handler) throw new Error(`no handler for ${row.queue}`)
  const payload = declarationOf(row.queue).payload.parse(row.payload)
  return await runOutboxRow({ pool, tools, handler, outboxId: row.id, payload })
}

export type StoredRow = {
  id: number
  queue: QueueName
  payload: Record<string, unknown>
  dedupeKey: string | null
  availableAt: Date
  completedAt: Date | null
  failedAt: Date | null
  result: Record<string, unknown> | null
}

/** The outbox, oldest first; `where` narrows it down. */
export async function outboxRows(pool: Pool, where = 'true', values: unknown[] = []): Promise<StoredRow[]> {
  const { rows } = await pool.query<StoredRow>(
    `SELECT id, queue, payload, dedupe_key AS "dedupeKey", available_at AS "availableAt",
            completed_at AS "completedAt", failed_at AS "failedAt", result
     FROM outbox WHERE ${where} ORDER BY id`,
    values,
  )
  return rows
}

/** The one row of a queue. */
export async function onlyRow(pool: Pool, queue: QueueName): Promise<StoredRow> {
  const rows = await outboxRows(pool, 'queue = $1', [queue])
  if (rows.length !== 1 || !rows[0]) throw new Error(`${rows.length} rows for ${queue}`)
  return rows[0]
}
