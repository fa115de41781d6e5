import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import {
  appendFileSync,
  copyFileSync,
  createWriteStream,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Storage } from '@cep/platform/storage'
import type { Command } from '../compose/command.ts'
import { compose } from '../compose/docker-commands.ts'
import { createProgress, type Progress } from '../compose/progress.ts'
import { runOrFail } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { withDeployLock } from '../deploy/deploy-lock.ts'
import { OperatorError } from '../operator-error.ts'
import { requireInstallation } from '../settings/installation.ts'
import { readStackSettings } from '../settings/read-stack-settings.ts'
import { replaceFile } from '../settings/replace-file.ts'
import { EXPORT_FILES, type ExportedObject, type ExportManifest, sha256Of } from './export-manifest.ts'
import type { Host } from './host.ts'
import { bucketsOf, openBuckets, ownHost } from './own-host.ts'
import { edge, packCertificates } from './service-commands.ts'
import { dumpWithFacts, parseFacts, rowsOf } from './table-facts.ts'

const INSIDE = '/backups/.export.dump'

/**
 * Writes everything that a new host needs into a folder: settings, secrets, certificate, database, objects. The
 * manifest comes last; without it the folder is no export.
 *
 * @returns lines that say what is in it.
 */
export async function exportSystem(output: string): Promise<string[]> {
  const stack = openStack()
  const say = createProgress()
  const { settingsFile, secretsFolder } = requireInstallation()
  const settings = readStackSettings(settingsFile)
  const folder = resolve(output)
  if (existsSync(join(folder, 'manifest.json'))) {
    throw new OperatorError(`${folder} holds an export already. Name another folder.`)
  }
  return withDeployLock(stack.stateFolder, async () => {
    const host = ownHost(stack, settings)
    const isFrozen = (await host.run(edge(host.stack, 'maintenance', 'status'))).stdout.trim() === 'on'
    mkdirSync(join(folder, 'objects'), { recursive: true, mode: 0o700 })
    say('settings, secrets, certificate')
    copyFileSync(settingsFile, join(folder, 'settings.env'))
    const pack = { program: 'tar', args: ['-C', secretsFolder, '-cf', '-', '.store'] }
    await writeOutput(pack, join(folder, 'secrets.tar'))
    await writeOutput(packCertificates(host.stack), join(folder, 'certificates.tar'))
    const tables = await exportDatabase(host, folder, say)
    const buckets = await openBuckets(host, secretsFolder, bucketsOf(settings))
    const objects = await exportObjects(buckets, folder, say)
    const files = Object.fromEntries(
      await Promise.all(
        EXPORT_FILES.map(async (name) => [name, await sha256Of(join(folder, name))] as const),
      ),
    ) as ExportManifest['files']
    const manifest: ExportManifest = {
      format: 1,
      at: new Date().toISOString(),
      domain: stack.domain,
      version: stack.version,
      tables,
      objects,
      files,
    }
    replaceFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { mode: 0o600 })
    return [
      `${folder}: ${Object.keys(tables).length} tables with ${rowsOf(tables)} rows, ${objects} objects.`,
      'It holds every secret: copy it as root, and delete it afterwards.',
      isFrozen
        ? 'Writes are refused meanwhile; ./cep maintenance off takes them again.'
        : 'The site goes on: what is written from now on is not in it. For the last one: ./cep maintenance on, first.',
    ]
  })
}

async function exportDatabase(host: Host, folder: string, say: Progress): Promise<ExportManifest['tables']> {
  say('database')
  try {
    const { stdout } = await runOrFail(host.run, dumpWithFacts(host.stack, INSIDE), {
      failure: 'The database could not be dumped.',
    })
    await writeOutput(
      compose(host.stack, ['exec', '-T', 'postgres', 'cat', INSIDE]),
      join(folder, 'database.dump'),
    )
    return parseFacts(stdout)
  } finally {
    await host.run(compose(host.stack, ['exec', '-T', 'postgres', 'rm', '-f', INSIDE]))
  }
}

async function exportObjects(buckets: Map<string, Storage>, folder: string, say: Progress): Promise<number> {
  const index = join(folder, 'objects.jsonl')
  writeFileSync(index, '', { mode: 0o600 })
  let count = 0
  for (const [bucket, storage] of buckets) {
    say(`objects of ${bucket}`)
    for await (const { key } of storage.list()) {
      const exported = await exportObject(storage, { bucket, key, folder })
      appendFileSync(index, `${JSON.stringify(exported)}\n`)
      count += 1
    }
    storage.close()
  }
  return count
}

async function exportObject(
  storage: Storage,
  { bucket, key, folder }: { bucket: string; key: string; folder: string },
): Promise<ExportedObject> {
  const { body, etag: _etag, ...properties } = await storage.get(key)
  const hash = createHash('sha256')
  const beside = join(folder, 'objects', '.new')
  await pipeline(
    body,
    async function* (chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk)
        yield chunk
      }
    },
    createWriteStream(beside, { mode: 0o600 }),
  )
  const sha256 = hash.digest('hex')
  renameSync(beside, join(folder, 'objects', sha256))
  return { bucket, key, sha256, ...properties }
}

/** Runs a program with a file, which only root may read, for its output. */
async function writeOutput({ program, args }: Command, file: string): Promise<void> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  await pipeline(child.stdout, createWriteStream(file, { mode: 0o600 }))
  const [code] = await ended
  if (code === 0) return
  rmSync(file, { force: true })
  throw new OperatorError(`${file} could not be written: ${program} ended with code ${code}.`)
}
