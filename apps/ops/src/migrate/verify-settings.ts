import { join } from 'node:path'
import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import type { MoveContext } from './move-context.ts'
import { compareSettings } from './moved-settings.ts'
import { parseSettings, readSettingsThere, secretsFolderIn } from './prepare-new-host.ts'

/** @returns how many settings and secrets are the same. @throws OperatorError naming those that differ. */
export async function verifySettings(context: MoveContext): Promise<number> {
  const { old, new: there, stack, secretsFolder, journal } = context
  const values = parseSettings((await readSettingsThere(there)) ?? '')
  const own = new Map(Object.entries(journal.own))
  const settings = compareSettings(readSettingsFile(stack.settingsFile), values, own)

  const hashes = async ({ run }: typeof old, folder: string) => {
    const { stdout } = await runOrFail(
      run,
      { program: 'sh', args: ['-c', 'cd "$1" && sha256sum -- *', 'sh', join(folder, '.store')] },
      { failure: `The secrets in ${folder} can't be read.` },
    )
    return new Map(stdout.split('\n').flatMap((line) => (line ? [[line.slice(66), line.slice(0, 64)]] : [])))
  }
  const [here, over] = [
    await hashes(old, secretsFolder),
    await hashes(there, secretsFolderIn(there.stack, values)),
  ]
  const wrong = [...here.keys()].filter((name) => over.get(name) !== here.get(name))
  const different = [...settings.different, ...wrong]
  if (different.length === 0) return settings.same + here.size
  throw new OperatorError(`Settings that are not the same on the new host: ${different.join(', ')}`)
}
