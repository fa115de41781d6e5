import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { derivedSecret } from '../collections/Users/second-factor/derived-secret.ts'
import { openSecret, sealSecret } from '../collections/Users/second-factor/secret-box.ts'
import { type ServedPayload, servePayload } from '../testing/serve-payload.ts'
import { ask } from '../testing/staff.ts'
import { firstRun } from './first-run.ts'
import { firstRunSettings } from './first-run-settings.ts'

const PREVIOUS = 'the-one-before-0123456789-0123456789-0123456789'
const settings = firstRunSettings.parse({
  DOMAIN: 'cep-norte.example',
  CENTRE_NAME: 'CEP Norte',
  CENTRE_PHONE: '942 000 300',
  CEP_ADMIN_EMAIL: 'direccion@cep-norte.example',
  CEP_ADMIN_PASSWORD: 'abcde-fghij-kmnpq-rstuv',
})

let database: TestDatabase
let served: ServedPayload

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database, { PAYLOAD_SECRET_PREVIOUS: PREVIOUS })
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

const rowsOf = async (query: string) => (await database.pool.query(query)).rows

describe('the first run of a new system', () => {
  it('writes nothing it was not told when there is no administrator to make', async () => {
    await firstRun(
      served.payload,
      firstRunSettings.parse({ DOMAIN: 'cep-norte.example', CENTRE_NAME: 'Antes' }),
    )
    expect(await rowsOf('SELECT 1 FROM users')).toEqual([])
    expect(await rowsOf('SELECT name, email, phone FROM settings')).toEqual([
      { name: 'Antes', email: 'hola@cep-norte.example', phone: '+34900000000' },
    ])
    await database.pool.query('DELETE FROM settings')
  })

  it("writes the centre's settings and an administrator who signs in and has to set up a second factor", async () => {
    await firstRun(served.payload, settings)

    expect(await rowsOf('SELECT name, legal_name, phone, email FROM settings')).toEqual([
      { name: 'CEP Norte', legal_name: 'CEP Norte', phone: '+34942000300', email: 'hola@cep-norte.example' },
    ])
    const { status, body } = await ask(served.url, '/api/users/login', {
      method: 'POST',
      json: { email: settings.CEP_ADMIN_EMAIL, password: settings.CEP_ADMIN_PASSWORD },
    })
    expect(status).toBe(200)
    expect(body.user).toMatchObject({ role: 'admin', needsSecondFactor: true })
  })

  it('changes nothing that is there already', async () => {
    await database.pool.query(`UPDATE settings SET name = 'Otro nombre'`)
    await firstRun(served.payload, { ...settings, CEP_ADMIN_EMAIL: 'otra@cep-norte.example' })
    expect(await rowsOf('SELECT name FROM settings')).toEqual([{ name: 'Otro nombre' }])
    expect(await rowsOf('SELECT email FROM users')).toEqual([{ email: settings.CEP_ADMIN_EMAIL }])
  })

  it('seals second factors again that were sealed before PAYLOAD_SECRET was rotated', async () => {
    await database.pool.query('INSERT INTO second_factors (user_id, secret_box) SELECT id, $1 FROM users', [
      sealSecret('JBSWY3DPEHPK3PXP', derivedSecret(PREVIOUS)),
    ])
    await firstRun(served.payload, settings)
    const [first] = await rowsOf('SELECT secret_box FROM second_factors')
    expect(openSecret(first.secret_box, served.payload.secret)).toBe('JBSWY3DPEHPK3PXP')

    await firstRun(served.payload, settings)
    expect(await rowsOf('SELECT secret_box FROM second_factors')).toEqual([first])
  })
})
