import { readdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { request } from 'node:https'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { LiveSystem } from '@cep/backup/restore/live-system'
import { createLogger } from '@cep/platform/logger'
import { createRedis } from '@cep/platform/redis'
import { OperatorError } from '../operator-error.ts'
import { askHost } from './ask-host.ts'
import { SERVICE_FOLDERS, type ServiceSettings } from './service-settings.ts'

// The CMS finds its connections closed and opens new ones; a cold page takes seconds. Chosen by hand.
const HEALTHY_WITHIN_MS = 60_000
const FOLLOWS_WITHIN_MS = 15_000

const SWITCH = join(SERVICE_FOLDERS.restore, 'maintenance')

/** What a restore switches on the stack, from inside its backup service: nothing of it needs the engine. */
export function stackLiveSystem(settings: ServiceSettings): LiveSystem {
  const edge = (path: string, method = 'GET') => askEdge(settings.DOMAIN, path, method)
  return {
    // The edge has a switch for restores apart from the operator's, which is left as it is.
    isInMaintenance: async () => false,
    setMaintenance: async (isOn) => {
      if (!isOn) return rmSync(SWITCH, { force: true })
      writeFileSync(SWITCH, '')
      let answers = 0
      const isRefused = async () => {
        const status = await edge('/api/leads', 'POST')
        if (status !== null) answers += 1
        return status === 503
      }
      if ((await within(FOLLOWS_WITHIN_MS, isRefused)) || answers === 0) return
      throw new OperatorError('The edge did not take up the maintenance mode. See ./cep logs nginx.')
    },
    emptyRedis: () => emptyRedis(settings),
    waitUntilHealthy: async () => {
      const isHealthy = async () =>
        (await Promise.all(['/api/health/ready', '/'].map((path) => edge(path)))).every(
          (status) => status === 200,
        )
      return (await within(HEALTHY_WITHIN_MS, isHealthy))
        ? null
        : `https://${settings.DOMAIN}/ did not become healthy within ${HEALTHY_WITHIN_MS / 1000} s`
    },
    knownMigrations: async () =>
      readdirSync(SERVICE_FOLDERS.migrations)
        .filter((name) => /^\d{8}_\d{6}_.*\.ts$/.test(name))
        .map((name) => name.slice(0, -'.ts'.length))
        .sort(),
    migrate: (database) => askHost(`migrate ${database}`),
    freeDiskBytes: async () => {
      const { bavail, bsize } = statfsSync(SERVICE_FOLDERS.backups)
      return bavail * bsize
    },
  }
}

/** Status of an answer of the edge, by its name in the stack; null when there is none. */
function askEdge(domain: string, path: string, method: string): Promise<number | null> {
  return new Promise((resolve) => {
    const asked = request(
      {
        host: 'nginx',
        port: 8443,
        servername: domain,
        path,
        method,
        headers: { host: domain, 'content-type': 'application/json' },
        // Its certificate may still be its own; whom we ask is known by the network.
        rejectUnauthorized: false,
        agent: false,
        timeout: 5_000,
      },
      (response) => {
        response.resume()
        response.on('end', () => resolve(response.statusCode ?? null))
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(null))
    asked.end(method === 'POST' ? '{}' : undefined)
  })
}

async function emptyRedis(settings: ServiceSettings): Promise<void> {
  const redis = createRedis(settings, {
    logger: createLogger('backup', 'warn'),
    maxRetriesPerRequest: 20,
  })
  try {
    await redis.flushall()
  } finally {
    redis.disconnect()
  }
}

async function within(limitMs: number, probe: () => Promise<boolean>): Promise<boolean> {
  const deadline = performance.now() + limitMs
  while (!(await probe())) {
    if (performance.now() > deadline) return false
    await delay(300)
  }
  return true
}
