import { readConfiguration } from '@cep/platform/configuration'
import type { Payload } from 'payload'
import { z } from 'zod'
import type { User } from './content/shapes.ts'
import { users } from './content/users.ts'
import { findOrCreate } from './find-or-create.ts'
import type { Catalogue } from './seed-catalogue.ts'

const demoSettings = z.object({
  CEP_DEMO_PASSWORD: z.string().min(12).describe('Password of the demo accounts, made at the first start'),
})

/** The password of all demo accounts; it is made at install and never stands in the repository. */
export function demoPassword(): string {
  return readConfiguration(demoSettings).CEP_DEMO_PASSWORD
}

/** Whether a first start was completed: its last step makes the administrator. */
export async function isSeeded(payload: Payload): Promise<boolean> {
  const { totalDocs } = await payload.count({ collection: 'users', where: { role: { equals: 'admin' } } })
  return totalDocs > 0
}

/** The demo accounts that work with leads and content; ids by e-mail. */
export async function seedUsers(
  payload: Payload,
  catalogue: Catalogue,
  password: string,
): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const user of users.filter(({ role }) => role !== 'admin')) {
    ids.set(user.email, await seedUser(payload, user, { catalogue, password }))
  }
  return ids
}

/** The administrator, whose account says that everything before it was written. */
export async function seedAdmin(payload: Payload, catalogue: Catalogue, password: string): Promise<void> {
  for (const user of users.filter(({ role }) => role === 'admin')) {
    await seedUser(payload, user, { catalogue, password })
  }
}

function seedUser(
  payload: Payload,
  user: User,
  { catalogue, password }: { catalogue: Catalogue; password: string },
): Promise<number> {
  return findOrCreate(payload, 'users', {
    key: 'email',
    value: user.email,
    make: () => ({ ...user, password, campuses: user.campuses.map((slug) => catalogue.campuses.get(slug)) }),
  })
}
