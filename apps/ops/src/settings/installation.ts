import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { OperatorError } from '../operator-error.ts'
import { readSettingsFile } from './settings-file.ts'

/** Where the parts of an installation on a host are. */
export type Installation = {
  /** The checkout. */
  tree: string
  /** Settings, without secrets when `./cep install` made it. */
  settingsFile: string
  /** Where `docker compose` is run. */
  composeFolder: string
  /** One folder for each service, and the store of all. */
  secretsFolder: string
}

/**
 * The installation that this program belongs to. The launcher hands its place over in CEP_TREE: the
 * bundle that runs on a host lies elsewhere than the sources.
 */
export function openInstallation(): Installation {
  const tree = process.env.CEP_TREE ?? join(import.meta.dirname, '../../../..')
  const settingsFile = join(tree, '.env')
  const composeFolder = join(tree, 'infra/docker')
  return {
    tree,
    settingsFile,
    composeFolder,
    secretsFolder: secretsFolderOf({ settingsFile, composeFolder }),
  }
}

/** Whether the production commands apply here rather than the embedded system's. */
export const isProduction = ({ settingsFile }: Installation = openInstallation()) => existsSync(settingsFile)

/** Whether this is the inside of the stack's service `backup`, where the data is. */
export const isBackupService = () =>
  process.env.CEP_MODE === 'production' && process.env.CEP_TREE === undefined && !isProduction()

/** @throws OperatorError where nothing was installed. */
export function requireInstallation(): Installation {
  const installation = openInstallation()
  if (!isProduction(installation)) {
    throw new OperatorError(`Nothing is installed here (no ${installation.settingsFile}). Run: ./cep install`)
  }
  return installation
}

function secretsFolderOf({
  settingsFile,
  composeFolder,
}: Pick<Installation, 'settingsFile' | 'composeFolder'>): string {
  // Inside the one-shot service there is the folder alone.
  if (process.env.CEP_SECRETS_DIR) return process.env.CEP_SECRETS_DIR
  const fromFile = existsSync(settingsFile) ? readSettingsFile(settingsFile).get('CEP_SECRETS') : undefined
  // As compose reads it: relative to its own file.
  return resolve(composeFolder, process.env.CEP_SECRETS || fromFile || '../../.secrets')
}
