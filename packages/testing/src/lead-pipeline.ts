import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { type AppProcess, startApp } from './app-process.ts'
import { startMailCatcher } from './mail-catcher.ts'
import { type PostgresCluster, startPostgresCluster } from './postgres-cluster.ts'
import { startRedis, type TestRedis } from './redis-server.ts'
import { testEnvironment } from './test-environment.ts'

export type LeadPipeline = {
  cluster: PostgresCluster
  redis: TestRedis
  catcher: Awaited<ReturnType<typeof startMailCatcher>>
  cms: AppProcess
  worker: AppProcess
  database: pg.Pool
  stop: () => Promise<void>
}

/**
 * Everything a lead goes through, as processes of their own that can be killed one by one: a durable
 * PostgreSQL, Redis, an SMTP server, the built CMS and worker, and one adviser to write to.
 */
export async function startLeadPipeline(): Promise<LeadPipeline> {
  const cluster = await startPostgresCluster({ isDurable: true })
  const redis = await startRedis()
  const catcher = await startMailCatcher()
  const admin = new pg.Client({ host: cluster.socketFolder, user: 'cep', database: 'postgres' })
  await admin.connect()
  await admin.query('CREATE DATABASE cep')
  await admin.end()
  const env = {
    ...testEnvironment(cluster.socketFolder, 'cep'),
    REDIS_SOCKET: redis.socket,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(catcher.smtpPort),
    LEAD_CHALLENGE: 'off',
  }
  await promisify(execFile)('npm', ['run', '--silent', 'migrate', '-w', '@cep/cms'], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, ...env },
  })
  const database = new pg.Pool({ host: cluster.socketFolder, user: 'cep', database: 'cep', max: 4 })
  // The server is restarted on purpose.
  database.on('error', () => undefined)
  await database.query(
    `INSERT INTO users (name, email, role, is_active, updated_at, created_at)
     VALUES ('Nerea', 'nerea@correo.example', 'asesor', true, now(), now())`,
  )
  const [cms, worker] = await Promise.all([
    startApp({ app: 'cms', env, health: '/api/health' }),
    startApp({ app: 'worker', args: ['automation'], env, health: '/health' }),
  ])
  return {
    cluster,
    redis,
    catcher,
    cms,
    worker,
    database,
    stop: async () => {
      await worker.stop()
      await cms.stop()
      await database.end()
      await Promise.all([redis.stop(), catcher.stop(), cluster.stop()])
    },
  }
}
