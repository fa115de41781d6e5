import { expect, it } from 'vitest'
import { leadPermissions } from './lead-permissions.ts'

it.each([
  ['lectura', 1, { seePerson: false, work: false, assign: false }],
  ['asesor', 1, { seePerson: true, work: true, assign: true }],
  ['asesor', 2, { seePerson: true, work: false, assign: false }],
  ['asesor', null, { seePerson: true, work: false, assign: false }],
  ['marketing', 1, { seePerson: true, work: false, assign: true }],
  ['gestor', 2, { seePerson: true, work: true, assign: true }],
  ['admin', null, { seePerson: true, work: true, assign: true }],
] as const)('lets %s do with a lead of %s what the domain says', (role, adviserId, permissions) => {
  expect(leadPermissions({ id: 1, role }, { adviserId })).toEqual(permissions)
})
