import type { Container } from '../compose/containers.ts'
import { compose, inspectImages, pullImage } from '../compose/docker-commands.ts'
import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'

/** Room for a dump, the new containers' layers and logs; hand-chosen. */
const NEEDED_DISK_BYTES = 1024 ** 3

/**
 * What must hold before anything is changed: images at hand (fetched when they come from a registry),
 * an edge and a database that run, disk, and memory for the largest container a second time.
 *
 * @throws OperatorError saying what to do.
 */
export async function preflight(
  context: DeployContext,
  {
    images,
    containers,
    doubled,
  }: { images: readonly string[]; containers: Container[]; doubled: readonly string[] },
): Promise<void> {
  context.say('preflight: images, edge, database, disk, memory')
  for (const service of ['nginx', 'postgres']) {
    if (!containers.some((container) => container.service === service && container.state === 'running')) {
      throw new OperatorError(`${service} is not running. Start the stack first: ./cep up`)
    }
  }
  // One question for all of them: a rollback is in a hurry.
  const areThere = (await context.run(inspectImages(images))).code === 0
  for (const image of areThere ? [] : images) await ensureImage(context, image)
  await refuseFullDisk(context)

  const needed = Math.max(
    0,
    ...containers
      .filter(({ service }) => doubled.includes(service))
      .map(({ memoryLimitBytes }) => memoryLimitBytes),
  )
  const free = context.readFreeMemory()
  if (free < needed) {
    throw new OperatorError(
      `A second container needs ${megabytes(needed)} of memory, and ${megabytes(free)} are free. Add swap, or see ./cep resources.`,
    )
  }
}

async function ensureImage({ run, stack, say }: DeployContext, image: string): Promise<void> {
  if ((await run(inspectImages([image]))).code === 0) return
  const isFromRegistry = stack.images.includes('/')
  if (!isFromRegistry) {
    throw new OperatorError(
      `The image ${image} is not on this machine. Bring it with ./cep images load FILE (or build it elsewhere: ./cep images build, then save --to ssh://this-host).`,
    )
  }
  say(`pulling ${image}`)
  await runOrFail(run, pullImage(image), { failure: `${image} can't be pulled.` })
}

/** Where the data is: the volumes lie on one disk. */
async function refuseFullDisk({ run, stack }: DeployContext): Promise<void> {
  const { stdout } = await runOrFail(run, freeDiskCommand(stack), {
    failure: 'The database container does not answer.',
  })
  const free = Number(stdout.trim()) * 1024
  if (free >= NEEDED_DISK_BYTES) return
  throw new OperatorError(
    `Only ${megabytes(free)} are free on the disk, a deployment needs ${megabytes(NEEDED_DISK_BYTES)}. See docs/runbooks/disk-full.md.`,
  )
}

export const freeDiskCommand = (stack: Parameters<typeof compose>[0]) =>
  compose(stack, ['exec', '-T', 'postgres', 'sh', '-c', `df -Pk /backups | awk 'NR == 2 { print $4 }'`])

const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`
