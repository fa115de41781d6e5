import type { Mailer } from '@cep/platform/mail'
import type { Pool, PoolClient } from 'pg'
import type { AutomationConfiguration } from '../configuration.ts'
import type { Integrations } from '../integrations/open-integrations.ts'

/** What every handler works with, whatever its role. */
export type JobBase = {
  /**
   * The job's one transaction. It holds the outbox row's lock, and marks the row completed when the
   * handler returns: effects in the database happen once, however often the job runs.
   */
  transaction: PoolClient
  /** For what has to be committed whatever becomes of the job: it is not the job's own transaction. */
  pool: Pool
  outboxId: number
  /** When the work was asked for. */
  requestedAt: Date
}

/** What the automation role's jobs share. */
export type JobTools = {
  configuration: AutomationConfiguration
  mailer: Mailer
  integrations: Integrations
}

export type JobContext = JobBase & JobTools
