import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgresCluster } from './postgres-cluster.ts'
import { TEMPLATE_DATABASE, testEnvironment } from './test-environment.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    postgresSocketFolder: string
  }
}

/** One PostgreSQL for the whole run, with a migrated template that each test clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startPostgresCluster()
  const client = new pg.Client({ host: cluster.socketFolder, user: 'cep', database: 'postgres' })
  await client.connect()
  await client.query(`CREATE DATABASE ${TEMPLATE_DATABASE}`)
  await client.end()

  const cms = join(import.meta.dirname, '../../../apps/cms')
  await promisify(execFile)('npm', ['run', '--silent', 'migrate'], {
    cwd: cms,
    env: { ...process.env, ...testEnvironment(cluster.socketFolder, TEMPLATE_DATABASE) },
  })
  project.provide('postgresSocketFolder', cluster.socketFolder)
  return cluster.stop
}
