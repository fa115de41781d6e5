import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { makeInstallation, removeInstallation } from './support/installation.ts'
import { https, leadBody } from './support/request.ts'
import { compose, containersOf, isHealthy, longRunning, query, type Stack } from './support/stack.ts'
import { report } from './support/within.ts'

const first = inject('stack')
let second: Stack

beforeAll(async () => {
  second = await makeInstallation({
    name: 'cep-second',
    httpPort: 8081,
    httpsPort: 8444,
    firstSubnet: 26,
    administrator: { email: 'direccion@cep-second.test', password: 'correo-caballo-bateria-47' },
  })
  const startedAt = performance.now()
  const { code, stderr } = await compose(second, ['up', '-d', '--wait'], 300_000)
  if (code !== 0) throw new Error(stderr)
  report(
    `a second stack beside the first one: healthy after ${Math.round((performance.now() - startedAt) / 1000)} s`,
  )
})
afterAll(() => removeInstallation(second))

it('both run, each with its own containers', async () => {
  const [ours, theirs] = await Promise.all([containersOf(first), containersOf(second)])
  const ids = new Set(ours.map(({ Id }) => Id))
  expect(theirs.filter(({ Id }) => ids.has(Id))).toEqual([])
  for (const stack of [first, second]) expect((await longRunning(stack)).every(isHealthy)).toBe(true)
})

it('each answers to its own name alone, and keeps its own leads', async () => {
  for (const stack of [first, second]) expect((await https(stack, '/')).status).toBe(200)
  await expect(https(second, '/', { name: first.domain })).rejects.toThrow()

  const email = `vecina.${Date.now()}@correo.example`
  const { status } = await https(second, '/api/leads', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: leadBody(email),
  })
  expect(status).toBe(201)
  const stored = (stack: Stack) => query(stack, `SELECT 1 FROM leads WHERE email = '${email}'`)
  expect([await stored(first), await stored(second)]).toEqual([[], [['1']]])
})

it('the first administrator of a new system signs in with the password of the settings', async () => {
  const { status, body } = await https(second, '/api/users/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'direccion@cep-second.test', password: 'correo-caballo-bateria-47' }),
  })
  expect(status).toBe(200)
  expect(JSON.parse(body).user).toMatchObject({ role: 'admin' })
})
