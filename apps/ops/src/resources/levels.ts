/** What a host of a size gives to each part: written into `.env` by `./cep resources`. */
export type Level = {
  /** Memory of the host in megabytes; the limits leave a twentieth of it to the host itself. */
  hostMb: number
  /** Limit of each service in megabytes, and in processors. */
  services: Record<BudgetedService, { memoryMb: number; cpus: number }>
  tuning: Record<TuningName, string>
}

type BudgetedService =
  | 'postgres'
  | 'cms'
  | 'redis'
  | 'worker-llm'
  | 'worker-automation'
  | 'worker-stats'
  | 'frontend'
  | 'bullboard'
  | 'minio'
  | 'backup'
  | 'nginx'
  | 'mailhog'
  | 'postfix'

type TuningName =
  | 'POSTGRES_SHARED_BUFFERS'
  | 'POSTGRES_EFFECTIVE_CACHE_SIZE'
  | 'POSTGRES_WORK_MEM'
  | 'POSTGRES_MAINTENANCE_WORK_MEM'
  | 'POSTGRES_MAX_CONNECTIONS'
  | 'REDIS_MAXMEMORY'
  | 'MINIO_GO_MEMORY'
  | 'CMS_HEAP_MB'
  | 'FRONTEND_HEAP_MB'
  | 'WORKER_AUTOMATION_HEAP_MB'
  | 'BULLBOARD_HEAP_MB'
  | 'BACKUP_HEAP_MB'

export type LevelName = '4g' | '8g' | '16g'

const service = (memoryMb: number, cpus: number) => ({ memoryMb, cpus })

/**
 * The three sizes of the specification's table 12.2. `4g` is what compose uses without any setting,
 * measured; the larger ones give the database and the CMS the most of what is added, chosen by hand.
 */
export const levels: Record<LevelName, Level> = {
  '4g': {
    hostMb: 4096,
    services: {
      postgres: service(768, 1),
      cms: service(576, 1),
      redis: service(192, 0.5),
      'worker-llm': service(320, 0.5),
      'worker-automation': service(192, 0.25),
      'worker-stats': service(160, 0.25),
      frontend: service(192, 0.25),
      bullboard: service(160, 0.1),
      minio: service(192, 0.25),
      backup: service(192, 0.1),
      nginx: service(128, 0.25),
      mailhog: service(64, 0.1),
      postfix: service(64, 0.1),
    },
    tuning: {
      POSTGRES_SHARED_BUFFERS: '192MB',
      POSTGRES_EFFECTIVE_CACHE_SIZE: '512MB',
      POSTGRES_WORK_MEM: '4MB',
      POSTGRES_MAINTENANCE_WORK_MEM: '48MB',
      POSTGRES_MAX_CONNECTIONS: '100',
      REDIS_MAXMEMORY: '96mb',
      MINIO_GO_MEMORY: '144MiB',
      CMS_HEAP_MB: '320',
      FRONTEND_HEAP_MB: '128',
      WORKER_AUTOMATION_HEAP_MB: '96',
      BULLBOARD_HEAP_MB: '96',
      BACKUP_HEAP_MB: '96',
    },
  },
  '8g': {
    hostMb: 8192,
    services: {
      postgres: service(2304, 2),
      cms: service(1024, 2),
      redis: service(512, 1),
      'worker-llm': service(512, 1),
      'worker-automation': service(384, 0.5),
      'worker-stats': service(256, 0.5),
      frontend: service(384, 0.5),
      bullboard: service(192, 0.25),
      minio: service(384, 0.5),
      backup: service(256, 0.25),
      nginx: service(256, 0.5),
      mailhog: service(64, 0.1),
      postfix: service(128, 0.2),
    },
    tuning: {
      POSTGRES_SHARED_BUFFERS: '576MB',
      POSTGRES_EFFECTIVE_CACHE_SIZE: '1536MB',
      POSTGRES_WORK_MEM: '8MB',
      POSTGRES_MAINTENANCE_WORK_MEM: '128MB',
      POSTGRES_MAX_CONNECTIONS: '100',
      REDIS_MAXMEMORY: '256mb',
      MINIO_GO_MEMORY: '288MiB',
      CMS_HEAP_MB: '640',
      FRONTEND_HEAP_MB: '256',
      WORKER_AUTOMATION_HEAP_MB: '192',
      BULLBOARD_HEAP_MB: '128',
      BACKUP_HEAP_MB: '128',
    },
  },
  '16g': {
    hostMb: 16384,
    services: {
      postgres: service(6144, 4),
      cms: service(1536, 4),
      redis: service(1024, 1),
      'worker-llm': service(1024, 2),
      'worker-automation': service(512, 1),
      'worker-stats': service(512, 1),
      frontend: service(768, 1),
      bullboard: service(256, 0.5),
      minio: service(768, 1),
      backup: service(512, 0.5),
      nginx: service(512, 1),
      mailhog: service(64, 0.1),
      postfix: service(128, 0.2),
    },
    tuning: {
      POSTGRES_SHARED_BUFFERS: '1536MB',
      POSTGRES_EFFECTIVE_CACHE_SIZE: '4GB',
      POSTGRES_WORK_MEM: '16MB',
      POSTGRES_MAINTENANCE_WORK_MEM: '256MB',
      POSTGRES_MAX_CONNECTIONS: '150',
      REDIS_MAXMEMORY: '512mb',
      MINIO_GO_MEMORY: '576MiB',
      CMS_HEAP_MB: '1024',
      FRONTEND_HEAP_MB: '512',
      WORKER_AUTOMATION_HEAP_MB: '256',
      BULLBOARD_HEAP_MB: '160',
      BACKUP_HEAP_MB: '192',
    },
  },
}

/** A level as the settings that compose reads: `CMS_MEMORY=576m`, `CMS_CPUS=1`, `CMS_HEAP_MB=320`. */
export function settingsOf({ services, tuning }: Level): Map<string, string> {
  const limits = Object.entries(services).flatMap(([name, { memoryMb, cpus }]): [string, string][] => [
    [`${variableOf(name)}_MEMORY`, `${memoryMb}m`],
    [`${variableOf(name)}_CPUS`, String(cpus)],
  ])
  return new Map([...limits, ...Object.entries(tuning)])
}

/** The most that all services may take together: every profile, and the CMS twice while it is rolled. */
export function peakMb({ services }: Level): number {
  const sum = Object.values(services).reduce((total, { memoryMb }) => total + memoryMb, 0)
  return sum + services.cms.memoryMb
}

const variableOf = (name: string) => name.toUpperCase().replaceAll('-', '_')
