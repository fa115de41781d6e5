import { OperatorError } from '../operator-error.ts'
import { readSettingsFile } from './settings-file.ts'
import { type StackSettings, stackSettings } from './stack-settings.ts'

/**
 * The settings of an installation, with defaults where `.env` says nothing.
 *
 * @throws OperatorError with a line for each setting that can't be used.
 */
export function readStackSettings(settingsFile: string): StackSettings {
  const parsed = stackSettings.safeParse(Object.fromEntries(readSettingsFile(settingsFile)))
  if (parsed.success) return parsed.data
  throw new OperatorError(`Some settings in ${settingsFile} can't be used. See: ./cep config check`, {
    details: parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
  })
}

/** The stack's own IPv4 networks, by the name of the setting. */
export const subnetsOf = (settings: StackSettings): Map<string, string> =>
  new Map(
    Object.entries(settings).flatMap(([name, value]) =>
      /^CEP_SUBNET_(?!PUBLIC6)/.test(name) ? [[name, String(value)] as const] : [],
    ),
  )
