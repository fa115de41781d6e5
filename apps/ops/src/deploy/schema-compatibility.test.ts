import { describe, expect, it } from 'vitest'
import { intolerable, pendingMigrations } from './schema-compatibility.ts'

const base = '20261101_100000_initial'
const unused = '20270201_090000_fax_unused'
const expand = '20270115_080000_add_mobile'
const contract = '20270301_100000_drop_fax__contract_from_20270201_090000'
const brutal = '20270401_100000_drop_leads__contract'

describe('a version and a schema that has moved on', () => {
  it.each([
    ['runs on its own schema', [base], [base], []],
    ['does not mind what was added', [base], [base, expand], []],
    ['does not mind the removal of what it stopped using', [base, unused], [base, unused, contract], []],
    ['minds the removal of what it still uses', [base, expand], [base, expand, unused, contract], [contract]],
    ['minds a removal that names no version', [base, unused], [base, unused, brutal], [brutal]],
    ['knows the removal itself', [base, unused, contract, brutal], [base, unused, contract, brutal], []],
  ])('%s', (_, knows, schema, expected) => {
    expect(intolerable({ knows }, schema)).toEqual(expected)
  })
})

it('lists what a new version has to run first', () => {
  expect(pendingMigrations({ knows: [base, expand, unused] }, [base, unused])).toEqual([expand])
})
