import type { Logger } from './logger.ts'

type Step = { name: string; stop: () => Promise<unknown> | unknown }

/**
 * Stops a process in order on SIGTERM or SIGINT and exits 0; a step that hangs or fails ends it
 * with 1 after `timeoutMs`. An uncaught error is logged and stops the process the same way, so that
 * whatever supervises it starts a fresh one.
 *
 * @returns a function that adds a step; steps run last added first.
 */
export function onShutdown(logger: Logger, timeoutMs = 20_000): (name: string, stop: Step['stop']) => void {
  const steps: Step[] = []
  let stopping = false

  const stopAll = async (reason: string, exitCode: number) => {
    if (stopping) return
    stopping = true
    logger.info({ reason }, 'stopping')
    const timer = setTimeout(() => {
      logger.error({ timeoutMs }, 'stopping took too long')
      process.exit(1)
    }, timeoutMs)
    timer.unref()
    let code = exitCode
    for (const step of steps.reverse()) {
      try {
        await step.stop()
      } catch (err) {
        code = 1
        logger.error({ err, step: step.name }, 'stopping a part failed')
      }
    }
    logger.info('stopped')
    process.exit(code)
  }

  process.once('SIGTERM', () => void stopAll('SIGTERM', 0))
  process.once('SIGINT', () => void stopAll('SIGINT', 0))
  process.once('uncaughtException', (err) => {
    logger.error({ err }, 'uncaught error')
    void stopAll('uncaught error', 1)
  })
  return (name, stop) => steps.push({ name, stop })
}
