import type { Command } from 'commander'
import { z } from 'zod'
import { readContainers } from '../compose/containers.ts'
import { pullImage, pushImage } from '../compose/docker-commands.ts'
import { finish } from '../compose/finish.ts'
import { createProgress } from '../compose/progress.ts'
import { createRun, pipe, type Run, runOrFail } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { readFreeMemory } from '../deploy/free-memory.ts'
import { openDeployState } from '../deploy/journal.ts'
import { OperatorError } from '../operator-error.ts'
import { buildImages, imagesNamed } from './build-images.ts'
import { loadFromFile, saveToFile } from './image-archive.ts'
import { listImages, loadImages, removeImage, saveImages } from './image-commands.ts'
import { readDigests, recordDigests } from './image-digests.ts'
import { allReferences, type ImageSet, openImageSet, referenceOf } from './product-images.ts'
import { prunable } from './prunable.ts'

type Options = {
  version?: string
  fresh?: boolean
  to?: string
  from?: string
  json?: boolean
  yes?: boolean
}

/** `images build|push|save|load|pull|list`. */
export function registerImages(program: Command): void {
  const group = program
    .command('images')
    .description('build, move and list the images of the stack; CEP_IMAGES says where they live')
  const command = (usage: string, description: string) =>
    group
      .command(usage)
      .description(description)
      .option('--version <version>', 'tag; the one in use otherwise')

  command(
    'build [name...]',
    'build them from this checkout (4 GB of free memory and swap; not while a small server is busy)',
  )
    .option('--fresh', 'with new base images and packages instead of what is at hand')
    .action((names: string[], options: Options) => finish(build(names, options)))
  command('push [name...]', 'send them to their registry').action((names: string[], options: Options) =>
    finish(push(names, options)),
  )
  command('save [file]', 'all of them, with the official ones, into a file or straight to another host')
    .option('--to <host>', 'ssh://user@host: into that machine, no file')
    .action((file: string | undefined, options: Options) => finish(save(file, options)))
  command('load [file]', 'out of such a file or straight from another host')
    .option('--from <host>', 'ssh://user@host: out of that machine, no file')
    .action((file: string | undefined, options: Options) => finish(load(file, options)))
  command('pull', 'fetch them from their registry and note their digests').action((options: Options) =>
    finish(pull(options)),
  )
  group
    .command('prune')
    .description('which versions nobody runs or could go back to; with --yes they are removed')
    .option('--yes', 'remove them')
    .action((options: Options) => finish(prune(options)))
  group
    .command('list')
    .description('what is on this machine')
    .option('--json', 'for programs')
    .action((options: Options) => finish(list(options)))
}

async function build(names: string[], { version, fresh = false }: Options): Promise<number> {
  await buildImages({ run: createRun(), say: createProgress(), readFreeMemory }, openImageSet(version), {
    names,
    isFresh: fresh,
  })
  return 0
}

async function push(names: string[], { version }: Options): Promise<number> {
  const images = openImageSet(version)
  if (!images.prefix.includes('/')) {
    throw new OperatorError(
      `"${images.prefix}" is no registry. Set CEP_IMAGES, for example CEP_IMAGES=registry.example/cep.`,
    )
  }
  const [run, say] = [createRun(), createProgress()]
  for (const { name } of imagesNamed(names)) {
    const reference = referenceOf(images, name)
    say(`pushing ${reference}`)
    await runOrFail(run, pushImage(reference), { failure: `${reference} could not be pushed.` })
  }
  return 0
}

async function save(file: string | undefined, { version, to }: Options): Promise<number> {
  const images = openImageSet(version)
  const say = createProgress()
  const references = allReferences(images)
  if (to) await transfer({ from: undefined, to, references, say })
  else if (file) {
    say(`saving ${references.length} images to ${file}`)
    await saveToFile(references, file)
  } else throw new OperatorError('Say where to: ./cep images save FILE, or --to ssh://user@host')
  say('done')
  return 0
}

async function load(file: string | undefined, { version, from }: Options): Promise<number> {
  const images = openImageSet(version)
  const say = createProgress()
  if (from) await transfer({ from, to: undefined, references: allReferences(images), say })
  else if (file) {
    say(`loading ${file}`)
    await loadFromFile(file)
  } else throw new OperatorError('Say from where: ./cep images load FILE, or --from ssh://user@host')
  say('done')
  return 0
}

async function transfer({
  from,
  to,
  references,
  say,
}: {
  from: string | undefined
  to: string | undefined
  references: readonly string[]
  say: (text: string) => void
}): Promise<void> {
  say(`${references.length} images: ${from ?? 'here'} → ${to ?? 'here'}`)
  const { code, stderr } = await pipe(saveImages(references, from), loadImages(to))
  if (code !== 0) throw new OperatorError('The images could not be moved.', { details: stderr })
}

async function pull({ version }: Options): Promise<number> {
  await pullImages(openImageSet(version))
  return 0
}

/** Fetches every image and notes what the tags meant. */
export async function pullImages(images: ImageSet): Promise<void> {
  const [run, say] = [createRun(), createProgress()]
  const references = allReferences(images)
  for (const reference of references) {
    say(`pulling ${reference}`)
    await runOrFail(run, pullImage(reference), {
      failure: `${reference} could not be pulled. Is CEP_IMAGES right, and are you signed in (docker login)?`,
    })
  }
  if (!images.stateFolder) return
  const recorded = await recordDigests(run, images.stateFolder, references)
  for (const { reference, digest } of recorded) say(`${reference} ${digest ?? 'without a digest'}`)
}

const listed = z.object({
  Repository: z.string(),
  Tag: z.string(),
  ID: z.string(),
  Size: z.string(),
  CreatedAt: z.string(),
})

async function prune({ yes = false }: Options): Promise<number> {
  const images = openImageSet()
  const { stateFolder, version, prefix } = images
  if (!stateFolder) throw new OperatorError('Nothing is installed here: remove images with docker image rm.')
  const run = createRun()
  const inUse = (await readContainers(run, openStack().project)).map(({ image }) => image)
  const references = (await readListed(run, prefix)).map(({ Repository, Tag }) => `${Repository}:${Tag}`)
  const old = prunable(references, { inUse, version, history: openDeployState(stateFolder).readHistory() })
  for (const reference of old) {
    if (yes) await runOrFail(run, removeImage(reference), { failure: `${reference} can't be removed.` })
    process.stdout.write(`${yes ? 'removed' : 'can go'}  ${reference}\n`)
  }
  if (old.length === 0) process.stdout.write('CEP: no image can go.\n')
  else if (!yes) process.stdout.write('\nCEP: remove them with ./cep images prune --yes\n')
  return 0
}

async function readListed(run: Run, prefix: string): Promise<z.infer<typeof listed>[]> {
  const { stdout } = await runOrFail(run, listImages(prefix), { failure: 'Docker does not answer.' })
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => listed.parse(JSON.parse(line)))
}

async function list({ json }: Options): Promise<number> {
  const images = openImageSet()
  const found = await readListed(createRun(), images.prefix)
  const digests = images.stateFolder ? readDigests(images.stateFolder) : []
  const rows = found
    .map(({ Repository, Tag, ID, Size, CreatedAt }) => ({
      reference: `${Repository}:${Tag}`,
      id: ID,
      size: Size,
      createdAt: CreatedAt,
      digest:
        digests.find(({ reference, id }) => reference === `${Repository}:${Tag}` && id === ID)?.digest ??
        null,
    }))
    .toSorted((a, b) => a.reference.localeCompare(b.reference))
  if (json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
  else
    for (const { reference, id, size, digest } of rows) {
      process.stdout.write(`${reference.padEnd(40)} ${size.padStart(8)}  ${digest ?? id.slice(0, 19)}\n`)
    }
  return 0
}
