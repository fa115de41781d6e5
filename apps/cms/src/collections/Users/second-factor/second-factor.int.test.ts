import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedPayload, servePayload } from '../../../testing/serve-payload.ts'
import {
  ask,
  askGraphql,
  createAccount,
  type Member,
  STAFF_PASSWORD,
  type Staff,
  signIn,
  signInStaff,
} from '../../../testing/staff.ts'
import { forgetMandatoryRoles } from './mandatory-roles.ts'

let database: TestDatabase
let served: ServedPayload
let staff: Staff

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  staff = await signInStaff(served.payload, served.url)
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

const post = (path: string, as: Member | undefined, json: object = {}) =>
  ask(served.url, path, { as, method: 'POST', json })
const login = (email: string, totp?: string, password = STAFF_PASSWORD) =>
  post('/api/users/login', undefined, { email, password, ...(totp ? { totp } : {}) })

/** The code of the app, `steps` half minutes from now: a code is worth nothing the second time. */
function codeFor(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })
}

async function enrolled(role: 'asesor' | 'gestor' = 'asesor') {
  const account = await createAccount(served.payload, { role })
  const member = { ...account, token: await signIn(served.url, account.email) }
  const { secret } = (await post('/api/users/second-factor/start', member)).body
  const { recoveryCodes } = (
    await post('/api/users/second-factor/confirm', member, { code: codeFor(secret, -1) })
  ).body
  return { member, secret: String(secret), recoveryCodes: recoveryCodes as string[] }
}

describe('setting it up', () => {
  it('shows a QR code made here and is on only after a code of the app', async () => {
    const account = await createAccount(served.payload, { role: 'asesor' })
    const member = { ...account, token: await signIn(served.url, account.email) }
    const started = await post('/api/users/second-factor/start', member)
    expect(started.body.qr).toMatch(/^data:image\/png;base64,/)
    expect(started.body.url).toContain('otpauth://totp/')
    expect((await post('/api/users/second-factor/confirm', member, { code: '000000' })).status).toBe(422)
    expect((await login(account.email)).status).toBe(200)

    const confirmed = await post('/api/users/second-factor/confirm', member, {
      code: codeFor(started.body.secret),
    })
    expect(new Set(confirmed.body.recoveryCodes).size).toBe(10)
    expect((await post('/api/users/second-factor/start', member)).status).toBe(409)
    expect((await login(account.email)).status).toBe(401)
  })

  it('is for whoever is signed in', async () => {
    for (const step of ['start', 'confirm', 'disable']) {
      expect((await post(`/api/users/second-factor/${step}`, undefined, { code: '000000' })).status).toBe(401)
    }
  })
})

describe('signing in with it', () => {
  it('asks for the code only after the right password', async () => {
    const { member, secret } = await enrolled()
    const wrong = await login(member.email, undefined, 'no es esta clave')
    expect(JSON.stringify(wrong.body)).not.toContain('second_factor')
    const asked = await login(member.email)
    expect(asked.status).toBe(401)
    expect(asked.body.errors[0].data.code).toBe('second_factor_required')
    expect(asked.body.token).toBeUndefined()
    const done = await login(member.email, codeFor(secret))
    expect(done.status).toBe(200)
    expect(done.headers.get('set-cookie')).toContain('payload-token=')
  })

  it('takes each code once', async () => {
    const { member, secret } = await enrolled()
    const code = codeFor(secret)
    const both = await Promise.all([login(member.email, code), login(member.email, code)])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 401])
    expect((await login(member.email, code)).status).toBe(401)
  })

  it('takes each recovery code once', async () => {
    const { member, recoveryCodes } = await enrolled()
    const [code = ''] = recoveryCodes
    expect((await login(member.email, code.toLowerCase())).status).toBe(200)
    expect((await login(member.email, code)).status).toBe(401)
    expect((await login(member.email, recoveryCodes[1])).status).toBe(200)
  })

  it('locks after five wrong codes, so that nobody guesses', async () => {
    const { member, secret } = await enrolled()
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await login(member.email, '000000')).status).toBe(401)
    }
    expect((await login(member.email, codeFor(secret))).status).toBe(401)
    const { rows } = await database.pool.query(
      `SELECT action FROM audit WHERE target_id = $1 AND action = 'lock'`,
      [String(member.id)],
    )
    expect(rows).toHaveLength(1)
    await database.pool.query(`UPDATE second_factors SET locked_until = now() WHERE user_id = $1`, [
      member.id,
    ])
    expect((await login(member.email, codeFor(secret))).status).toBe(200)
  })

  it('is asked over GraphQL too', async () => {
    const { member, secret } = await enrolled()
    const mutation =
      'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }'
    const variables = { email: member.email, password: STAFF_PASSWORD }
    expect((await askGraphql(served.url, mutation, { variables })).data?.loginUser?.token).toBeUndefined()
    const response = await fetch(`${served.url}/api/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-second-factor': codeFor(secret) },
      body: JSON.stringify({ query: mutation, variables }),
    })
    expect((await response.json()).data.loginUser.token).toBeTruthy()
  })

  it('a password reset does not get around it', async () => {
    const { member, secret } = await enrolled()
    await post('/api/users/forgot-password', undefined, { email: member.email })
    const { rows } = await database.pool.query(
      'SELECT reset_password_token AS token FROM users WHERE id = $1',
      [member.id],
    )
    const reset = await post('/api/users/reset-password', undefined, {
      token: rows[0].token,
      password: 'una clave nueva y larga',
    })
    expect(reset.status).toBe(200)
    const session = { ...member, token: reset.body.token ?? '' }
    expect((await ask(served.url, '/api/users/me', { as: session })).body.user).toBeNull()
    expect((await login(member.email, undefined, 'una clave nueva y larga')).status).toBe(401)
    expect((await login(member.email, codeFor(secret), 'una clave nueva y larga')).status).toBe(200)
  })
})

describe('secrets', () => {
  it('are encrypted at rest and stand in no answer and no audit entry', async () => {
    const { member, secret, recoveryCodes } = await enrolled()
    const { rows } = await database.pool.query('SELECT * FROM second_factors WHERE user_id = $1', [member.id])
    const stored = JSON.stringify(rows)
    expect(stored).not.toContain(secret)
    for (const code of recoveryCodes) expect(stored).not.toContain(code)
    const shown = JSON.stringify([
      (await ask(served.url, `/api/users/${member.id}?depth=2`, { as: staff.admin })).body,
      (await database.pool.query('SELECT changes FROM audit')).rows,
    ])
    expect(shown).not.toContain(secret)
    expect(shown).not.toContain(rows[0].secret_box)
  })
})

describe('turning it off', () => {
  it('takes a code from oneself, or the management for a lost phone', async () => {
    const own = await enrolled()
    expect((await post('/api/users/second-factor/disable', own.member, { code: '000000' })).status).toBe(422)
    expect(
      (await post('/api/users/second-factor/disable', own.member, { code: codeFor(own.secret) })).status,
    ).toBe(200)
    expect((await login(own.member.email)).status).toBe(200)

    const lost = await enrolled()
    const path = `/api/users/${lost.member.id}/second-factor/reset`
    expect((await post(path, staff.asesor)).status).toBe(403)
    expect((await post(path, undefined)).status).toBe(403)
    expect((await post(`/api/users/${staff.admin.id}/second-factor/reset`, staff.gestor)).status).toBe(403)
    expect((await post(path, staff.gestor)).status).toBe(200)
    expect((await login(lost.member.email)).status).toBe(200)
  })

  it('nobody switches the mark on or off by writing it', async () => {
    const { member } = await enrolled()
    await ask(served.url, `/api/users/${member.id}`, {
      as: staff.admin,
      method: 'PATCH',
      json: { secondFactorEnabled: false },
    })
    expect((await login(member.email)).status).toBe(401)
  })
})

describe('a role that must have it', () => {
  it('sees nothing until it is set up', async () => {
    const settings = {
      name: 'Centro',
      legalName: 'Centro',
      phone: '942000300',
      email: 'a@cep.test',
      address: 'Calle',
      slaWorkingHours: 4,
    }
    await post('/api/globals/settings', staff.admin, { ...settings, secondFactorRoles: ['gestor'] })
    expect((await ask(served.url, '/api/leads', { as: staff.gestor })).status).toBe(403)
    expect((await ask(served.url, '/api/users/me', { as: staff.gestor })).body.user.needsSecondFactor).toBe(
      true,
    )
    expect((await ask(served.url, '/api/leads', { as: staff.asesor })).status).toBe(200)

    const { secret } = (await post('/api/users/second-factor/start', staff.gestor)).body
    expect(
      (await post('/api/users/second-factor/confirm', staff.gestor, { code: codeFor(secret) })).status,
    ).toBe(200)
    expect((await ask(served.url, '/api/leads', { as: staff.gestor })).status).toBe(200)
    expect(
      (await post('/api/users/second-factor/disable', staff.gestor, { code: codeFor(secret, 1) })).status,
    ).toBe(403)
    await post('/api/globals/settings', staff.admin, { secondFactorRoles: [] })
    forgetMandatoryRoles()
  })
})
