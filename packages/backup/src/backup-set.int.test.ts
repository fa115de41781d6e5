import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createStorage } from '@cep/platform/storage'
import { until } from '@cep/testing/until'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { generateObjects, generateRows, pseudoRandomBytes } from '../testing/generate-content.ts'
import { recordedLiveSystem } from '../testing/recorded-live-system.ts'
import { type BackupWorld, startBackupWorld } from '../testing/start-backup-world.ts'
import { changeWorld, leftoverDatabases, worldState } from '../testing/world-state.ts'
import { parseIdentity } from './age/age-keys.ts'
import type { BackupContext } from './backup-context.ts'
import { runDrill } from './drill.ts'
import { readDrillResults } from './drill-results.ts'
import { backUpNow, ensureBackup } from './ensure-backup.ts'
import { listSets } from './list-sets.ts'
import { planRestore } from './restore/plan-restore.ts'
import { restoreObject } from './restore/restore-object.ts'
import { restoreSet } from './restore/restore-set.ts'
import { restoreTable } from './restore/restore-table.ts'
import { collected } from './sealed-stream.ts'
import { keysOfSet } from './set-id.ts'
import { storePlace } from './store-place.ts'
import { verifySet } from './verify-set.ts'

// Whole backups and restores: on a machine that does other things too they take their time.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let world: BackupWorld
let context: BackupContext

beforeAll(async () => {
  world = await startBackupWorld()
  context = world.context
  const client = await world.connect()
  await generateRows(client, { rows: 3_000 })
  await client.query('CREATE EXTENSION unaccent')
  await client.query(
    'CREATE TABLE "Odd ""names"" t" (t text, "t.t" int, dropped int, late int GENERATED ALWAYS AS ("t.t" * 2) STORED)',
  )
  await client.query('ALTER TABLE "Odd ""names"" t" DROP COLUMN dropped')
  await client.query(`INSERT INTO "Odd ""names"" t" VALUES (E'a\\\\b\\t\\n', 7), (NULL, NULL)`)
  await client.end()
  await generateObjects(world.uploads, { count: 12, sizeBytes: 20_000 })
  // The same content under another key, one too large for memory, and an empty one.
  await world.uploads.put('igual.webp', pseudoRandomBytes(100_003, 10_000), { contentType: 'image/webp' })
  await world.uploads.put('grande.pdf', pseudoRandomBytes(9, 9_000_000), {
    contentType: 'application/pdf',
    cacheControl: 'max-age=60',
  })
  await world.uploads.put('vacío.txt', Buffer.alloc(0), 'text/plain')
})
afterAll(() => world.stop())

const live = () => recordedLiveSystem(world.description.folder)

describe('a set', () => {
  it('is whole in store and folder, and the second one stores no object again', async () => {
    const { manifest } = await backUpNow(context)
    expect(await verifySet(context, manifest)).toMatchObject({ problems: [], files: 6 })
    expect(manifest.objects.count).toBe(15)
    expect(manifest.database.tables['public.backup_people']?.rows).toBe(3_000)

    const stored: string[] = []
    const watched: BackupContext = {
      ...context,
      store: {
        ...context.store,
        put: (key, bytes) => {
          stored.push(key)
          return context.store.put(key, bytes)
        },
      },
    }
    const second = await backUpNow(watched)
    expect(stored.filter((key) => key.startsWith('objects/'))).toEqual([])
    expect(await verifySet(context, second.manifest)).toMatchObject({ problems: [] })
  })

  it('can be read with nothing but the operator’s key and Debian’s programs', async () => {
    const { manifest } = await backUpNow(context)
    const file = join(world.description.folder, 'backups', manifest.database.key)
    const offline = join(world.description.folder, 'offline.key')
    const sql = execFileSync('sh', ['-c', `age -d -i "${offline}" "${file}" | zstd -d`], {
      maxBuffer: 64 * 1024 ** 2,
    })
    expect(sql.toString()).toContain('COPY public.backup_people')
    const secrets = join(world.description.folder, 'backups', manifest.secrets.key)
    expect(execFileSync('age', ['-d', '-i', offline, secrets]).toString()).toBe('settings and secrets')
    // The key that the machine holds opens no secrets.
    const drill = join(world.description.folder, 'drill.key')
    expect(() => execFileSync('age', ['-d', '-i', drill, secrets], { stdio: 'pipe' })).toThrow()
  })

  it('is made once for a period, however many ask', async () => {
    const period = '2031-01-01'
    const both = await Promise.all([
      ensureBackup(context, 'daily', period),
      ensureBackup(context, 'daily', period),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['exists', 'made'])
    expect(await ensureBackup(context, 'daily', period)).toMatchObject({ status: 'exists' })
    const { sets } = await listSets(context)
    expect(sets.filter(({ manifest }) => manifest?.marks.daily === period)).toHaveLength(1)
  })

  it('is made while others write, and holds nobody up', async () => {
    const client = await world.connect()
    await client.query('CREATE TABLE backup_later_writes (what text)')
    const locked: string[] = []
    let isDone = false
    const writing = (async () => {
      while (!isDone) {
        await client.query("INSERT INTO backup_later_writes VALUES ('x')")
        const { rows } = await client.query(
          `SELECT mode FROM pg_locks l JOIN pg_stat_activity a USING (pid)
           WHERE a.application_name = 'cep-backup' AND l.locktype = 'relation' AND l.mode <> 'AccessShareLock'`,
        )
        locked.push(...rows.map(({ mode }) => mode))
      }
    })()
    const before = await client.query('SELECT count(*)::int AS n FROM backup_later_writes')
    const { manifest } = await backUpNow(context)
    isDone = true
    await writing
    const after = await client.query('SELECT count(*)::int AS n FROM backup_later_writes')
    await client.query('DROP TABLE backup_later_writes')
    await client.end()
    expect(locked).toEqual([])
    const then = manifest.database.tables['public.backup_later_writes']?.rows ?? -1
    expect(then).toBeGreaterThanOrEqual(before.rows[0].n)
    expect(then).toBeLessThan(after.rows[0].n)
    // The figures are the dump's own: a restore finds exactly them.
    expect(await runDrill(context)).toMatchObject({ isGood: true, setId: manifest.setId })
  })
})

describe('a restore', () => {
  it('brings back rows, tables, objects and what they carried; its restore point brings back the rest', async () => {
    const { manifest } = await backUpNow(context)
    const old = await worldState(context)
    await changeWorld(context)
    const changed = await worldState(context)
    const system = live()
    system.fillRedis()

    const plan = await planRestore(context, system, manifest)
    expect(plan.objects).toMatchObject({ add: 1, replace: 1, remove: 1 })
    expect(plan.tables.map(({ name }) => name)).toContain('public.backup_later')

    const restored = await restoreSet(context, system, { choice: { setId: manifest.setId } })
    expect(await worldState(context)).toEqual(old)
    expect(await leftoverDatabases(context)).toEqual([])
    expect(system.hasRedisData()).toBe(false)
    expect(await system.isInMaintenance()).toBe(false)

    await restoreSet(context, system, { choice: { setId: String(restored.restorePoint) } })
    expect(await worldState(context)).toEqual(changed)
  })

  it('goes by time, and says when there is nothing that old', async () => {
    const { manifest } = await backUpNow(context)
    const plan = (at: Date) => restoreSet(context, live(), { choice: { at } })
    await expect(plan(new Date('2020-01-01'))).rejects.toMatchObject({ code: 'backup_not_found' })
    const restored = await plan(new Date(manifest.begunAt))
    expect(restored.manifest.setId).toBe(manifest.setId)
  })

  it('puts everything back when the site is not healthy afterwards', async () => {
    const { manifest } = await backUpNow(context)
    await changeWorld(context)
    const changed = await worldState(context)
    const system = recordedLiveSystem(world.description.folder, { complaint: () => 'the site answers 503' })
    await expect(restoreSet(context, system, { choice: { setId: manifest.setId } })).rejects.toThrow(
      'put back as it was: the site answers 503',
    )
    expect(await worldState(context)).toEqual(changed)
    expect(await leftoverDatabases(context)).toEqual([])
    expect(await system.isInMaintenance()).toBe(false)
  })

  it('touches nothing with a wrong key, a set of a newer version, or somebody else’s signature', async () => {
    const { manifest } = await backUpNow(context)
    const before = await worldState(context)
    const strangerFile = join(world.description.folder, 'stranger.key')
    const identity = parseIdentity((await collected(createReadStream(strangerFile))).toString())
    const withStranger = {
      ...context,
      keys: { ...context.keys, identities: [identity], identityFiles: [strangerFile] },
    }
    const choice = { setId: manifest.setId }
    await expect(restoreSet(withStranger, live(), { choice })).rejects.toMatchObject({
      code: 'backup_wrong_key',
    })

    const trusted = [generateKeyPairSync('ed25519').publicKey]
    const withOther = { ...context, keys: { ...context.keys, trusted } }
    await expect(restoreSet(withOther, live(), { choice })).rejects.toMatchObject({ code: 'backup_tampered' })

    const client = await world.connect()
    await client.query('CREATE TABLE payload_migrations (name text, batch int)')
    await client.query("INSERT INTO payload_migrations VALUES ('20990101_000000_future', 1)")
    const newer = await backUpNow(context)
    await client.query('DROP TABLE payload_migrations')
    await client.end()
    await expect(
      restoreSet(context, live(), { choice: { setId: newer.manifest.setId } }),
    ).rejects.toMatchObject({ code: 'backup_too_new' })
    expect(await worldState(context)).toEqual(before)
    expect(await leftoverDatabases(context)).toEqual([])
  })

  it('brings one table back, and refuses when references would hang', async () => {
    const { manifest } = await backUpNow(context)
    const before = await worldState(context)
    const client = await world.connect()
    await client.query(`UPDATE backup_notes SET body = 'perdido'`)
    const choice = { setId: manifest.setId }
    const restored = await restoreTable(context, live(), { choice, table: 'backup_notes' })
    expect(restored.rows).toBe(manifest.database.tables['public.backup_notes']?.rows)
    expect(await worldState(context)).toEqual(before)

    await client.query(
      "INSERT INTO backup_people (reference, full_name, email, created_at) VALUES ('N', 'N', 'n', now())",
    )
    await client.query(
      "INSERT INTO backup_notes (person_id, body) SELECT max(id), 'de la nueva' FROM backup_people",
    )
    const changed = await worldState(context)
    await expect(restoreTable(context, live(), { choice, table: 'backup_people' })).rejects.toMatchObject({
      code: 'restore_refused',
    })
    expect(await worldState(context)).toEqual(changed)
    expect(await leftoverDatabases(context)).toEqual([])
    await client.query("DELETE FROM backup_notes WHERE body = 'de la nueva'")
    await client.query("DELETE FROM backup_people WHERE reference = 'N'")
    await client.end()
  })

  it('brings one object back', async () => {
    const { manifest } = await backUpNow(context)
    const before = await worldState(context)
    await world.uploads.put('grande.pdf', Buffer.from('sustituido'), 'text/plain')
    await restoreObject(context, live(), { choice: { setId: manifest.setId }, key: 'grande.pdf' })
    expect((await worldState(context)).objects).toEqual(before.objects)
    await expect(
      restoreObject(context, live(), { choice: { setId: manifest.setId }, key: 'nunca.pdf' }),
    ).rejects.toMatchObject({ code: 'backup_not_found' })
  })
})

describe('a second place', () => {
  it('gets every set, and is enough when the first is lost', async () => {
    const storage = createStorage(
      {
        S3_ENDPOINT: world.description.endpoint,
        S3_REGION: 'us-east-1',
        S3_ACCESS_KEY_ID: 'test',
        S3_SECRET_ACCESS_KEY: 'only-for-this-test-run',
      },
      'elsewhere',
    )
    const offsite = storePlace('offsite', storage, context.workFolder)
    const both: BackupContext = { ...context, offsite }
    const { manifest, offsiteProblem } = await backUpNow(both)
    expect(offsiteProblem).toBeNull()
    expect(await verifySet(both, manifest)).toMatchObject({ problems: [], files: 9 })

    const before = await worldState(both)
    await changeWorld(both)
    const keys: string[] = []
    for await (const { key } of both.store.list('')) keys.push(key)
    for (const key of keys) await both.store.delete(key)
    await rm(join(world.description.folder, 'backups'), { recursive: true })
    await restoreSet(both, live(), { choice: 'newest' })
    expect(await worldState(both)).toEqual(before)
  })

  it('that does not answer leaves the set good, and is told', async () => {
    const storage = createStorage(
      {
        S3_ENDPOINT: 'http://127.0.0.1:9',
        S3_REGION: 'us-east-1',
        S3_ACCESS_KEY_ID: 'test',
        S3_SECRET_ACCESS_KEY: 'only-for-this-test-run',
      },
      'elsewhere',
    )
    const offsite = storePlace('offsite', storage, context.workFolder)
    const { manifest, offsiteProblem } = await backUpNow({ ...context, offsite })
    expect(offsiteProblem).toMatch(/ECONNREFUSED|connect/)
    expect(await verifySet(context, manifest)).toMatchObject({ problems: [] })
  })
})

describe('a full disk', () => {
  it('leaves every set as it was, removes what was begun, and says what to do', async () => {
    const { manifest } = await backUpNow(context)
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    const onFullDisk: BackupContext = {
      ...context,
      local: {
        ...context.local,
        openWriter: async (key) => {
          const writer = await context.local.openWriter(key)
          return { ...writer, write: () => Promise.reject(full) }
        },
      },
    }
    await expect(backUpNow(onFullDisk)).rejects.toThrow('The disk is full')
    expect((await verifySet(context, manifest)).problems).toEqual([])
    for (const place of [context.local, context.store]) {
      const keys: string[] = []
      for await (const { key } of place.list('database/')) keys.push(key)
      expect(keys.filter((key) => key > manifest.database.key)).toEqual([])
    }
  })
})

describe('a content that was damaged in the store', () => {
  it('is found by a verification and stored anew by the next set', async () => {
    const { manifest } = await backUpNow(context)
    const keys: string[] = []
    for await (const { key } of context.store.list('objects/')) keys.push(key)
    const [changed = '', gone = ''] = keys
    const bytes = await collected(await context.store.read(changed))
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    await context.store.put(changed, bytes)
    await context.store.delete(gone)
    expect((await verifySet(context, manifest)).problems).toHaveLength(2)
    const next = await backUpNow(context)
    expect((await verifySet(context, next.manifest)).problems).toEqual([])
    expect((await verifySet(context, manifest)).problems).toEqual([])
  })
})

describe('a drill', () => {
  it('keeps its result, and finds a dump that was changed in every place', async () => {
    const { manifest } = await backUpNow(context)
    expect(await runDrill(context)).toMatchObject({ isGood: true, setId: manifest.setId })
    const key = keysOfSet(manifest.setId).database
    for (const place of [context.local, context.store]) {
      const bytes = await collected(await place.read(key))
      bytes[1000] = (bytes[1000] ?? 0) ^ 1
      await place.put(key, bytes)
    }
    const result = await runDrill(context)
    expect(result.isGood).toBe(false)
    expect(result.problems.join()).toContain('was changed')
    expect((await readDrillResults(context)).at(-1)).toEqual(result)
    await until('scratch databases to be gone', async () => (await leftoverDatabases(context)).length === 0)
  })
})
