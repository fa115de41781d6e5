import { createHmac } from 'node:crypto'
import { CappedMap, type Challenge, createChallenge, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'

export type ChallengeMode = 'auto' | 'always' | 'off'
export type ChallengeDesk = ReturnType<typeof createChallengeDesk>

const TEN_MINUTES_MS = 10 * 60 * 1000

/** About half a second of work on a phone of 2022: 256 tries on average of 1,000 rounds each. */
const COST = { cost: 1_000, keyPrefix: '00' }

/** What the browser sends back, base64 of this JSON; altcha-lib checks the rest. */
const solvedChallenge = z.object({
  challenge: z.object({
    parameters: z.looseObject({
      algorithm: z.string(),
      nonce: z.string(),
      salt: z.string(),
      cost: z.number(),
      keyLength: z.number(),
      keyPrefix: z.string(),
      expiresAt: z.number().optional(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string(), time: z.number().optional() }),
})

/**
 * Hands out ALTCHA challenges (a proof of work, instead of a stranger's captcha) and takes each
 * solution once. The secret is derived, so that it signs nothing else.
 */
export function createChallengeDesk({ mode, secret }: { mode: ChallengeMode; secret: string }) {
  const hmacSignatureSecret = createHmac('sha256', secret).update('altcha challenge').digest('hex')
  const used = new CappedMap<string, true>({ maxSize: 10_000 })

  return {
    /** A new challenge, good for ten minutes; `GET /api/leads/challenge`. */
    issue(): Promise<Challenge> {
      return createChallenge({
        algorithm: 'PBKDF2/SHA-256',
        ...COST,
        deriveKey,
        expiresAt: new Date(Date.now() + TEN_MINUTES_MS),
        hmacSignatureSecret,
      })
    },

    /** Whether a submission may pass: no proof is needed, or a good and unused one was sent. */
    async accepts({ solution, isSuspicious }: { solution: string | undefined; isSuspicious: boolean }) {
      if (mode === 'off' || (mode === 'auto' && !isSuspicious)) return true
      if (!solution) return false
      const solved = decode(solution)
      if (!solved || used.has(solved.challenge.signature)) return false
      const { verified } = await verifySolution({ ...solved, deriveKey, hmacSignatureSecret })
      if (verified) used.set(solved.challenge.signature, true)
      return verified
    },
  }
}

function decode(solution: string) {
  try {
    return solvedChallenge.safeParse(JSON.parse(Buffer.from(solution, 'base64').toString('utf8'))).data
  } catch {
    return undefined
  }
}
