import { existsSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { LiveSystem } from '@cep/backup/restore/live-system'
import { createLogger } from '@cep/platform/logger'
import { createRedis } from '@cep/platform/redis'
import { committedMigrations, migrateDatabase } from '../embedded/cms-tasks.ts'
import { EmbeddedError } from '../embedded/embedded-error.ts'
import type { Home } from '../embedded/home.ts'
import { isMaintenanceOn, setMaintenance } from '../embedded/maintenance-command.ts'
import { probeHttp } from '../embedded/probes.ts'
import type { Programs } from '../embedded/programs.ts'
import type { Secrets } from '../embedded/secrets.ts'

// The CMS finds its connections closed and opens new ones; a cold page takes seconds. Chosen by hand.
const HEALTHY_WITHIN_MS = 60_000
const REFUSING_WITHIN_MS = 10_000

type System = { home: Home; programs: Programs; secrets: Secrets; say: (text: string) => void }

/** What a restore switches on the embedded system. Its parts go on running and reconnect by themselves. */
export function embeddedLiveSystem(system: System): LiveSystem {
  const { home } = system
  return {
    isInMaintenance: async () => isMaintenanceOn(home),
    setMaintenance: async (isOn) => {
      const hasEdge = setMaintenance(home, isOn)
      if (!hasEdge) return
      // Only when the edge has read it nobody's write is acknowledged any more, or is again.
      const isRefusing = async () => (await probeWrite(home)) === 503
      const isDone = await within(REFUSING_WITHIN_MS, async () => (await isRefusing()) === isOn)
      if (!isDone) throw new EmbeddedError('The edge did not take up the maintenance mode within 10 s.')
    },
    emptyRedis: () => emptyRedis(home),
    waitUntilHealthy: async () => {
      const checks = [`${home.publicUrl}/api/health/ready`, `${home.publicUrl}/`].map(probeHttp)
      const isHealthy = async () => (await Promise.all(checks.map((check) => check()))).every(Boolean)
      return (await within(HEALTHY_WITHIN_MS, isHealthy))
        ? null
        : `${home.publicUrl} did not become healthy within ${HEALTHY_WITHIN_MS / 1000} s`
    },
    knownMigrations: async () => committedMigrations(home),
    migrate: (database) => migrateDatabase(system, database),
    freeDiskBytes: async () => {
      const { bavail, bsize } = statfsSync(home.folder)
      return bavail * bsize
    },
  }
}

/** A write that no version accepts: 503 in maintenance, some 4xx else. */
async function probeWrite(home: Home): Promise<number | null> {
  try {
    const response = await fetch(`${home.publicUrl}/api/leads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(5_000),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    // Between two configurations: asked again.
    return null
  }
}

async function emptyRedis(home: Home): Promise<void> {
  const socket = join(home.runFolder, 'redis.sock')
  if (!existsSync(socket)) return
  const redis = createRedis(
    { REDIS_HOST: '', REDIS_PORT: 0, REDIS_SOCKET: socket },
    { logger: createLogger('backup', 'warn'), maxRetriesPerRequest: 3 },
  )
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
    await delay(200)
  }
  return true
}
