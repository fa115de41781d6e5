import { expect, it } from 'vitest'
import { isAcceptable } from '../install/verdict.ts'
import { checkNewHost, type HostFigures } from './check-new-host.ts'

const GB = 1024 ** 3
const good: HostFigures = {
  isRoot: true,
  architecture: 'x86_64',
  freeBytes: 20 * GB,
  memoryBytes: 4 * GB,
  dockerVersion: '24.0.7',
  composeVersion: '2.20.2',
}
const check = (there: Partial<HostFigures>, more: { dataBytes?: number; ttlSeconds?: number | null } = {}) =>
  checkNewHost({ here: good, there: { ...good, ...there }, dataBytes: GB, ttlSeconds: 300, ...more })
const notOk = (verdicts: ReturnType<typeof check>) =>
  verdicts.flatMap(({ check: name, state }) => (state === 'ok' ? [] : [`${name} ${state}`]))

it('has nothing against a host that is as good', () => {
  expect(notOk(check({}))).toEqual([])
})

it.each<[string, Partial<HostFigures>, Parameters<typeof check>[1], string[]]>([
  ['nobody but root', { isRoot: false }, {}, ['user failed']],
  ['another architecture', { architecture: 'aarch64' }, {}, ['architecture failed']],
  ['an older Docker', { dockerVersion: '20.10.24' }, {}, ['docker failed']],
  ['no Compose', { composeVersion: null }, {}, ['docker failed']],
  ['too little room', { freeBytes: 3 * GB }, {}, ['room failed']],
  ['less memory', { memoryBytes: 2 * GB }, {}, ['memory warning']],
  ['names that are remembered for long', {}, { ttlSeconds: 3600 }, ['dns warning']],
  ['a name without an address', {}, { ttlSeconds: null }, ['dns warning']],
])('sees %s', (_, there, more, expected) => {
  const verdicts = check(there, more)
  expect(notOk(verdicts)).toEqual(expected)
  expect(isAcceptable(verdicts)).toBe(!expected.some((line) => line.endsWith('failed')))
})
