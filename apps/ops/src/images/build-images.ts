import type { Progress } from '../compose/progress.ts'
import { type Run, runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import { buildImage } from './image-commands.ts'
import { type ImageSet, PRODUCT_IMAGES, referenceOf } from './product-images.ts'

/** `next build` took 2.1 GB on top of what else runs; memory and swap together, settled at 4 GB. */
const NEEDED_MEMORY_BYTES = 4e9

/**
 * Builds images from the checkout.
 *
 * @throws OperatorError where there is too little memory: a build would take down what runs beside it.
 */
export async function buildImages(
  { run, say, readFreeMemory }: { run: Run; say: Progress; readFreeMemory: () => number },
  images: ImageSet,
  { names, isFresh }: { names: readonly string[]; isFresh: boolean },
): Promise<void> {
  const free = readFreeMemory()
  if (free < NEEDED_MEMORY_BYTES) {
    throw new OperatorError(
      `Building needs 4 GB of free memory and swap together, and there are ${(free / 1e9).toFixed(1)} GB. Build on another machine: ./cep images build, then ./cep images save --to ssh://root@this-host`,
    )
  }
  for (const image of imagesNamed(names)) {
    say(`building ${referenceOf(images, image.name)}`)
    await runOrFail(run, buildImage(images, image, { isFresh }), {
      failure: `${image.name} could not be built.`,
      // BuildKit's plain progress: "#12 [build 5/7] RUN npm ci".
      onLine: (line) => {
        const step = /^#\d+ (\[.*\d+\/\d+\] .*)$/.exec(line)?.[1]
        if (step) say(`  ${step.slice(0, 100)}`)
      },
    })
  }
}

export function imagesNamed(names: readonly string[]): typeof PRODUCT_IMAGES {
  const unknown = names.find((name) => !PRODUCT_IMAGES.some((image) => image.name === name))
  if (unknown) {
    throw new OperatorError(
      `There is no image ${unknown}. There are: ${PRODUCT_IMAGES.map(({ name }) => name).join(', ')}.`,
    )
  }
  return names.length > 0 ? PRODUCT_IMAGES.filter(({ name }) => names.includes(name)) : PRODUCT_IMAGES
}
