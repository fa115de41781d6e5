import { ROLES, type Role } from '@cep/contracts/vocabulary'
import type { Payload } from 'payload'
import type { Reader } from '../access/matrix.ts'

export const STAFF_PASSWORD = 'una clave larga de prueba'

export type Member = { id: number; email: string; token: string }
export type Staff = Record<Role, Member>

/** One account per role, each signed in over HTTP. */
export async function signInStaff(payload: Payload, url: string): Promise<Staff> {
  const members = await Promise.all(
    ROLES.map(async (role): Promise<[Role, Member]> => {
      const { id, email } = await createAccount(payload, { role })
      return [role, { id, email, token: await signIn(url, email) }]
    }),
  )
  // One entry for each role, by the line above.
  return Object.fromEntries(members) as Staff
}

let counter = 0

export async function createAccount(
  payload: Payload,
  { role, isActive = true }: { role: Role; isActive?: boolean },
): Promise<{ id: number; email: string }> {
  counter += 1
  const email = `${role}-${counter}@cep.test`
  const data = { name: `${role} ${counter}`, email, password: STAFF_PASSWORD, role, isActive }
  const { id } = await payload.create({ collection: 'users', data, depth: 0 })
  return { id, email }
}

/** The token of a fresh session. */
export async function signIn(url: string, email: string, password = STAFF_PASSWORD): Promise<string> {
  const response = await fetch(`${url}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (response.status !== 200) throw new Error(`sign-in of ${email} answered ${response.status}`)
  const { token } = (await response.json()) as { token: string }
  return token
}

export type Answer = { status: number; body: Body; headers: Headers }
// biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
type Body = any

/** Asks as somebody: a member of staff, or nobody. */
export async function ask(
  url: string,
  path: string,
  {
    as,
    method = 'GET',
    json,
    form,
  }: { as?: Member | undefined; method?: string; json?: unknown; form?: FormData },
): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method,
    headers: {
      'x-real-ip': '203.0.113.7',
      ...(as ? { authorization: `JWT ${as.token}` } : {}),
      ...(json === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    ...(form === undefined ? {} : { body: form }),
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, body: text ? JSON.parse(text) : null }
}

/** The same over GraphQL; `errors` says what was refused. */
export async function askGraphql(
  url: string,
  query: string,
  { as, variables }: { as?: Member | undefined; variables?: Record<string, unknown> },
): Promise<{ data: Body; errors: { message: string; extensions?: { statusCode?: number } }[] }> {
  const { body } = await ask(url, '/api/graphql', { as, method: 'POST', json: { query, variables } })
  return { data: body.data ?? null, errors: body.errors ?? [] }
}

export function memberOf(staff: Staff, reader: Reader): Member | undefined {
  return reader === 'public' ? undefined : staff[reader]
}
