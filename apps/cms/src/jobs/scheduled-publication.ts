import { createHash } from 'node:crypto'
import { type PostgresSettings, postgresOptions } from '@cep/platform/postgres'
import type { Config, Payload } from 'payload'
import pg from 'pg'

/** Names the lock among the advisory locks of the database. */
const LOCK_KEY = createHash('sha256').update('cep:scheduled-publication').digest().readInt32BE()

/**
 * Payload runs its own jobs (publishing at a given time) inside the CMS, once a minute. It claims them
 * by reading and then writing, so two processes would run one job twice; therefore only the process
 * that holds an advisory lock runs them. The lock lives on a connection of its own: when the process
 * or the connection dies, the database gives it to the next one that asks.
 */
export function scheduledPublication(settings: PostgresSettings): NonNullable<Config['jobs']> {
  const leadership = createLeadership(settings)
  return {
    autoRun: [{ cron: '* * * * *', limit: 50 }],
    shouldAutoRun: (payload) => leadership.isHeld(payload),
    deleteJobOnComplete: true,
    // Nobody starts jobs over HTTP.
    access: { run: () => false, queue: () => false, cancel: () => false },
  }
}

function createLeadership(settings: PostgresSettings) {
  let holder: pg.Client | undefined

  return {
    /** Whether this process holds the lock; tries to get it when it does not. */
    async isHeld(payload: Payload): Promise<boolean> {
      if (holder) return true
      const client = new pg.Client({ ...postgresOptions(settings), application_name: 'cep-cms-jobs' })
      client.on('error', (err) => {
        payload.logger.warn({ err }, 'lost the lock for scheduled jobs')
        if (holder === client) holder = undefined
      })
      client.on('end', () => {
        if (holder === client) holder = undefined
      })
      await client.connect()
      const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock($1) AS held', [
        LOCK_KEY,
      ])
      if (!rows[0]?.held) {
        await client.end()
        return false
      }
      holder = client
      // Nobody else runs jobs now: what still says "processing" was left behind by a process that died.
      await client.query(
        'UPDATE payload_jobs SET processing = false WHERE processing AND completed_at IS NULL',
      )
      return true
    },
  }
}
