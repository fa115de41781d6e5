import { AppError } from '@cep/platform/app-error'
import type { BackupContext } from '../backup-context.ts'
import { listSets, loadManifest } from '../list-sets.ts'
import type { Manifest } from '../manifest.ts'

export type Choice = { setId: string } | { at: Date } | 'newest'

/**
 * The manifest of the set that was asked for: by name, the last one begun before a moment, or the newest.
 *
 * @throws AppError `backup_not_found`, or why the set can't be used.
 */
export async function chooseSet(context: BackupContext, choice: Choice): Promise<Manifest> {
  if (choice !== 'newest' && 'setId' in choice) return loadManifest(context, choice.setId)
  const { sets } = await listSets(context)
  const latest = choice === 'newest' ? Number.POSITIVE_INFINITY : choice.at.getTime()
  const good = sets.flatMap(({ manifest }) => manifest ?? [])
  const chosen = good.find(({ begunAt }) => new Date(begunAt).getTime() <= latest)
  if (chosen) return chosen
  throw new AppError(
    'backup_not_found',
    good.length === 0
      ? 'There is no set that can be used. Make one: cep backup run'
      : 'There is no set from before that moment. See: cep restore list',
  )
}
