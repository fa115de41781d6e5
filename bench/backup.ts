import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { freePort } from '@cep/testing/free-port'
import { until } from '@cep/testing/until'
import { treeMemory } from '../apps/ops/src/embedded/linux-process.ts'
import { passwordOf, postgresProgram } from '../packages/backup/src/database-server.ts'
import { dumpDatabase } from '../packages/backup/src/dump-database.ts'
import type { Manifest } from '../packages/backup/src/manifest.ts'
import { outputOf, startPipeline } from '../packages/backup/src/pipeline.ts'
import { readBack, writeEverywhere } from '../packages/backup/src/place.ts'
import { restoreSet } from '../packages/backup/src/restore/restore-set.ts'
import {
  generateRows,
  generateVersions,
  PICTURE_SIZES,
  pseudoRandomBytes,
} from '../packages/backup/testing/generate-content.ts'
import { recordedLiveSystem } from '../packages/backup/testing/recorded-live-system.ts'
import { startBackupWorld } from '../packages/backup/testing/start-backup-world.ts'
import { median, printTable } from './figures.ts'

/**
 * A backup set against `pg_dump | gzip -9` and upload, and against copying and hashing the same objects on
 * the same disk, in one run. `--full`: 1 GB of database and 2 GB of objects; else a fifth and a tenth of that.
 * Exit code 1 when a limit is missed.
 */
const isFull = process.argv.includes('--full')
const ROWS = isFull ? 1_500_000 : 300_000
const VERSIONS = isFull ? 75_000 : 15_000
const OBJECTS = isFull ? 4_500 : 400
const ROUNDS = isFull ? 1 : 3
const LIMITS = { speed: 3, size: 0.8, firstCopy: 0.5, secondCopy: 0.1, memoryMb: 192, restoreSeconds: 120 }

const say = (line: string) => process.stderr.write(`${line}\n`)
const scratch = await mkdtemp(join(tmpdir(), 'cep-bench-backup-'))
const world = await startBackupWorld(startStoreProcess)
const { context } = world
try {
  await context.store.prepare()
  await context.local.prepare()
  say('generating')
  const client = await world.connect()
  await generateRows(client, { rows: ROWS })
  await generateVersions(client, { versions: VERSIONS })
  const { rows } = await client.query('SELECT pg_database_size(current_database())::float8 AS bytes')
  await client.end()
  const objectBytes = await generateFilesAndObjects()
  say(`database ${mb(rows[0].bytes)} MB, objects ${mb(objectBytes)} MB in ${OBJECTS}`)

  const peer: Timed[] = []
  const ours: Timed[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    peer.push(await gzipAndUpload())
    ours.push(await dumpAsWeDo())
  }
  const copySeconds = await copyAndHash()
  const first = await makeSet()
  await changeObjects(OBJECTS / 100)
  const second = await makeSet()
  const restored = await restore(second.manifest)

  const seconds = (runs: Timed[]) => median(runs.map((run) => run.seconds))
  const bytes = (runs: Timed[]) => median(runs.map((run) => run.bytes))
  const firstCopy = first.manifest.durationMs.objects / 1000
  const secondCopy = second.manifest.durationMs.objects / 1000
  const memoryMb = Math.max(first.memoryMb, second.memoryMb)
  printTable(
    ['what', 'seconds', 'MB stored'],
    [
      ['pg_dump | gzip -9, upload', seconds(peer).toFixed(1), mb(bytes(peer))],
      ['ours: dump, zstd, age, upload and local copy', seconds(ours).toFixed(1), mb(bytes(ours))],
      ['  figures of every table', (second.manifest.durationMs.facts / 1000).toFixed(1), ''],
      ['  reading the dump back', readBackSeconds(ours).toFixed(1), ''],
      ['objects copied and hashed on the disk', copySeconds.toFixed(1), mb(objectBytes)],
      ['objects, first set', firstCopy.toFixed(1), ''],
      ['objects, second set, 1% changed', secondCopy.toFixed(1), ''],
      ['reading the first set back', (first.manifest.durationMs.readBack / 1000).toFixed(1), ''],
      ['restore of the set, restore point included', restored.toFixed(1), ''],
    ],
  )
  const verdicts = [
    verdict('times as fast as gzip', seconds(peer) / seconds(ours), LIMITS.speed, 'at least'),
    verdict('of the size of gzip', bytes(ours) / bytes(peer), LIMITS.size, 'at most'),
    verdict('of the speed of copying and hashing', copySeconds / firstCopy, LIMITS.firstCopy, 'at least'),
    verdict('of the first copy for the second', secondCopy / firstCopy, LIMITS.secondCopy, 'at most'),
    verdict('MB of memory at most, with all programs', memoryMb, LIMITS.memoryMb, 'at most'),
    verdict('seconds to restore', restored, LIMITS.restoreSeconds, 'at most'),
  ]
  if (verdicts.includes(false)) process.exitCode = 1
} finally {
  await world.stop()
  await rm(scratch, { recursive: true, force: true })
}

type Timed = { seconds: number; bytes: number; readBackSeconds?: number }

function verdict(what: string, figure: number, limit: number, rule: 'at least' | 'at most'): boolean {
  const holds = rule === 'at least' ? figure >= limit : figure <= limit
  process.stdout.write(`${figure.toFixed(2)} ${what} (${rule} ${limit})${holds ? '' : '  MISSED'}\n`)
  return holds
}

async function gzipAndUpload(): Promise<Timed> {
  const { server, store } = context
  const dump = postgresProgram(server, 'pg_dump', 'cep', [], await passwordOf(server))
  const begun = performance.now()
  const chain = [dump, { command: ['gzip', '-9'] as const, env: server.environment }]
  const output = outputOf(startPipeline(chain, { givesOutput: true }))
  const { sizeBytes } = await writeEverywhere([store], 'database/bench.sql.gz', output)
  return { seconds: (performance.now() - begun) / 1000, bytes: sizeBytes }
}

async function dumpAsWeDo(): Promise<Timed> {
  const { server, store, local, keys } = context
  const { file, durationMs } = await dumpDatabase(server, {
    places: [local, store],
    key: 'database/bench.sql.zst.age',
    keys,
  })
  const readingBegun = performance.now()
  const back = await readBack(store, file.key)
  if (back.sha256 !== file.sha256) throw new Error('came back different')
  return {
    seconds: durationMs.database / 1000,
    bytes: file.sizeBytes,
    readBackSeconds: (performance.now() - readingBegun) / 1000,
  }
}

function readBackSeconds(runs: Timed[]): number {
  return median(runs.map((run) => run.readBackSeconds ?? Number.NaN))
}

/** The same bytes as files, for the comparison, and in the live bucket. */
async function generateFilesAndObjects(): Promise<number> {
  const folder = join(scratch, 'files')
  await mkdir(folder)
  let total = 0
  for (let index = 0; index < OBJECTS; index += 1) {
    const size = sizeOf(index)
    const bytes = pseudoRandomBytes(index, size)
    const name = `foto-${String(index).padStart(6, '0')}.webp`
    await writeFile(join(folder, name), bytes)
    await world.uploads.put(name, bytes, { contentType: 'image/webp' })
    total += size
  }
  return total
}

function sizeOf(index: number): number {
  return Math.round((PICTURE_SIZES[index % PICTURE_SIZES.length] ?? 0) * (0.7 + ((index * 37) % 61) / 100))
}

async function changeObjects(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const name = `foto-${String(index * 100).padStart(6, '0')}.webp`
    await world.uploads.put(name, pseudoRandomBytes(1_000_000 + index, sizeOf(index * 100)), {
      contentType: 'image/webp',
    })
  }
}

async function copyAndHash(): Promise<number> {
  const target = join(scratch, 'copies')
  await mkdir(target)
  const begun = performance.now()
  for (const name of await readdir(join(scratch, 'files'))) {
    const hash = createHash('sha256')
    await pipeline(
      createReadStream(join(scratch, 'files', name)),
      async function* (source: AsyncIterable<Buffer>) {
        for await (const chunk of source) {
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(join(target, name)),
    )
    hash.digest('hex')
  }
  return (performance.now() - begun) / 1000
}

/** In a process of its own, watched: the memory of it and of every program it starts. */
async function makeSet(): Promise<{ manifest: Manifest; memoryMb: number }> {
  const script = join(import.meta.dirname, '../packages/backup/testing/make-set.ts')
  // As the service will run it.
  const args = [
    '--max-old-space-size=96',
    '--max-semi-space-size=4',
    script,
    JSON.stringify(world.description),
  ]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let most = 0
  const watch = setInterval(() => {
    if (child.pid && child.exitCode === null) most = Math.max(most, treeMemory(child.pid).bytes)
  }, 100)
  try {
    const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    if (code !== 0) throw new Error(`make-set ended with ${code}`)
    return { manifest: JSON.parse(output), memoryMb: most / 1024 ** 2 }
  } finally {
    clearInterval(watch)
  }
}

async function restore({ setId }: Manifest): Promise<number> {
  const begun = performance.now()
  await restoreSet(context, recordedLiveSystem(world.description.folder), { choice: { setId } })
  return (performance.now() - begun) / 1000
}

/** The embedded system's own object store, in a process of its own as there. */
async function startStoreProcess(): Promise<{ endpoint: string; stop: () => Promise<void> }> {
  const port = await freePort()
  const script = join(import.meta.dirname, '../apps/ops/src/embedded/store-server.ts')
  const folder = join(scratch, 'store')
  await mkdir(folder)
  const child = spawn(process.execPath, [script, folder, String(port), 'cep-uploads'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const endpoint = `http://127.0.0.1:${port}`
  await until('the object store', async () => (await fetch(`${endpoint}/health`).catch(() => null))?.ok)
  return {
    endpoint,
    stop: async () => {
      child.kill('SIGTERM')
      await once(child, 'exit')
    },
  }
}

function mb(bytes: number): string {
  return (bytes / 1024 ** 2).toFixed(1)
}
