/** A step of the start: a task, or a part that becomes healthy. */
export type Step = { name: string; needs: string[]; run: (signal: AbortSignal) => Promise<void> }

/**
 * Runs every step as soon as those it needs are done, side by side. The first failure aborts the
 * rest and is thrown, once what was running has settled.
 *
 * @throws Error when a step needs one that isn't there.
 */
export async function runSteps(steps: Step[], signal: AbortSignal): Promise<void> {
  const failed = new AbortController()
  const stop = AbortSignal.any([signal, failed.signal])
  const done = new Map<string, Promise<void>>()
  const ordered = sortByNeeds(steps)

  for (const step of ordered) {
    const needed = step.needs.map((name) => done.get(name))
    const result = Promise.all(needed).then(async () => {
      stop.throwIfAborted()
      await step.run(stop)
    })
    result.catch((error) => failed.abort(error))
    done.set(step.name, result)
  }
  await Promise.allSettled(done.values())
  if (failed.signal.aborted) throw failed.signal.reason
}

/** Needed ones first. */
export function sortByNeeds<Named extends { name: string; needs: string[] }>(steps: Named[]): Named[] {
  const sorted: Named[] = []
  let waiting = steps
  while (waiting.length > 0) {
    const isPlaced = (name: string) => sorted.some((step) => step.name === name)
    const next = waiting.filter((step) => step.needs.every(isPlaced))
    if (next.length === 0) {
      throw new Error(
        `steps that wait for each other or for nothing: ${waiting.map(({ name }) => name).join(', ')}`,
      )
    }
    sorted.push(...next)
    waiting = waiting.filter((step) => !next.includes(step))
  }
  return sorted
}
