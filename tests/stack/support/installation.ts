import { randomBytes } from 'node:crypto'
import { lstatSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TEST_IMAGES, TEST_VERSION } from './images.ts'
import { output, run } from './run.ts'
import { compose, type Stack } from './stack.ts'

type InstallationOptions = {
  name: string
  httpPort: number
  httpsPort: number
  /** Second number of its subnets: 172.N.0.0/16 and the four that follow. */
  firstSubnet: number
  /** The first user; without one nobody is made. */
  administrator?: { email: string; password: string }
}

const root = join(import.meta.dirname, '../../..')

/**
 * An installation as on a host: a copy of this checkout's files (those git knows, and new ones) in a
 * folder of its own, with settings as somebody fills them in by hand.
 */
export async function makeInstallation({
  name,
  httpPort,
  httpsPort,
  firstSubnet,
  administrator,
}: InstallationOptions): Promise<Stack> {
  const tree = await mkdtemp(join(tmpdir(), `${name}-`))
  await copyCheckout(tree)
  const stack: Stack = {
    tree,
    project: name,
    domain: `${name}.test`,
    httpPort,
    httpsPort,
  }
  const subnets = ['EXTERNAL', 'INTERNAL', 'STORAGE', 'EGRESS', 'PUBLIC']
  const settings = {
    COMPOSE_PROJECT_NAME: stack.project,
    COMPOSE_PROFILES: 'catcher',
    DOMAIN: stack.domain,
    CEP_IMAGES: TEST_IMAGES,
    CEP_VERSION: TEST_VERSION,
    HTTP_PORT: httpPort,
    HTTPS_PORT: httpsPort,
    ACME_DIRECTORY: 'off',
    CEP_ADMIN_EMAIL: administrator?.email ?? '',
    CEP_ADMIN_PASSWORD: administrator?.password ?? '',
    // Made as the handbook does, with `openssl rand -base64`.
    PAYLOAD_SECRET: randomBytes(48).toString('base64'),
    POSTGRES_PASSWORD: randomBytes(32).toString('base64'),
    REDIS_PASSWORD: randomBytes(24).toString('base64'),
    MINIO_ROOT_PASSWORD: randomBytes(24).toString('base64'),
    CENTRE_NAME: 'Centro de prueba',
    CENTRE_PHONE: '942 000 300',
    SMTP_HOST: 'mailhog',
    SMTP_PORT: 1025,
    SMTP_SECURE: 'false',
    ...Object.fromEntries(
      subnets.map((subnet, index) => [`CEP_SUBNET_${subnet}`, `172.${firstSubnet + index}.0.0/16`]),
    ),
    CEP_SUBNET_PUBLIC6: `fd00:cef0:${firstSubnet}::/64`,
  }
  const lines = Object.entries(settings).map(([key, value]) => `${key}=${quoted(String(value))}\n`)
  await writeFile(join(tree, '.env'), lines.join(''), { mode: 0o600 })
  return stack
}

/** Stops it, with its volumes, and removes its folder. */
export async function removeInstallation(stack: Stack): Promise<void> {
  await compose(stack, ['--profile', '*', 'down', '--volumes', '--remove-orphans', '--timeout', '5'])
  await rm(stack.tree, { recursive: true, force: true })
}

async function copyCheckout(tree: string): Promise<void> {
  const { stdout } = await run('git', ['ls-files', '-z', '-co', '--exclude-standard'], { cwd: root })
  // Not what was deleted and not committed yet; the link to a settings file leads nowhere here.
  const present = stdout
    .split('\0')
    .filter((file) => file && lstatSync(join(root, file), { throwIfNoEntry: false }))
  const input = present.join('\0')
  await output('sh', ['-c', `tar --null -T - -cf - | tar -xf - -C '${tree}'`], { cwd: root, input })
}

const quoted = (value: string) => (/[\s#'"$]/.test(value) ? `'${value}'` : value)
