import type { Logger } from '@cep/platform/logger'
import { z } from 'zod'

/** A session that ends, or an account that is switched off, keeps the board this long at most. */
const REMEMBER_MS = 10_000
const REMEMBERED_SESSIONS = 200
const CMS_TIMEOUT_MS = 3_000

const whoAmI = z.object({ user: z.object({ role: z.string(), isActive: z.boolean().nullish() }).nullable() })

/** Asks the CMS whose session a token is, and remembers the answer for a moment. */
export function createAdminSessions({ cmsUrl, logger }: { cmsUrl: string; logger: Logger }) {
  const remembered = new Map<string, { isAdmin: boolean; until: number }>()

  return {
    /** Whether the token is the session of an active admin. Without the CMS nobody is. */
    isAdmin: async (token: string): Promise<boolean> => {
      const known = remembered.get(token)
      if (known && known.until > Date.now()) return known.isAdmin
      const isAdmin = await askCms(token, { cmsUrl, logger })
      if (isAdmin === null) return false
      if (remembered.size >= REMEMBERED_SESSIONS) remembered.clear()
      remembered.set(token, { isAdmin, until: Date.now() + REMEMBER_MS })
      return isAdmin
    },
  }
}

async function askCms(
  token: string,
  { cmsUrl, logger }: { cmsUrl: string; logger: Logger },
): Promise<boolean | null> {
  try {
    const answer = await fetch(`${cmsUrl}/api/users/me?depth=0`, {
      // As a header, not as a cookie: Payload takes cookies from browsers on its own site alone.
      headers: { authorization: `JWT ${token}` },
      signal: AbortSignal.timeout(CMS_TIMEOUT_MS),
    })
    if (!answer.ok) return false
    const { user } = whoAmI.parse(await answer.json())
    return user?.role === 'admin' && user.isActive === true
  } catch (err) {
    logger.warn({ err }, 'the cms can not say who is signed in')
    return null
  }
}
