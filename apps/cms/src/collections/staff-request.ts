import { commitTransaction, initTransaction, killTransaction, type PayloadRequest } from 'payload'
import { isStaff } from '../access/reader-of.ts'
import { refusal } from '../access/refusal.ts'
import type { User } from '../payload-types.ts'

export type StaffRequest = PayloadRequest & { user: User }

/** The request of somebody who works here; refused with 401 for everybody else. */
export function signedIn(req: PayloadRequest): StaffRequest {
  if (!isStaff(req)) throw refusal(401, 'Tu sesión ha terminado. Vuelve a entrar.')
  // isStaff answers true only for a user of the one collection with sign-in.
  return req as StaffRequest
}

/** What was sent, not yet checked. */
export async function jsonBody(req: PayloadRequest): Promise<unknown> {
  try {
    return await req.json?.()
  } catch (cause) {
    throw refusal(400, `No se entiende lo enviado: ${String(cause)}`)
  }
}

/** Runs `work` in the request's transaction, which is rolled back when it throws. */
export async function inTransaction<Result>(
  req: PayloadRequest,
  work: () => Promise<Result>,
): Promise<Result> {
  const isOurs = await initTransaction(req)
  try {
    const result = await work()
    if (isOurs) await commitTransaction(req)
    return result
  } catch (err) {
    if (isOurs) await killTransaction(req)
    throw err
  }
}

/** JSON that nobody keeps. */
export function answerJson(body: object): Response {
  return Response.json(body, { headers: { 'cache-control': 'no-store' } })
}

/** The `:id` of the address; refused with 404 and these words when it is none. */
export function idInPath(req: PayloadRequest, missing: string): number {
  const id = Number(req.routeParams?.id)
  if (Number.isInteger(id) && id > 0) return id
  throw refusal(404, missing)
}
