import type { Logger } from '@cep/platform/logger'
import { type PostgresSettings, postgresOptions } from '@cep/platform/postgres'
import pg from 'pg'

const RECONNECT_MS = 500

/**
 * Calls `onWork` whenever somebody has committed outbox rows. A connection that breaks is replaced
 * for as long as it takes; `onWork` is called after each (re)connection, for what was missed.
 *
 * @returns a function that ends it.
 */
export function listenToOutbox(
  settings: PostgresSettings,
  { onWork, logger }: { onWork: () => void; logger: Logger },
): () => Promise<void> {
  let isStopped = false
  let client: pg.Client | undefined
  let timer: NodeJS.Timeout | undefined
  let wasDown = false

  const connect = async () => {
    const candidate = new pg.Client({
      ...postgresOptions(settings),
      application_name: 'cep-relay-listener',
      keepAlive: true,
      connectionTimeoutMillis: 5_000,
    })
    client = candidate
    let isLost = false
    const onLost = (err?: Error) => {
      if (isLost || isStopped) return
      isLost = true
      if (!wasDown) logger.warn({ err }, 'outbox listener lost its connection')
      wasDown = true
      candidate
        .end()
        .catch((endError: unknown) => logger.debug({ err: endError }, 'closing a lost connection'))
      timer = setTimeout(() => void connect(), RECONNECT_MS)
    }
    candidate.on('error', onLost)
    candidate.on('end', () => onLost())
    candidate.on('notification', onWork)
    try {
      await candidate.connect()
      await candidate.query('LISTEN outbox')
    } catch (error) {
      onLost(error instanceof Error ? error : undefined)
      return
    }
    if (wasDown) logger.info('outbox listener connected again')
    wasDown = false
    onWork()
  }
  void connect()

  return async () => {
    isStopped = true
    clearTimeout(timer)
    await client?.end()
  }
}
