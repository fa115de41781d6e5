import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { output } from './run.ts'

/** Tag of the images that the tests build and run. */
export const TEST_VERSION = 'stack'
export const TEST_IMAGES = 'cep'

const FROM_APPS = ['cms', 'frontend', 'worker', 'bullboard', 'ops']
const FROM_OWN_FILE = ['nginx', 'postgres', 'minio', 'postfix']

export const imageOf = (name: string, version = TEST_VERSION) => `${TEST_IMAGES}/${name}:${version}`

/**
 * Builds the product's images from their own Dockerfiles, one after the other: two at once would need
 * more memory than a small machine has. The engine's cache makes an unchanged one a matter of a second.
 */
export async function buildImages(tree: string): Promise<void> {
  for (const name of FROM_APPS)
    await build(tree, name, ['-f', 'infra/docker/apps.Dockerfile', '--target', name])
  for (const name of FROM_OWN_FILE) await build(tree, name, ['-f', `infra/docker/${name}.Dockerfile`])
}

async function build(tree: string, name: string, args: string[]): Promise<void> {
  const command = ['build', '--pull=false', ...args, '-t', imageOf(name), '.']
  // Somebody else may be building on this machine.
  await output('flock', [join(tmpdir(), 'build.lock'), 'docker', ...command], {
    cwd: tree,
    timeoutMs: 30 * 60_000,
  })
}
