/** What the worker answers: the solution as the intake takes it, `null` when there was none in time. */
export type ChallengeAnswer = { solution: string | null }

/**
 * Fetches the intake's proof of work and solves it beside the page, so that the page stays usable.
 *
 * @returns the solved challenge in base64, `null` when there is none to be had right now.
 */
export async function solveChallenge(): Promise<string | null> {
  const challenge = await fetchChallenge()
  if (challenge === null) return null
  const worker = new Worker(new URL('./challenge-worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise<string | null>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<ChallengeAnswer>) => resolve(data.solution)
      worker.onerror = () => reject(new Error('the proof of work could not be computed'))
      worker.postMessage(challenge)
    })
  } finally {
    worker.terminate()
  }
}

async function fetchChallenge(): Promise<unknown> {
  try {
    const response = await fetch('/api/leads/challenge', { headers: { Accept: 'application/json' } })
    return response.ok ? await response.json() : null
  } catch {
    // No answer: the caller waits and tries again, as for the lead itself.
    return null
  }
}
