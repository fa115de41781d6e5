/**
 * Asks `probe` again and again until it answers something (not false, null or undefined); for what
 * sends no event. Fails after `timeoutMs`, with `what` in the message.
 */
export async function until<Result>(
  what: string,
  probe: () => Promise<Result | false | null | undefined>,
  { timeoutMs = 15_000, everyMs = 25 } = {},
): Promise<Result> {
  const deadline = Date.now() + timeoutMs
  for (;;) {
    const result = await probe()
    if (result !== false && result !== null && result !== undefined) return result
    if (Date.now() > deadline) throw new Error(`timed out waiting for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, everyMs))
  }
}
