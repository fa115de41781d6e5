import { RateLimiterMemory } from 'rate-limiter-flexible'

export type Throttle = ReturnType<typeof createThrottle>

const HOUR_S = 60 * 60

/**
 * How many submissions an address may send before it is asked for a proof of work ("busy"), and
 * before it is turned away ("blocked"). A family or a classroom shares one address, so the first is
 * low and cheap to pass, the second high. Counted in this process: during a roll-out an address may
 * start anew, which costs nothing.
 */
const FREE_PER_HOUR = { ip: 5, email: 3 }
const MOST_PER_HOUR = { ip: 120, email: 20 }

export function createThrottle({ isOn }: { isOn: boolean }) {
  const byIp = new RateLimiterMemory({ points: MOST_PER_HOUR.ip, duration: HOUR_S })
  const byEmail = new RateLimiterMemory({ points: MOST_PER_HOUR.email, duration: HOUR_S })

  return {
    /** Counts one submission and says what to do with it. */
    async count({ ip, email }: { ip: string; email: string }): Promise<'free' | 'busy' | 'blocked'> {
      if (!isOn) return 'free'
      const [{ consumedPoints: sentByIp }, { consumedPoints: sentByEmail }] = await Promise.all([
        byIp.penalty(ip),
        byEmail.penalty(email),
      ])
      if (sentByIp > MOST_PER_HOUR.ip || sentByEmail > MOST_PER_HOUR.email) return 'blocked'
      return sentByIp > FREE_PER_HOUR.ip || sentByEmail > FREE_PER_HOUR.email ? 'busy' : 'free'
    },
  }
}
