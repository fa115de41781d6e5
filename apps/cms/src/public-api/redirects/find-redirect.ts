import type { RedirectTarget } from '@cep/contracts/public-api'
import { z } from 'zod'
import { type Answer, BadRequest } from '../answer.ts'

const oldPath = z
  .string()
  .max(2000)
  .regex(/^\/(?!\/)/)

const redirectFrom = {
  name: 'redirect-from',
  text: `
    SELECT "to", coalesce(is_permanent, true) AS permanent
    FROM redirects WHERE "from" = ANY ($1::text[]) ORDER BY length("from") DESC, "from" LIMIT 1`,
}

/** `GET /redirect?path=/old`; 400 without a path. With or without a slash at the end is the same path. */
export const findRedirect: Answer<RedirectTarget> = async ({ read, search }) => {
  const path = oldPath.safeParse(search.get('path'))
  if (!path.success) throw new BadRequest({ path: 'Escribe una ruta que empiece por /.' })
  const [row] = await read<RedirectTarget>(redirectFrom, [spellingsOf(path.data)])
  return row ?? null
}

/** Browsers ask for "/formaci%C3%B3n", people write "/formación". PostgreSQL's text has no NUL. */
function spellingsOf(path: string): string[] {
  const bare = path.replace(/(?<=.)\/+$/, '')
  const spellings = new Set([bare, `${bare}/`])
  try {
    const decoded = decodeURI(bare)
    spellings.add(decoded).add(`${decoded}/`)
  } catch {
    // Not percent-encoded text: only what was asked literally can match.
  }
  return [...spellings].filter((spelling) => !spelling.includes('\0'))
}
