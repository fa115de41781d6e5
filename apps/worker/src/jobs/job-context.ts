import type { Mailer } from '@cep/platform/mail'
import type { PoolClient } from 'pg'
import type { AutomationConfiguration } from '../configuration.ts'
import type { Integrations } from '../integrations/open-integrations.ts'

/** What a handler works with. */
export type JobContext = {
  /**
   * The job's one transaction. It holds the outbox row's lock, and marks the row completed when the
   * handler returns: effects in the database happen once, however often the job runs.
   */
  transaction: PoolClient
  outboxId: number
  /** When the work was asked for. */
  requestedAt: Date
  configuration: AutomationConfiguration
  mailer: Mailer
  integrations: Integrations
}

/** The parts of the context that outlive a job. */
export type JobTools = Pick<JobContext, 'configuration' | 'mailer' | 'integrations'>
