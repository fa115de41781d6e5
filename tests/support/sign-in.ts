import type { Role } from '@cep/contracts/vocabulary'
import type { EmbeddedSystem } from '@cep/testing/e2e-setup'
import type { BrowserContext } from 'playwright-core'

const emailOf = (role: Role) => `${role}@cepformacion.example`

/** Payload's session token of a demo account. */
export async function tokenOf(system: EmbeddedSystem, role: Role): Promise<string> {
  const response = await fetch(`${system.edge}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: emailOf(role), password: system.password }),
  })
  const { token }: { token?: string } = await response.json()
  if (!token) throw new Error(`${role} can't sign in: ${response.status}`)
  return token
}

/** A browser that is signed in as a demo account. */
export async function signIn(context: BrowserContext, system: EmbeddedSystem, role: Role): Promise<void> {
  const value = await tokenOf(system, role)
  await context.addCookies([
    { name: 'payload-token', value, url: system.edge, httpOnly: true, sameSite: 'Lax' },
  ])
}

/** JSON of Payload's API, asked as a demo account. */
export async function askAs(system: EmbeddedSystem, token: string, path: string, init: RequestInit = {}) {
  const response = await fetch(`${system.edge}/api${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', authorization: `JWT ${token}`, ...init.headers },
  })
  return { status: response.status, body: await response.json() }
}
