import { join } from 'node:path'
import type { Command } from '../compose/command.ts'
import { type ImageSet, type PRODUCT_IMAGES, referenceOf } from './product-images.ts'

/** Builds one image from the checkout; `isFresh` takes new base images and packages instead of what is at hand. */
export function buildImage(
  images: Pick<ImageSet, 'tree' | 'prefix' | 'version'>,
  { name, dockerfile, target }: (typeof PRODUCT_IMAGES)[number],
  { isFresh }: { isFresh: boolean },
): Command {
  return {
    program: 'docker',
    args: [
      'build',
      '--file',
      join(images.tree, 'infra/docker', dockerfile),
      ...(target ? ['--target', target] : []),
      '--tag',
      referenceOf(images, name),
      '--label',
      `org.opencontainers.image.version=${images.version}`,
      ...(isFresh ? ['--pull', '--no-cache'] : []),
      images.tree,
    ],
    env: { DOCKER_BUILDKIT: '1', BUILDKIT_PROGRESS: 'plain' },
  }
}

/** One archive of several images: layers they share are in it once. */
export const saveImages = (references: readonly string[], host?: string): Command => ({
  program: 'docker',
  args: [...at(host), 'image', 'save', ...references],
})

/** Reads an archive from its standard input, packed or not. */
export const loadImages = (host?: string): Command => ({
  program: 'docker',
  args: [...at(host), 'image', 'load'],
})

/** Every tag of ours on this machine, one line of JSON each. */
export const listImages = (prefix: string): Command => ({
  program: 'docker',
  args: ['image', 'ls', '--no-trunc', '--digests', '--filter', `reference=${prefix}/*`, '--format', 'json'],
})

export const removeImage = (reference: string): Command => ({
  program: 'docker',
  args: ['image', 'rm', reference],
})

const at = (host: string | undefined) => (host ? ['--host', host] : [])
