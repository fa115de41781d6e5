import type { Role } from '@cep/contracts/vocabulary'
import { describe, expect, inject, it } from 'vitest'
import { tokenOf } from './support/sign-in.ts'

const system = inject('system')
const board = (headers: Record<string, string> = {}) => fetch(`${system.edge}/queues/api/queues`, { headers })
const basic = ({ user, password }: { user: string; password: string }) => ({
  authorization: `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
})
const sessionOf = async (role: Role) => ({ cookie: `payload-token=${await tokenOf(system, role)}` })

describe('the board of queues behind the edge', () => {
  it('is shut to strangers', async () => {
    const answer = await board()
    expect(answer.status).toBe(401)
    expect(answer.headers.get('www-authenticate')).toMatch(/^Basic /)
    expect((await board(basic({ ...system.board, password: 'wrong' }))).status).toBe(401)
  })

  it("opens to an admin's session and to no other role's", async () => {
    const answer = await board(await sessionOf('admin'))
    expect(answer.status).toBe(200)
    const { queues }: { queues: { name: string }[] } = await answer.json()
    expect(queues.map(({ name }) => name)).toEqual(expect.arrayContaining(['lead.created', 'lead.updated']))
    for (const role of ['gestor', 'marketing', 'asesor', 'lectura'] as const) {
      expect((await board(await sessionOf(role))).status).toBe(401)
    }
  })

  it('opens to its own user', async () => {
    expect((await board(basic(system.board))).status).toBe(200)
  })
})
