import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { acknowledgedOf, failedOf, lostLeads, startLoad } from './support/load.ts'
import { https } from './support/request.ts'
import { cep, containerOf, containersOf, execIn, serviceOf } from './support/stack.ts'
import { report } from './support/within.ts'

/** Secrets of a running stack, replaced while visitors read pages and send forms. */
const stack = inject('stack')
const PER_SECOND = 20

const read = (file: string) => readFile(join(stack.tree, '.secrets', file), 'utf8')
const startedAt = async (service: string) => (await containerOf(stack, service)).State.StartedAt

/** Rotates under load; nobody may notice. */
async function rotate(name: string): Promise<void> {
  const prefix = `rotate-${name.toLowerCase().replaceAll('_', '-')}-${Date.now()}`
  const load = await startLoad(stack, {
    perSecond: PER_SECOND,
    leadShare: 0.2,
    prefix,
    paths: ['/', '/api/public/settings'],
  })
  const began = performance.now()
  const { code, stdout, stderr } = await cep(stack, ['secrets', 'rotate', name, '--yes'])
  const seconds = (performance.now() - began) / 1000
  const answers = await load.stop()
  expect({ code, said: code === 0 ? '' : `${stdout}${stderr}` }).toEqual({ code: 0, said: '' })
  expect(failedOf(answers)).toEqual([])
  expect(await lostLeads(stack, prefix, answers)).toEqual([])
  const leads = acknowledgedOf(answers).length
  expect(leads).toBeGreaterThan(0)
  report(`${name} rotated in ${seconds.toFixed(1)} s: ${answers.length} requests, ${leads} leads, none lost`)
}

describe('rotating under load', () => {
  it("changes the database's password without restarting anything", async () => {
    const [before, cms, worker] = [
      await read('cms/POSTGRES_PASSWORD'),
      await startedAt('cms'),
      await startedAt('worker-automation'),
    ]
    await rotate('POSTGRES_PASSWORD')
    expect(await read('cms/POSTGRES_PASSWORD')).not.toBe(before)
    expect([await startedAt('cms'), await startedAt('worker-automation')]).toEqual([cms, worker])
    expect(await signsIn('postgres', await read('postgres/POSTGRES_PASSWORD'))).toBe(true)
    expect(await signsIn('postgres', before)).toBe(false)
  }, 120_000)

  it("changes the queue's passwords; the old ones are refused after", async () => {
    const before = await read('worker-automation/REDIS_PASSWORD')
    await rotate('REDIS_PASSWORD')
    expect(await signsIn('redis', await read('worker-automation/REDIS_PASSWORD'))).toBe(true)
    expect(await signsIn('redis', before)).toBe(false)
  }, 400_000)

  it("changes the CMS's key to the store; pictures are still written and read", async () => {
    const before = await read('cms/S3_ACCESS_KEY_ID')
    await rotate('S3_ACCESS_KEY_ID')
    expect(await read('cms/S3_ACCESS_KEY_ID')).not.toBe(before)
    expect(await read('storage-init/s3-keys')).not.toContain(before)
    const { body } = await https(stack, '/api/health/ready')
    expect(JSON.parse(body)).toMatchObject({ status: expect.stringMatching(/^(?:ok|ready|degraded)$/) })
  }, 400_000)

  it('changes what signs sessions', async () => {
    const before = await read('cms/PAYLOAD_SECRET')
    await rotate('PAYLOAD_SECRET')
    expect(await read('cms/PAYLOAD_SECRET')).not.toBe(before)
    expect(await read('cms/PAYLOAD_SECRET_PREVIOUS')).toBe('')
  }, 400_000)
})

it('leaves nothing unfinished, and each file to its service alone', async () => {
  const { stdout } = await cep(stack, ['secrets', 'list', '--json'])
  const list: { name: string; isRotating: boolean }[] = JSON.parse(stdout)
  expect(list.filter(({ isRotating }) => isRotating)).toEqual([])
  expect((await cep(stack, ['config', 'check'])).code).toBe(0)
})

it('a second installation changes nothing and says so', async () => {
  const ids = async () =>
    (await containersOf(stack))
      .filter(({ HostConfig }) => HostConfig.RestartPolicy.Name !== 'no')
      .map((each) => [serviceOf(each), each.Id])
  const args = [
    'install',
    '--yes',
    '--no-host',
    ...['dns', 'ports', 'subnets', 'clock'].flatMap((check) => ['--skip-check', check]),
  ]
  // The first one shows sign-ins, once.
  await cep(stack, args)
  const before = await ids()
  const { code, stdout } = await cep(stack, args)
  expect([code, stdout.trim()]).toEqual([0, 'Everything is as it should be; nothing was changed.'])
  expect(await ids()).toEqual(before)
}, 300_000)

it('sends a mail from inside, into the catcher', async () => {
  const { code, stdout } = await cep(stack, ['mail', 'test', 'ana@correo.example', '--json'])
  expect([code, JSON.parse(stdout)]).toEqual([
    0,
    expect.objectContaining({ status: 'sent', server: 'mailhog:1025' }),
  ])
})

/** Whether a server takes a password, asked over its network as the services do. */
async function signsIn(server: 'postgres' | 'redis', password: string): Promise<boolean> {
  if (server === 'redis') {
    const { stdout } = await execIn(stack, 'redis', [
      ...['redis-cli', '--no-auth-warning', '--user', 'worker-automation', '-a', password, 'PING'],
    ])
    const whoami = await execIn(stack, 'redis', [
      ...['redis-cli', '--no-auth-warning', '--user', 'worker-automation', '-a', password, 'ACL', 'WHOAMI'],
    ])
    return stdout.includes('PONG') && whoami.stdout.includes('worker-automation')
  }
  const { code } = await execIn(stack, 'postgres', [
    ...[
      'psql',
      '-qAtX',
      `postgresql://cep:${encodeURIComponent(password)}@postgres:5432/cep`,
      '-c',
      'SELECT 1',
    ],
  ])
  return code === 0
}
