import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { output } from './run.ts'
import { containerOf, type Stack } from './stack.ts'

/** Of the demo accounts; only ever in a stack that lives as long as its tests. */
const DEMO_PASSWORD = 'tranvia-limon-ventana-83'

const root = join(import.meta.dirname, '../../..')

/**
 * Fills a new stack with the demo centre. The images carry no demo content, so this checkout's seed runs
 * here on the host, with the CMS's own secrets against the containers' addresses.
 */
export async function seedDemoContent(stack: Stack): Promise<void> {
  const [postgres, redis, minio] = await Promise.all([
    addressOf(stack, 'postgres'),
    addressOf(stack, 'redis'),
    addressOf(stack, 'minio'),
  ])
  const node = join(root, 'node_modules/node/bin/node')
  await output(node, ['src/seed/main.ts'], {
    cwd: join(root, 'apps/cms'),
    timeoutMs: 180_000,
    env: {
      ...(await secretsOf(stack, 'cms')),
      PUBLIC_URL: `https://${stack.domain}`,
      POSTGRES_HOST: postgres,
      REDIS_HOST: redis,
      REDIS_USERNAME: 'cms',
      S3_ENDPOINT: `http://${minio}:9000`,
      CEP_DEMO_PASSWORD: DEMO_PASSWORD,
    },
  })
}

async function addressOf(stack: Stack, service: string): Promise<string> {
  const { NetworkSettings } = await containerOf(stack, service)
  const [first] = Object.values(NetworkSettings.Networks)
  if (!first?.IPAddress) throw new Error(`${service} has no address`)
  return first.IPAddress
}

async function secretsOf(stack: Stack, service: string): Promise<Record<string, string>> {
  const folder = join(stack.tree, '.secrets', service)
  const names = await readdir(folder)
  const pairs = names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)
  return Object.fromEntries((await Promise.all(pairs)).filter(([, value]) => value !== ''))
}
