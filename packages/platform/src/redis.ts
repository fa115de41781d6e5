import { Redis, type RedisOptions } from 'ioredis'
import type { Logger } from './logger.ts'

export type RedisSettings = {
  REDIS_HOST: string
  REDIS_PORT: number
  REDIS_SOCKET?: string | undefined
  REDIS_USERNAME?: string | undefined
  REDIS_PASSWORD?: string | undefined
}

/**
 * A connection that BullMQ accepts (`maxRetriesPerRequest: null`): it reconnects for ever, and
 * commands wait for it. Errors are logged once per outage.
 */
export function createRedis(
  settings: RedisSettings,
  { logger, ...options }: { logger: Logger } & RedisOptions,
): Redis {
  const target = settings.REDIS_SOCKET
    ? { path: settings.REDIS_SOCKET }
    : { host: settings.REDIS_HOST, port: settings.REDIS_PORT }
  const redis = new Redis({
    ...target,
    ...(settings.REDIS_USERNAME ? { username: settings.REDIS_USERNAME } : {}),
    ...(settings.REDIS_PASSWORD ? { password: settings.REDIS_PASSWORD } : {}),
    maxRetriesPerRequest: null,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    ...options,
  })
  let isDown = false
  redis.on('error', (err) => {
    if (!isDown) logger.warn({ err }, 'redis connection lost')
    isDown = true
  })
  redis.on('ready', () => {
    if (isDown) logger.info('redis connection restored')
    isDown = false
  })
  return redis
}
