import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { openStack } from '../compose/stack.ts'
import { verifyOutside } from '../deploy/verify-outside.ts'
import { OperatorError } from '../operator-error.ts'
import { requireInstallation } from '../settings/installation.ts'
import { readStackSettings } from '../settings/read-stack-settings.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import { exportManifest, readExportedObjects } from './export-manifest.ts'
import { hashOf, importedFile } from './import-system.ts'
import { compareSettings } from './moved-settings.ts'
import { bucketsOf, openBuckets, ownHost } from './own-host.ts'
import { parseFacts, readFacts } from './table-facts.ts'

const imported = exportManifest.extend({ folder: z.string() })

/** Whether this host was made by `migrate import`. */
export const wasImported = (): boolean => existsSync(importedFile(openStack().stateFolder))

/**
 * After an import: no table has fewer rows than were exported, every object has the exported content, the settings
 * are the same, the pages are answered.
 *
 * @returns lines that say what is equal. @throws OperatorError with what is not.
 */
export async function verifyImport(): Promise<string[]> {
  const stack = openStack()
  const manifest = imported.parse(JSON.parse(readFileSync(importedFile(stack.stateFolder), 'utf8')))
  const { settingsFile, secretsFolder } = requireInstallation()
  const settings = readStackSettings(settingsFile)
  const host = ownHost(stack, settings)
  if (!existsSync(join(manifest.folder, 'manifest.json'))) {
    throw new OperatorError(`${manifest.folder}, which was imported, is not there any more.`)
  }
  const { stdout } = await host.run(readFacts(host.stack))
  const found = parseFacts(stdout)
  const fewer = Object.entries(manifest.tables).flatMap(([name, { rows }]) => {
    const now = found[name]?.rows ?? 0
    return now < rows ? [`${name}: ${now} rows instead of ${rows}`] : []
  })
  if (fewer.length > 0) throw new OperatorError('Rows are missing.', { details: fewer.join('\n') })

  const buckets = await openBuckets(host, secretsFolder, bucketsOf(settings))
  const objects = readExportedObjects(manifest.folder)
  const wrong: string[] = []
  for (const { bucket, key, sha256 } of objects) {
    const storage = buckets.get(bucket)
    if (!storage || (await hashOf(storage, key)) !== sha256) wrong.push(`${bucket}/${key}`)
  }
  for (const storage of buckets.values()) storage.close()
  if (wrong.length > 0)
    throw new OperatorError(`${wrong.length} objects differ.`, { details: wrong.join('\n') })

  const exported = readSettingsFile(join(manifest.folder, 'settings.env'))
  const { same, different } = compareSettings(exported, readSettingsFile(settingsFile), new Map())
  if (different.length > 0) throw new OperatorError(`Settings that differ: ${different.join(', ')}`)
  await verifyOutside(stack, ['/api/health/ready', '/'])
  return [
    `tables: ${Object.keys(manifest.tables).length} were the same when they came, and have lost no row since`,
    `objects: ${objects.length} with the content that was exported`,
    `settings: ${same} are the same`,
    'pages: answered',
  ]
}
