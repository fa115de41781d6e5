import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadHandler, PayloadRequest } from 'payload'
import { isStaff } from '../access/reader-of.ts'
import { type Read, readThrough } from '../public-api/answer.ts'
import { dayAtCentre } from '../public-api/centre-time.ts'
import { signInCaller } from './sign-in-caller.ts'

type PreviewContext = { req: PayloadRequest; slug: string; read: Read; today: string }

/** An endpoint that answers staff with what `makeBody` makes, and everybody else, as for `null`, 404. */
export function answerPreview<Body>(
  makeBody: (context: PreviewContext) => Promise<Body | null>,
): PayloadHandler {
  return async (req) => {
    await signInCaller(req)
    const slug = req.routeParams?.slug
    const body =
      isStaff(req) && typeof slug === 'string'
        ? await makeBody({ req, slug, read: readDatabaseOf(req), today: dayAtCentre(new Date()) })
        : null
    const headers = { 'cache-control': 'no-store' }
    if (body !== null) return Response.json(body, { headers })
    const error = { code: 'not_found', message: 'No hay ningún borrador en esta dirección.' }
    return Response.json({ error }, { status: 404, headers })
  }
}

function readDatabaseOf(req: PayloadRequest): Read {
  // The configuration knows no other adapter.
  const adapter = req.payload.db as unknown as PostgresAdapter
  return readThrough(adapter.pool)
}
