import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../operator-error.ts'
import { requireInstallation } from '../settings/installation.ts'
import { readSettingsFile } from '../settings/settings-file.ts'

const stackSettings = z.object({
  COMPOSE_PROJECT_NAME: z.string().default('cep'),
  DOMAIN: z.string(),
  CEP_VERSION: z.string().default('latest'),
  CEP_IMAGES: z.string().default('cep'),
  BIND_ADDRESS: z.string().default('0.0.0.0'),
  HTTPS_PORT: z.coerce.number().int().default(443),
})

/** One production stack: the checkout it is run from, and what its settings say about it. */
export type Stack = {
  tree: string
  settingsFile: string
  composeFile: string
  /** Journals, locks and the history of deployments. */
  stateFolder: string
  /** Compose's name for it; two stacks on one machine differ in it. */
  project: string
  domain: string
  /** Tag of every image whose service has no version of its own. */
  version: string
  /** What stands before the images' names: `cep`, or a registry and a path in it. */
  images: string
  /** Where the edge listens for HTTPS, seen from this host. */
  edge: { host: string; port: number }
}

/** @throws OperatorError where nothing is installed, or the settings say too little. */
export function openStack(): Stack {
  const { tree, settingsFile, composeFolder } = requireInstallation()
  const parsed = stackSettings.safeParse(Object.fromEntries(readSettingsFile(settingsFile)))
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
    throw new OperatorError(`The settings in ${settingsFile} are not complete.`, {
      details: problems.join('\n'),
    })
  }
  const values = parsed.data
  return {
    tree,
    settingsFile,
    composeFile: join(composeFolder, 'docker-compose.yml'),
    stateFolder: join(tree, '.cep-state'),
    project: values.COMPOSE_PROJECT_NAME,
    domain: values.DOMAIN,
    version: values.CEP_VERSION,
    images: values.CEP_IMAGES,
    edge: { host: reachable(values.BIND_ADDRESS), port: values.HTTPS_PORT },
  }
}

/** The version this checkout is, which its images carry as a tag when they are built from it. */
export function checkoutVersion(tree: string): string {
  const manifest = z.object({ version: z.string() })
  return manifest.parse(JSON.parse(readFileSync(join(tree, 'package.json'), 'utf8'))).version
}

const reachable = (address: string) => (address === '0.0.0.0' || address === '::' ? '127.0.0.1' : address)
