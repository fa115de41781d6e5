import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { until } from '@cep/testing/until'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { https, leadBody } from './support/request.ts'
import { output, run } from './support/run.ts'
import { cep, compose, containerOf, execIn, isHealthy, query } from './support/stack.ts'
import { report, secondsUntil } from './support/within.ts'

/** Backups of the stack: made by themselves and by the specification's own words, and brought back. */
const stack = inject('stack')

/** Runs a line in infra/docker as a shell does. @returns what it printed. */
const shell = (line: string) =>
  output('bash', ['-euo', 'pipefail', '-c', line], {
    cwd: join(stack.tree, 'infra/docker'),
    timeoutMs: 280_000,
  })

const listed = z.object({
  sets: z.array(z.object({ setId: z.string(), places: z.array(z.string()), problem: z.string().nullable() })),
  status: z.object({ colour: z.string(), reasons: z.array(z.string()) }),
})

async function listSets(): Promise<z.infer<typeof listed>> {
  const { stdout } = await cep(stack, ['backup', 'list', '--json'])
  return listed.parse(JSON.parse(stdout))
}

async function ask(...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await cep(stack, args)
  if (code !== 0) throw new Error(`./cep ${args.join(' ')} ended with ${code}:\n${stderr}\n${stdout}`)
  return stdout
}

const sendLead = async (email: string) =>
  (
    await https(stack, '/api/leads', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: leadBody(email),
    })
  ).status
const countLeads = async () => Number((await query(stack, 'SELECT count(*) FROM leads'))[0]?.[0])

beforeAll(async () => {
  const hasSet = async () => (await execIn(stack, 'backup', ['sh', '-c', 'ls /backups/*.age'])).code === 0
  await until('the first set, made by itself', hasSet, { timeoutMs: 240_000, everyMs: 2_000 })
})

describe('by itself', () => {
  it('has made a set in both places, that nobody but its keys can read', async () => {
    const { sets, status } = await listSets()
    expect(sets[0]).toMatchObject({ places: ['local', 'store'], problem: null })
    // No second place is configured here, and that is said.
    expect(status.colour).not.toBe('green')
    expect(status.reasons.join()).toContain('No second place off-site')
    const { stdout } = await execIn(stack, 'backup', ['sh', '-c', 'head -c 21 /backups/*.age'])
    expect(stdout).toContain('age-encryption.org/v1')
  })

  it('keeps its own log', async () => {
    const { stdout } = await execIn(stack, 'backup', ['cat', '/var/log/backup/backup.log'])
    expect(stdout).toMatch(/info backup ensure: set \d{8}_\d{6} made/)
  })

  it('goes on with Redis stopped', async () => {
    await compose(stack, ['stop', 'redis'])
    try {
      const before = (await listSets()).sets.length
      await ask('backup', 'run')
      expect((await listSets()).sets).toHaveLength(before + 1)
      expect(isHealthy(await containerOf(stack, 'backup'))).toBe(true)
    } finally {
      await compose(stack, ['up', '--detach', '--no-deps', '--wait', 'redis'])
    }
  })
})

describe('in the words of the specification', () => {
  it('runs a backup and lists it, here and in the store (7.2)', async () => {
    await shell('docker compose exec backup /scripts/backup.sh')
    const local = await shell('docker compose exec backup ls -lh /backups')
    const names = [...local.matchAll(/cepcomunicacion_(\d{8})_\d{6}\.sql\.zst\.age/g)]
    expect(names.length).toBeGreaterThan(0)
    const inStore = await shell(
      "docker compose exec backup sh -c 'aws s3 ls s3://cep-backups/database/ --endpoint-url http://minio:9000'",
    )
    expect(inStore).toMatch(new RegExp(`^ *PRE ${names.at(-1)?.[1]}/$`, 'm'))
  })

  it('lists what can be restored (4.4, 7.3)', async () => {
    const { sets } = await listSets()
    expect(await shell('docker compose exec backup /scripts/restore.sh -l')).toContain(sets[0]?.setId)
  })

  it('restores from a key in the store, and what came after is gone (7.3)', async () => {
    const before = await countLeads()
    await shell('docker compose exec backup /scripts/backup.sh')
    const setId = (await listSets()).sets[0]?.setId ?? ''
    expect(await sendLead(`despues-${Date.now()}@example.com`)).toBe(201)
    expect(await countLeads()).toBe(before + 1)
    const key = `database/${setId.slice(0, 8)}/cepcomunicacion_${setId}.sql.gz`
    const said = await shell(`docker compose exec backup /scripts/restore.sh \\\n  -s ${key}`)
    report(said.trim().split('\n')[0] ?? '')
    expect(await countLeads()).toBe(before)
    await secondsUntil(
      'leads to be taken again',
      async () => (await sendLead(`otra-${Date.now()}@example.com`)) === 201,
      30,
    )
  })

  it('restores from a plain dump, as other tools make them (4.4)', async () => {
    const leads = await countLeads()
    // Made as anybody would; the script's -f takes whatever lies in /backups.
    await shell(
      'docker compose exec -T postgres sh -c "pg_dump -U postgres cep | gzip > /tmp/backup.sql.gz && cat /tmp/backup.sql.gz" | docker compose exec -T backup sh -c "cat > /backups/backup.sql.gz"',
    )
    expect(await sendLead(`despues-del-volcado-${Date.now()}@example.com`)).toBe(201)
    await shell('docker compose exec backup /scripts/restore.sh -f /backups/backup.sql.gz')
    expect(await countLeads()).toBe(leads)
    await shell('docker compose exec backup rm /backups/backup.sql.gz')
  })

  it('restarts what uses the database, which needs it no more (7.3)', async () => {
    await shell('docker compose restart cms worker-automation')
    const isBack = async () =>
      isHealthy(await containerOf(stack, 'cms')) && (await https(stack, '/api/health/ready')).status === 200
    await secondsUntil('the CMS to be back', isBack, 90)
  })
})

describe('a set', () => {
  it('comes back exactly, in a database beside: the drill', async () => {
    expect(await ask('drill')).toMatch(/the drill of set \d{8}_\d{6} is good/)
  })

  it('holds the secrets for a new host, for the operator alone', async () => {
    const setId = (await listSets()).sets[0]?.setId ?? ''
    const key = join(stack.tree, 'operator.key')
    await writeFile(key, await ask('backup', 'key'), { mode: 0o600 })
    try {
      const tar = await shell(
        `docker compose exec -T backup cat /backups/sets/${setId}/secrets.tar.age | age --decrypt -i ${key} | tar -xOf - .store/POSTGRES_PASSWORD`,
      )
      expect(tar).toBe(await readFile(join(stack.tree, '.secrets/.store/POSTGRES_PASSWORD'), 'utf8'))
      const opened = await run('bash', [
        '-c',
        `cd ${stack.tree}/infra/docker && docker compose exec -T backup sh -c 'age --decrypt -i /run/secrets/drill.key /backups/sets/${setId}/secrets.tar.age'`,
      ])
      expect(opened.code).not.toBe(0)
    } finally {
      await rm(key)
    }
  })

  it('loses nothing when the disk is full, and says what to do', async () => {
    const before = (await listSets()).sets
    const { code, text } = await backUpOnto('64k')
    expect(code).not.toBe(0)
    expect(text).toContain('The disk is full. Nothing was lost')
    // What was there is there, and whole; nothing half-made counts.
    expect((await listSets()).sets).toEqual(before)
    expect(await ask('backup', 'verify')).toContain('is whole')
  })
})

/** The backup service with a folder of sets that holds no more than `size`. */
async function backUpOnto(size: string): Promise<{ code: number; text: string }> {
  const { Id, Config } = await containerOf(stack, 'backup')
  const [inspected] = z
    .array(z.object({ Config: z.object({ Env: z.array(z.string()) }) }))
    .parse(JSON.parse(await output('docker', ['inspect', Id])))
  const name = `${stack.project}-small-disk`
  const environment = (inspected?.Config.Env ?? []).flatMap((entry) => ['--env', entry])
  await output('docker', [
    ...['create', '--name', name, '--network', `${stack.project}_internal`, '--read-only', '--tmpfs', '/tmp'],
    ...['--tmpfs', `/backups:size=${size},uid=1107,mode=0700`, '--user', '1107:1107'],
    ...['--volume', `${stack.tree}/.secrets/backup:/run/secrets:ro`, ...environment],
    ...[Config.Image, 'backup', 'run'],
  ])
  try {
    await output('docker', ['network', 'connect', `${stack.project}_storage`, name])
    const { code, stdout, stderr } = await run('docker', ['start', '--attach', name], { timeoutMs: 200_000 })
    return { code, text: stdout + stderr }
  } finally {
    await run('docker', ['rm', '--force', name])
  }
}
