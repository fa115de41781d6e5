import { describe, expect, it } from 'vitest'
import { checkNetwork } from './network-checks.ts'
import type { NetworkFacts } from './network-facts.ts'

const subnets = new Map([['CEP_SUBNET_INTERNAL', '172.21.0.0/16']])

const good: NetworkFacts = {
  domain: 'cep-norte.example',
  takenPorts: [],
  routes: ['203.0.113.0/24', '172.17.0.0/16'],
  ownAddresses: ['203.0.113.7', '2001:db8::7'],
  dns: { a: ['203.0.113.7'], aaaa: ['2001:db8::7'] },
  reachesUs: true,
  mail: { target: 'smtp.example:587', problem: null },
  clockSkewSeconds: 1,
  isClockSynchronised: true,
}

const problemsOf = (facts: Partial<NetworkFacts>) =>
  checkNetwork({ ...good, ...facts }, subnets)
    .filter(({ state }) => state !== 'ok')
    .map(({ check, state }) => `${check} ${state}`)

describe('checking the networks of a host', () => {
  it('takes one that its domain leads to', () => {
    expect(problemsOf({})).toEqual([])
  })

  it.each<[Partial<NetworkFacts>, string]>([
    [{ takenPorts: ['80/tcp'] }, 'ports failed'],
    [{ routes: ['172.16.0.0/12'] }, 'subnets failed'],
    [{ routes: ['172.21.4.0/24'] }, 'subnets failed'],
    [{ dns: { a: [], aaaa: [] }, reachesUs: null }, 'dns failed'],
    [{ dns: { a: ['198.51.100.1'], aaaa: [] }, reachesUs: false }, 'dns failed'],
    // The old host's IPv6 address was forgotten: some visitors and the certificate authority go there.
    [{ dns: { a: ['203.0.113.7'], aaaa: ['2001:db8::99'] }, reachesUs: true }, 'dns failed'],
    [{ ownAddresses: ['10.0.0.4'], reachesUs: false }, 'dns warning'],
    [{ ownAddresses: ['10.0.0.4'], reachesUs: null }, 'dns unknown'],
    [{ mail: null }, 'mail port unknown'],
    [{ mail: { target: 'mx.example:25', problem: 'no answer' } }, 'mail port warning'],
    [{ clockSkewSeconds: -90 }, 'clock failed'],
    [{ isClockSynchronised: false }, 'clock warning'],
    [{ clockSkewSeconds: null, isClockSynchronised: null }, 'clock unknown'],
  ])('%j: %s', (facts, problem) => {
    expect(problemsOf(facts)).toEqual([problem])
  })

  it('takes an address that is handed on to this host', () => {
    expect(problemsOf({ dns: { a: ['198.51.100.9'], aaaa: [] } })).toEqual([])
  })

  it('is content with addresses of the host when nothing could be tried', () => {
    expect(problemsOf({ reachesUs: null })).toEqual([])
  })
})
