import { type BackupContext, meter } from './backup-context.ts'
import { verifyContent } from './content-store.ts'
import { listContents } from './copy-objects.ts'
import type { Manifest } from './manifest.ts'
import { readIndexFile } from './object-index.ts'
import { writeEverywhere } from './place.ts'
import { problemWith, withIndexFile } from './set-files.ts'
import { keyOfContent, keysOfSet } from './set-id.ts'

/**
 * Copies a committed set to the second target as it is stored, reads it back there, and commits it
 * there by its manifest. The set is good without: a failure is told, not thrown.
 *
 * @returns why there is no second copy; null when there is, or none is configured.
 */
export async function copyOffsite(
  context: BackupContext,
  manifest: Manifest,
  sealed: Buffer,
): Promise<string | null> {
  const { offsite, store, keys } = context
  if (!offsite) return null
  const onBytes = meter(context, 'offsite')
  try {
    await offsite.prepare()
    await offsite.sweep()
    for (const file of [manifest.database, manifest.objects, manifest.secrets]) {
      await writeEverywhere(
        [offsite],
        file.key,
        (await store.read(file.key)) as AsyncIterable<Buffer>,
        onBytes,
      )
      const problem = await problemWith(offsite, file)
      if (problem) return problem
    }
    const there = await listContents(offsite)
    await withIndexFile(context, manifest, async (path) => {
      for await (const { sha256 } of readIndexFile(path)) {
        if (there.has(sha256)) continue
        const key = keyOfContent(sha256)
        await writeEverywhere([offsite], key, (await store.read(key)) as AsyncIterable<Buffer>, onBytes)
        await verifyContent(offsite, sha256, keys.identities)
        there.add(sha256)
      }
    })
    await offsite.put(keysOfSet(manifest.setId).manifest, sealed)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
