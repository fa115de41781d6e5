import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LiveSystem } from '../src/restore/live-system.ts'

/**
 * The part of a system that a restore switches, as files: whoever comes after a kill finds them as they
 * were left. `complaint` is what the health check says once.
 */
export function recordedLiveSystem(
  folder: string,
  {
    complaint = () => null,
    migrations = [],
  }: { complaint?: () => string | null; migrations?: string[] } = {},
): LiveSystem & { hasRedisData: () => boolean; fillRedis: () => void } {
  const maintenance = join(folder, 'maintenance')
  const redis = join(folder, 'redis')
  return {
    isInMaintenance: async () => existsSync(maintenance),
    setMaintenance: async (isOn) =>
      isOn ? writeFileSync(maintenance, '') : rmSync(maintenance, { force: true }),
    emptyRedis: async () => rmSync(redis, { force: true }),
    waitUntilHealthy: async () => complaint(),
    knownMigrations: async () => migrations,
    migrate: async () => {
      throw new Error('no test needs a migration')
    },
    freeDiskBytes: async () => null,
    hasRedisData: () => existsSync(redis),
    fillRedis: () => writeFileSync(redis, 'jobs'),
  }
}
