import { describe, expect, it } from 'vitest'
import { checkRuntime } from './runtime-checks.ts'
import { type RuntimeFacts, strangePortsOf } from './runtime-facts.ts'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const good: RuntimeFacts = {
  sshPasswords: 'no',
  upgradesItself: true,
  needsRestart: false,
  certificate: { selfSigned: false, notAfter: '2027-01-20T12:00:00Z' },
  firewall: { isOn: true, guardsContainers: true },
  strangePorts: [],
}

const problemsOf = (facts: Partial<RuntimeFacts>) =>
  checkRuntime({ ...good, ...facts }, NOW)
    .filter(({ state }) => state !== 'ok')
    .map(({ check, state }) => `${check} ${state}`)

describe('checking how a host is kept', () => {
  it('has nothing to say about one that is kept well', () => {
    expect(problemsOf({})).toEqual([])
  })

  it.each<[Partial<RuntimeFacts>, string]>([
    [{ sshPasswords: 'yes' }, 'ssh warning'],
    [{ sshPasswords: null }, 'ssh unknown'],
    [{ upgradesItself: false }, 'upgrades warning'],
    [{ needsRestart: true }, 'restart warning'],
    [{ certificate: { selfSigned: true, notAfter: '2036-01-20T12:00:00Z' } }, 'certificate warning'],
    [{ certificate: { selfSigned: false, notAfter: '2026-12-04T12:00:00Z' } }, 'certificate failed'],
    [{ certificate: { selfSigned: false, notAfter: '2026-11-01T12:00:00Z' } }, 'certificate failed'],
    [{ firewall: { isOn: false, guardsContainers: null } }, 'firewall warning'],
    [{ firewall: { isOn: true, guardsContainers: false } }, 'published ports warning'],
    [
      { firewall: { isOn: true, guardsContainers: false }, strangePorts: ['db: 5432'] },
      'published ports warning',
    ],
  ])('%j: %s', (facts, problem) => {
    expect(problemsOf(facts)).toEqual([problem])
  })
})

it('finds what containers publish to everybody, the own edge and local ports left out', () => {
  const text = [
    'cep-nginx-1 0.0.0.0:80->8080/tcp, [::]:80->8080/tcp, 0.0.0.0:443->8443/tcp, 0.0.0.0:443->8443/udp',
    'old-db 0.0.0.0:5432->5432/tcp, :::5432->5432/tcp',
    'cep-cms-1 3000/tcp',
    'tool 127.0.0.1:9000->9000/tcp',
  ].join('\n')
  expect(strangePortsOf(text, 'cep')).toEqual(['old-db: 5432'])
})
