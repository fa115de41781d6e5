import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkoutVersion, openStack } from '../compose/stack.ts'
import { isProduction, openInstallation } from '../settings/installation.ts'

type ProductImage = { name: string; dockerfile: string; target?: string }

/** Every image of ours and where it is built from. */
export const PRODUCT_IMAGES: readonly ProductImage[] = [
  { name: 'cms', dockerfile: 'apps.Dockerfile', target: 'cms' },
  { name: 'frontend', dockerfile: 'apps.Dockerfile', target: 'frontend' },
  { name: 'worker', dockerfile: 'apps.Dockerfile', target: 'worker' },
  { name: 'bullboard', dockerfile: 'apps.Dockerfile', target: 'bullboard' },
  { name: 'ops', dockerfile: 'apps.Dockerfile', target: 'ops' },
  { name: 'nginx', dockerfile: 'nginx.Dockerfile' },
  { name: 'postgres', dockerfile: 'postgres.Dockerfile' },
  { name: 'minio', dockerfile: 'minio.Dockerfile' },
  { name: 'postfix', dockerfile: 'postfix.Dockerfile' },
]

/** Which images a command is about: on a host those of its settings, on a machine that only builds those of the checkout. */
export type ImageSet = {
  tree: string
  /** `cep`, or a registry and a path in it. */
  prefix: string
  version: string
  /** Official images that the compose file names directly, with their tags. */
  foreign: string[]
  /** Where digests are noted; null on a machine that only builds. */
  stateFolder: string | null
}

export function openImageSet(version?: string): ImageSet {
  const installation = openInstallation()
  const stack = isProduction(installation) ? openStack() : null
  const { tree, composeFolder } = installation
  const composeFile = join(composeFolder, 'docker-compose.yml')
  return {
    tree,
    prefix: stack?.images ?? process.env.CEP_IMAGES ?? 'cep',
    version: version ?? stack?.version ?? checkoutVersion(tree),
    foreign: existsSync(composeFile) ? foreignImages(readFileSync(composeFile, 'utf8')) : [],
    stateFolder: stack?.stateFolder ?? null,
  }
}

/** Images of a compose file whose reference holds no variable: other people's. */
export function foreignImages(composeText: string): string[] {
  const references = composeText.matchAll(/^\s+image:\s*["']?([^\s"'$*]+)["']?\s*$/gm)
  return [...new Set([...references].map(([, reference = '']) => reference))]
}

export const referenceOf = ({ prefix, version }: Pick<ImageSet, 'prefix' | 'version'>, name: string) =>
  `${prefix}/${name}:${version}`

/** All that a host needs: ours at their version, and the official ones. */
export const allReferences = (images: ImageSet): string[] => [
  ...PRODUCT_IMAGES.map(({ name }) => referenceOf(images, name)),
  ...images.foreign,
]
