import { createHash } from 'node:crypto'
import { createReadStream, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '@cep/platform/app-error'
import type { Storage } from '@cep/platform/storage'
import { compose, inspectImages } from '../compose/docker-commands.ts'
import { createProgress, type Progress } from '../compose/progress.ts'
import { createRun, runOrFail } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { withDeployLock } from '../deploy/deploy-lock.ts'
import { OperatorError } from '../operator-error.ts'
import { openInstallation } from '../settings/installation.ts'
import { readStackSettings } from '../settings/read-stack-settings.ts'
import { replaceFile } from '../settings/replace-file.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import { emptyDatabase, psql, readOwner } from './database-commands.ts'
import { type ExportManifest, readExport, readExportedObjects } from './export-manifest.ts'
import type { Host } from './host.ts'
import { bucketsOf, openBuckets, ownHost } from './own-host.ts'
import { passOn, plannedSettings, startServers } from './prepare-new-host.ts'
import { emptyQueue, start, unpackCertificates } from './service-commands.ts'
import { compareFacts, parseFacts, readFacts, rowsOf } from './table-facts.ts'

const ID = 'import'

/** Where the manifest of the last import lies, for `verify`. */
export const importedFile = (stateFolder: string) => join(stateFolder, 'imported.json')

/**
 * Makes this host what was exported elsewhere: settings, secrets, certificate, database, objects; each compared
 * with the manifest before anything of it serves.
 *
 * @returns lines that say what has come.
 */
export async function importSystem(input: string): Promise<string[]> {
  const say = createProgress()
  const folder = resolve(input)
  say('checking the export')
  const manifest = await readExport(folder)
  writeInstallation(folder)
  const stack = openStack()
  return withDeployLock(stack.stateFolder, async () => {
    const { settingsFile, secretsFolder } = openInstallation()
    const settings = readStackSettings(settingsFile)
    const run = createRun()
    const host: Host = { ...ownHost(stack, settings, run), name: 'new' }
    await runOrFail(
      run,
      { program: 'mkdir', args: ['-p', '-m', '0700', secretsFolder] },
      { failure: secretsFolder },
    )
    await runOrFail(
      run,
      { program: 'tar', args: ['-C', secretsFolder, '-xf', join(folder, 'secrets.tar')] },
      { failure: 'The secrets could not be unpacked.' },
    )
    await refuseMissingImages(host)
    say('starting database and store')
    await startServers(host)
    const cat = (name: string) => ({ program: 'cat', args: [join(folder, name)] })
    await passOn(
      cat('certificates.tar'),
      unpackCertificates(host.stack),
      'The certificate could not be unpacked.',
    )
    await importDatabase(host, { folder, manifest, say })
    const buckets = await openBuckets(host, secretsFolder, bucketsOf(settings))
    await importObjects(buckets, folder, say)
    say('starting everything')
    for (const command of emptyQueue(host.stack)) {
      await runOrFail(run, command, { failure: "The queue can't be emptied." })
    }
    await runOrFail(run, start(host.stack, []), { failure: 'Not everything runs. See ./cep status.' })
    replaceFile(importedFile(stack.stateFolder), JSON.stringify({ ...manifest, folder }), { mode: 0o600 })
    return [
      `${Object.keys(manifest.tables).length} tables with ${rowsOf(manifest.tables)} rows and ${manifest.objects} objects are what was exported at ${manifest.at}.`,
      `Let the names lead here; then delete ${folder}, which holds every secret. ./cep install prepares the rest of this host.`,
    ]
  })
}

/** Settings as they were, but for those that are this host's own. */
function writeInstallation(folder: string): void {
  const { settingsFile, composeFolder } = openInstallation()
  const there = existsSync(settingsFile) ? readFileSync(settingsFile, 'utf8') : null
  const { text } = plannedSettings(readSettingsFile(join(folder, 'settings.env')), there, {})
  replaceFile(settingsFile, text, { mode: 0o600 })
  const link = join(composeFolder, '.env')
  if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync('../../.env', link)
}

async function refuseMissingImages({ run, stack }: Host): Promise<void> {
  const { stdout } = await runOrFail(run, compose(stack, ['config', '--images']), {
    failure: 'docker compose does not accept the settings.',
  })
  for (const reference of new Set(stdout.split('\n').filter(Boolean))) {
    if ((await run(inspectImages([reference]))).code === 0) continue
    throw new OperatorError(`There is no image ${reference}. Bring it first: ./cep images load FILE, or pull`)
  }
}

async function importDatabase(
  { run, stack }: Host,
  { folder, manifest, say }: { folder: string; manifest: ExportManifest; say: Progress },
): Promise<void> {
  say('database')
  if ((await run(readOwner(stack, ID))).stdout.trim() === 'foreign') {
    throw new OperatorError(
      'Here is a system with leads of its own. Take an empty host, or remove its data: docker compose down --volumes',
    )
  }
  const failure = 'The database could not be loaded.'
  await runOrFail(run, emptyDatabase(stack, { id: ID, keepsOld: false }), { failure })
  const load = compose(stack, [
    ...['exec', '-T', 'postgres', 'pg_restore', '--exit-on-error', '--single-transaction'],
    ...['--username', 'postgres', '--dbname', 'cep'],
  ])
  await passOn({ program: 'cat', args: [join(folder, 'database.dump')] }, load, failure)
  await runOrFail(run, psql(stack, 'ANALYZE'), { failure })
  const { stdout } = await runOrFail(run, readFacts(stack), { failure })
  const different = compareFacts(manifest.tables, parseFacts(stdout))
  if (different.length > 0) {
    throw new OperatorError('The database is not what was exported.', { details: different.join('\n') })
  }
}

async function importObjects(buckets: Map<string, Storage>, folder: string, say: Progress): Promise<void> {
  const objects = readExportedObjects(folder)
  say(`objects: ${objects.length}`)
  for (const { bucket, key, sha256, sizeBytes: _size, ...properties } of objects) {
    const storage = buckets.get(bucket)
    if (!storage) throw new OperatorError(`This host has no bucket ${bucket} of its own.`)
    const upload = storage.openUpload(key, properties, async () => {})
    for await (const chunk of createReadStream(join(folder, 'objects', sha256))) await upload.write(chunk)
    await upload.finish()
    if ((await hashOf(storage, key)) !== sha256)
      throw new OperatorError(`${bucket}/${key} is not what was exported.`)
  }
  for (const storage of buckets.values()) storage.close()
}

/** SHA-256 of an object's content; null when there is none. */
export async function hashOf(storage: Storage, key: string): Promise<string | null> {
  const hash = createHash('sha256')
  try {
    for await (const chunk of (await storage.get(key)).body) hash.update(chunk)
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchKey') return null
    throw error instanceof Error ? error : new AppError('storage_failed', String(error))
  }
  return hash.digest('hex')
}
