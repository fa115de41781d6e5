import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedPayload, servePayload } from '../testing/serve-payload.ts'
import {
  ask,
  askGraphql,
  createAccount,
  type Member,
  STAFF_PASSWORD,
  type Staff,
  signIn,
  signInStaff,
} from '../testing/staff.ts'

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

const login = (email: string, password: string) =>
  ask(served.url, '/api/users/login', { method: 'POST', json: { email, password } })
const patchUser = (as: Member, id: number, json: object) =>
  ask(served.url, `/api/users/${id}?depth=0`, { as, method: 'PATCH', json })

describe('roles', () => {
  it('nobody changes their own role or switches themself off', async () => {
    for (const as of [staff.gestor, staff.admin]) {
      expect((await patchUser(as, as.id, { role: 'marketing' })).status).toBe(403)
      expect((await patchUser(as, as.id, { isActive: false })).status).toBe(403)
    }
    for (const role of ['asesor', 'marketing'] as const) {
      const json = { role: 'admin', isActive: true, campuses: [], name: 'Yo' }
      const { body } = await patchUser(staff[role], staff[role].id, json)
      expect(body.doc).toMatchObject({ role, name: 'Yo' })
    }
    expect((await patchUser(staff.lectura, staff.lectura.id, { name: 'Yo' })).status).toBe(403)
  })

  it('gestor neither makes nor touches administrators', async () => {
    const json = { name: 'Nueva', email: 'nueva@cep.test', password: STAFF_PASSWORD, role: 'admin' }
    expect((await ask(served.url, '/api/users', { as: staff.gestor, method: 'POST', json })).status).toBe(403)
    const other = await createAccount(served.payload, { role: 'asesor' })
    expect((await patchUser(staff.gestor, other.id, { role: 'admin' })).status).toBe(403)
    expect((await patchUser(staff.gestor, other.id, { role: 'marketing' })).status).toBe(200)
    for (const method of ['PATCH', 'DELETE', 'GET']) {
      const { status } = await ask(served.url, `/api/users/${staff.admin.id}`, {
        as: staff.gestor,
        method,
        ...(method === 'PATCH' ? { json: { name: 'x' } } : {}),
      })
      expect([403, 404]).toContain(status)
    }
    const mass = await ask(served.url, '/api/users?where[role][equals]=admin', {
      as: staff.gestor,
      method: 'PATCH',
      json: { name: 'x' },
    })
    expect(mass.body.docs).toEqual([])
    const locked = async () => {
      const { rows } = await database.pool.query(
        'SELECT lock_until IS NOT NULL AS locked FROM users WHERE id = $1',
        [staff.admin.id],
      )
      return rows[0].locked
    }
    await database.pool.query(`UPDATE users SET lock_until = now() + interval '1 minute' WHERE id = $1`, [
      staff.admin.id,
    ])
    const unlock = { method: 'POST', json: { email: staff.admin.email } }
    expect((await ask(served.url, '/api/users/unlock', { as: staff.asesor, ...unlock })).status).toBe(403)
    await ask(served.url, '/api/users/unlock', { as: staff.gestor, ...unlock })
    expect(await locked()).toBe(true)
    await ask(served.url, '/api/users/unlock', { as: staff.admin, ...unlock })
    expect(await locked()).toBe(false)
  })

  it('the last administrator stays, whoever asks and however', async () => {
    const second = await createAccount(served.payload, { role: 'admin' })
    const secondMember = { ...second, token: await signIn(served.url, second.email) }
    expect((await patchUser(staff.admin, second.id, { isActive: false })).status).toBe(200)
    // Only one is active now.
    expect((await patchUser(staff.admin, second.id, { isActive: true })).status).toBe(200)
    const again = { ...secondMember, token: await signIn(served.url, second.email) }
    const both = await Promise.all([
      patchUser(staff.admin, second.id, { role: 'lectura' }),
      patchUser(again, staff.admin.id, { role: 'lectura' }),
    ])
    expect(both.map(({ status }) => status).filter((status) => status === 200)).toHaveLength(1)
    const { rows } = await database.pool.query(`SELECT id FROM users WHERE role = 'admin' AND is_active`)
    expect(rows).toHaveLength(1)
    await expect(served.payload.delete({ collection: 'users', id: rows[0].id })).rejects.toThrow(/última/)
    await expect(
      served.payload.update({ collection: 'users', id: rows[0].id, data: { isActive: false } }),
    ).rejects.toThrow(/última/)
    await database.pool.query(`UPDATE users SET role = 'admin' WHERE id = $1`, [staff.admin.id])
    staff.admin.token = await signIn(served.url, staff.admin.email)
  })

  it('nobody deletes themself', async () => {
    for (const as of [staff.gestor, staff.admin]) {
      const { status } = await ask(served.url, `/api/users/${as.id}`, { as, method: 'DELETE' })
      expect([403, 404]).toContain(status)
    }
  })
})

describe('sessions', () => {
  it('end when the account is switched off, and it cannot sign in again', async () => {
    const account = await createAccount(served.payload, { role: 'gestor' })
    const member = { ...account, token: await signIn(served.url, account.email) }
    expect((await ask(served.url, '/api/leads', { as: member })).status).toBe(200)
    expect((await patchUser(staff.admin, account.id, { isActive: false })).status).toBe(200)
    expect((await ask(served.url, '/api/leads', { as: member })).status).toBe(403)
    expect((await ask(served.url, '/api/users/me', { as: member })).body.user).toBeNull()
    expect((await login(account.email, STAFF_PASSWORD)).status).toBe(403)
    // Even a session that were still there would be worth nothing.
    await database.pool.query('UPDATE users SET is_active = true WHERE id = $1', [account.id])
    const back = { ...account, token: await signIn(served.url, account.email) }
    await database.pool.query('UPDATE users SET is_active = false WHERE id = $1', [account.id])
    expect((await ask(served.url, '/api/leads', { as: back })).status).toBe(403)
  })

  it('end elsewhere when the password changes', async () => {
    const account = await createAccount(served.payload, { role: 'asesor' })
    const here = { ...account, token: await signIn(served.url, account.email) }
    const elsewhere = { ...account, token: await signIn(served.url, account.email) }
    expect((await patchUser(here, account.id, { password: 'otra clave igual de larga' })).status).toBe(200)
    expect((await ask(served.url, '/api/users/me', { as: here })).body.user.id).toBe(account.id)
    expect((await ask(served.url, '/api/users/me', { as: elsewhere })).body.user).toBeNull()
    expect((await login(account.email, STAFF_PASSWORD)).status).toBe(401)
  })

  it('need a password of twelve characters', async () => {
    const { status, body } = await patchUser(staff.asesor, staff.asesor.id, { password: 'corta' })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('12 caracteres')
  })
})

describe('sign-in', () => {
  it('locks the account for fifteen minutes after five failures', async () => {
    const { email } = await createAccount(served.payload, { role: 'asesor' })
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await login(email, 'no es esta clave')).status).toBe(401)
    }
    expect((await login(email, STAFF_PASSWORD)).status).toBe(401)
    const { rows } = await database.pool.query(
      `SELECT extract(epoch FROM lock_until - now()) / 60 AS minutes FROM users WHERE email = $1`,
      [email],
    )
    expect(Number(rows[0].minutes)).toBeGreaterThan(14)
    expect(Number(rows[0].minutes)).toBeLessThanOrEqual(15)
    await database.pool.query(`UPDATE users SET lock_until = now() - interval '1 second' WHERE email = $1`, [
      email,
    ])
    expect((await login(email, STAFF_PASSWORD)).status).toBe(200)
  })

  it('over GraphQL counts the same failures', async () => {
    const { email } = await createAccount(served.payload, { role: 'asesor' })
    const mutation =
      'mutation ($email: String!, $password: String!) { loginUser(email: $email, password: $password) { token } }'
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await askGraphql(served.url, mutation, { variables: { email, password: 'no es esta clave' } })
    }
    expect((await login(email, STAFF_PASSWORD)).status).toBe(401)
  })

  it('says the same about a wrong password and an unknown address', async () => {
    const unknown = await login('nadie@cep.test', 'no es esta clave')
    const wrong = await login(staff.lectura.email, 'no es esta clave')
    expect([unknown.status, unknown.body]).toEqual([wrong.status, wrong.body])
  })

  it('first-register is closed once there is an account', async () => {
    const json = { name: 'Intruso', email: 'intruso@cep.test', password: STAFF_PASSWORD, role: 'admin' }
    expect((await ask(served.url, '/api/users/first-register', { method: 'POST', json })).status).toBe(403)
  })

  it('a forgotten password does not tell whether an address is known', async () => {
    const forgot = (email: string) =>
      ask(served.url, '/api/users/forgot-password', { method: 'POST', json: { email } })
    const known = await forgot(staff.lectura.email)
    const unknown = await forgot('nadie@cep.test')
    expect([known.status, known.body]).toEqual([unknown.status, unknown.body])
    const mutation = 'mutation ($email: String!) { forgotPasswordUser(email: $email) }'
    const answers = await Promise.all(
      [staff.marketing.email, 'nadie@cep.test'].map((email) =>
        askGraphql(served.url, mutation, { variables: { email } }),
      ),
    )
    expect(answers[0]).toEqual(answers[1])
  })

  it('a reset takes a strong password and signs nobody in who is switched off', async () => {
    const account = await createAccount(served.payload, { role: 'asesor' })
    await ask(served.url, '/api/users/forgot-password', { method: 'POST', json: { email: account.email } })
    const { rows } = await database.pool.query(
      'SELECT reset_password_token AS token FROM users WHERE id = $1',
      [account.id],
    )
    const reset = (password: string) =>
      ask(served.url, '/api/users/reset-password', {
        method: 'POST',
        json: { token: rows[0].token, password },
      })
    expect((await reset('corta')).status).toBe(400)
    await database.pool.query('UPDATE users SET is_active = false WHERE id = $1', [account.id])
    expect((await reset('una clave nueva y larga')).status).toBe(403)
    await database.pool.query('UPDATE users SET is_active = true WHERE id = $1', [account.id])
    expect((await reset('una clave nueva y larga')).status).toBe(200)
    expect((await login(account.email, 'una clave nueva y larga')).status).toBe(200)
  })

  it('shows no secret of an account', async () => {
    const answers = [
      await ask(served.url, '/api/users?depth=2&limit=0', { as: staff.admin }),
      await ask(served.url, '/api/users/me', { as: staff.admin }),
      await ask(served.url, `/api/users/${staff.asesor.id}?select[hash]=true&select[salt]=true`, {
        as: staff.admin,
      }),
    ]
    for (const { body } of answers) {
      expect(JSON.stringify(body)).not.toMatch(/"(hash|salt|resetPasswordToken|loginAttempts|lockUntil)"/)
    }
    for (const name of ['hash', 'salt', 'resetPasswordToken']) {
      expect(
        (await ask(served.url, `/api/users?where[${name}][exists]=true`, { as: staff.admin })).status,
      ).toBe(400)
    }
  })
})
