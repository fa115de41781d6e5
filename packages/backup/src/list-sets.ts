import { AppError } from '@cep/platform/app-error'
import { type BackupContext, placesOf } from './backup-context.ts'
import { type Manifest, openManifest } from './manifest.ts'
import type { Place, PlaceName } from './place.ts'
import { collected } from './sealed-stream.ts'
import { isSetId, keysOfSet } from './set-id.ts'

export type SetEntry = {
  setId: string
  places: PlaceName[]
  /** null: no place has a manifest that is ours; `problem` says why. */
  manifest: Manifest | null
  problem: string | null
}

export type SetList = {
  /** The newest first. */
  sets: SetEntry[]
  /** Places that didn't answer. */
  unreachable: { place: PlaceName; reason: string }[]
}

/** Every set that some place has the manifest of. */
export async function listSets(context: BackupContext): Promise<SetList> {
  const found = new Map<string, Place[]>()
  const unreachable: SetList['unreachable'] = []
  for (const place of placesOf(context)) {
    try {
      for (const setId of await setIdsIn(place)) found.set(setId, [...(found.get(setId) ?? []), place])
    } catch (error) {
      unreachable.push({ place: place.name, reason: error instanceof Error ? error.message : String(error) })
    }
  }
  const setIds = [...found.keys()].sort().reverse()
  const sets: SetEntry[] = []
  for (const setId of setIds) sets.push(await readEntry(context, setId, found.get(setId) ?? []))
  return { sets, unreachable }
}

export async function setIdsIn(place: Place): Promise<string[]> {
  const setIds: string[] = []
  for await (const { key } of place.list('sets/')) {
    const [, setId = '', file] = key.split('/')
    if (file === 'manifest.json' && isSetId(setId)) setIds.push(setId)
  }
  return setIds
}

/**
 * The manifest of one set, wherever it is intact.
 *
 * @throws AppError `backup_not_found`, `backup_tampered`, `backup_too_new`.
 */
export async function loadManifest(context: BackupContext, setId: string): Promise<Manifest> {
  return firstManifest(context, setId, placesOf(context))
}

async function firstManifest(context: BackupContext, setId: string, places: Place[]): Promise<Manifest> {
  let failure: unknown = new AppError('backup_not_found', `There is no set ${setId}. See: cep restore list`)
  for (const place of places) {
    try {
      const file = await collected(await place.read(keysOfSet(setId).manifest))
      return openManifest(file, setId, context.keys.trusted)
    } catch (error) {
      // A place that hasn't got it says less than one that has a bad one.
      if (!(error instanceof AppError && error.code === 'backup_not_found')) failure = error
    }
  }
  throw failure
}

async function readEntry(context: BackupContext, setId: string, places: Place[]): Promise<SetEntry> {
  const entry = { setId, places: places.map(({ name }) => name) }
  try {
    return { ...entry, manifest: await firstManifest(context, setId, places), problem: null }
  } catch (error) {
    return { ...entry, manifest: null, problem: error instanceof Error ? error.message : String(error) }
  }
}
