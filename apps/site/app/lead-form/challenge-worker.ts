import { type Challenge, pbkdf2, sha, solveChallenge } from 'altcha/lib'
import type { ChallengeAnswer } from './solve-challenge.ts'

/** A phone of ten years ago needs a few seconds; past this something is wrong. */
const TIMEOUT_MS = 60_000

addEventListener('message', async ({ data: challenge }: MessageEvent<Challenge>) => {
  const { deriveKey } = challenge.parameters.algorithm.startsWith('PBKDF2') ? pbkdf2 : sha
  const solution = await solveChallenge({ challenge, deriveKey, timeout: TIMEOUT_MS })
  const answer: ChallengeAnswer = { solution: solution && btoa(JSON.stringify({ challenge, solution })) }
  postMessage(answer)
})
