import type { Logger } from '@cep/platform/logger'
import type { Worker } from 'bullmq'

/** Less than the 20 s after which a process that stops is ended. */
const PATIENCE_MS = 12_000

/**
 * Lets jobs in hand finish. Those that take too long are let go: their locks run out and another
 * worker takes them. Without Redis nothing can be reported back, so nothing is waited for.
 *
 * @returns whether all of them finished.
 */
export async function closeWorkers(
  workers: Worker[],
  {
    isRedisAway,
    logger,
    patienceMs = PATIENCE_MS,
  }: { isRedisAway: boolean; logger: Logger; patienceMs?: number },
): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const outOfPatience = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), patienceMs)
  })
  const allClosed = Promise.all(workers.map((worker) => worker.close(isRedisAway))).then(() => true)
  const areFinished = await Promise.race([allClosed, outOfPatience])
  clearTimeout(timer)
  if (!areFinished) logger.warn('jobs still running, their locks will run out')
  return areFinished
}
