/** Wakes a loop that waits: a ring while it works is not lost, several rings are one. */
export function createBell() {
  let hasRung = false
  let wakeUp: (() => void) | undefined

  return {
    ring: () => {
      hasRung = true
      wakeUp?.()
    },
    /** Resolves at the next ring (or at once when there was one), at the latest after `timeoutMs`. */
    wait: async (timeoutMs: number): Promise<void> => {
      if (!hasRung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, timeoutMs)
          wakeUp = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      }
      wakeUp = undefined
      hasRung = false
    },
  }
}
