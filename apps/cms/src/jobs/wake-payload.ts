import type { Logger } from '@cep/platform/logger'

const RETRY_MS = 30_000

/**
 * Payload starts with the first request it answers, and its clock (scheduled publication) with it.
 * Without a first request a post planned for the night would wait for the morning's first visitor of
 * the panel, so the process makes that request itself.
 */
export async function wakePayload({
  port,
  host,
  logger,
}: {
  port: number
  host: string
  logger: Logger
}): Promise<void> {
  const address = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  try {
    const response = await fetch(`http://${address}:${port}/api/users/me`)
    await response.body?.cancel()
    if (response.ok) return
    logger.warn({ status: response.status }, 'payload did not start')
  } catch (err) {
    logger.warn({ err }, 'payload did not start')
  }
  setTimeout(() => void wakePayload({ port, host, logger }), RETRY_MS).unref()
}
