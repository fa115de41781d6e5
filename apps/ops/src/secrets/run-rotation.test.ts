import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { materialiseSecrets } from './materialise.ts'
import { finishRotations } from './rotate-command.ts'
import { runRotation, type StackTools } from './run-rotation.ts'
import { openSecretStore } from './secret-store.ts'
import { keysOf, secretNamed, secrets } from './secrets.ts'

/** A stack that notes what it is asked for, and breaks at one point. */
function stackThatBreaksAt(point: number): { stack: StackTools; asked: string[] } {
  const asked: string[] = []
  const ask = (what: string) => {
    asked.push(what)
    if (asked.length === point) throw new Error('power cut')
  }
  const stack: StackTools = {
    say: () => undefined,
    compose: async (args) => {
      ask(args.slice(0, 5).join(' '))
      return 'OK\n'
    },
    restart: async (service) => ask(`restart ${service}`),
    // Plays psql: ends well once it was told to commit.
    psql: {
      program: 'sh',
      args: [
        '-c',
        'while read -r line; do case "$line" in SELECT*) echo ready ;; COMMIT*) exit 0 ;; esac; done; exit 3',
      ],
    },
  }
  return { stack, asked }
}

const NEVER = 0
const given = 'new-of-the-provider'
const rotated = secrets.filter(({ rotation }) => rotation !== 'once').map(({ name }) => name)

// Files get their services' owners: only root may do that.
describe.skipIf(process.getuid?.() !== 0)('rotating', () => {
  let folder: string
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cep-rotation-'))
    await materialiseSecrets(folder, new Map())
  })
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const store = () => openSecretStore(folder)
  const valuesOf = (name: string) => keysOf(secretNamed(name)).map(({ key }) => store().get(key))

  async function expectSettled() {
    expect(
      store()
        .keys()
        .filter((key) => /\.(previous|next)$/.test(key)),
    ).toEqual([])
    // What the services see is what the store says.
    expect((await materialiseSecrets(folder, new Map())).written).toEqual([])
    expect(read('redis/users.acl').match(/#/g)).toHaveLength(5)
    expect(read('storage-init/s3-keys').trim().split('\n')).toHaveLength(3)
    expect(read('minio/ca.crt').match(/BEGIN CERTIFICATE/g)).toHaveLength(1)
    expect(read('cms/PAYLOAD_SECRET_PREVIOUS')).toBe('')
  }

  it.each(rotated)('%s gets another value everywhere', async (name) => {
    const before = valuesOf(name)
    const { stack } = stackThatBreaksAt(NEVER)
    await runRotation({ name, secretsFolder: folder, store: store(), stack, given })
    // A user name that is always the same is allowed to stay.
    if (name !== 'BULLBOARD_USER') expect(valuesOf(name)).not.toEqual(before)
    await expectSettled()
  })

  it.each([
    'REDIS_PASSWORD',
    'PAYLOAD_SECRET',
    'S3_ACCESS_KEY_ID',
    'STACK_CA',
    'MINIO_ROOT_PASSWORD',
    'SMTP_PASSWORD',
  ])(
    '%s is finished by the next command, wherever it was interrupted',
    async (name) => {
      const { stack, asked } = stackThatBreaksAt(NEVER)
      await runRotation({ name, secretsFolder: folder, store: store(), stack, given })
      const points = asked.length
      for (let point = 1; point <= points; point++) {
        const broken = stackThatBreaksAt(point)
        const attempt = runRotation({
          name,
          secretsFolder: folder,
          store: store(),
          stack: broken.stack,
          given: `${given}${point}`,
        })
        await expect(attempt).rejects.toThrow('power cut')
        const halfway = valuesOf(name)
        await finishRotations(folder, stack)
        // Goes on with the value that some services have already.
        expect(valuesOf(name)).toEqual(name === 'STACK_CA' ? [read('minio/ca.crt')] : halfway)
        await expectSettled()
      }
    },
    30_000,
  )

  it("changes the database's password and the files in one go, and leaves both when it is refused", async () => {
    const { stack } = stackThatBreaksAt(NEVER)
    const refusing = {
      ...stack,
      psql: { program: 'sh', args: ['-c', 'read -r line; echo "$line" >&2; exit 3'] },
    }
    const before = read('cms/POSTGRES_PASSWORD')
    const attempt = runRotation({
      name: 'POSTGRES_PASSWORD',
      secretsFolder: folder,
      store: store(),
      stack: refusing,
    })
    const error: unknown = await attempt.catch((reason: unknown) => reason)
    expect(read('cms/POSTGRES_PASSWORD')).toBe(before)
    expect(JSON.stringify(error)).not.toContain(store().get('POSTGRES_PASSWORD'))
    await finishRotations(folder, stack)
    expect(read('cms/POSTGRES_PASSWORD')).not.toBe(before)
    expect(read('worker-automation/POSTGRES_PASSWORD')).toBe(read('postgres/POSTGRES_PASSWORD'))
    await expectSettled()
  })
})
