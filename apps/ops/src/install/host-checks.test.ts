import { describe, expect, it } from 'vitest'
import { checkHost, isOlder } from './host-checks.ts'
import type { HostFacts } from './host-facts.ts'
import { renderVerdicts } from './verdict.ts'

const good: HostFacts = {
  system: { id: 'debian', version: '12', name: 'Debian GNU/Linux 12 (bookworm)' },
  isRoot: true,
  kernel: '6.1.0-18-amd64',
  processors: 2,
  memoryMb: 3_900,
  swapMb: 2_048,
  disk: { freeMb: 40_000, totalMb: 50_000, folder: '/var/lib/docker' },
  docker: '26.1.5+dfsg1',
  compose: 'v2.40.3',
  limitsMemory: true,
  overcommit: '1',
}

const problemsOf = (facts: Partial<HostFacts>) =>
  checkHost({ ...good, ...facts })
    .filter(({ state }) => state !== 'ok')
    .map(({ check, state }) => `${check} ${state}`)

describe('checking a host', () => {
  it('takes a host of 4 GB with Debian 12', () => {
    expect(problemsOf({})).toEqual([])
  })

  it.each<[Partial<HostFacts>, string]>([
    [{ system: { id: 'debian', version: '11', name: 'Debian 11' } }, 'system failed'],
    [{ system: { id: 'ubuntu', version: '20.04', name: 'Ubuntu 20.04' } }, 'system failed'],
    [{ system: { id: 'fedora', version: '42', name: 'Fedora 42' } }, 'system failed'],
    [{ isRoot: false }, 'root failed'],
    [{ docker: null }, 'docker failed'],
    [{ docker: '20.10.24' }, 'docker failed'],
    [{ limitsMemory: false }, 'docker failed'],
    [{ compose: null }, 'compose failed'],
    [{ compose: '2.19.1' }, 'compose failed'],
    [{ memoryMb: 1_980 }, 'memory failed'],
    [{ swapMb: 0 }, 'swap warning'],
    [{ disk: { freeMb: 9_000, totalMb: 50_000, folder: '/' } }, 'disk failed'],
    [{ disk: { freeMb: 20_000, totalMb: 25_000, folder: '/' } }, 'disk warning'],
    [{ processors: 1 }, 'processors failed'],
    [{ kernel: '4.19.0' }, 'kernel failed'],
    [{ overcommit: '0' }, 'overcommit warning'],
  ])('%j: %s', (facts, problem) => {
    expect(problemsOf(facts)).toEqual([problem])
  })

  it('asks for no swap where there is memory enough', () => {
    expect(problemsOf({ swapMb: 0, memoryMb: 8_000 })).toEqual([])
  })

  it('takes Ubuntu 24.04', () => {
    expect(problemsOf({ system: { id: 'ubuntu', version: '24.04', name: 'Ubuntu 24.04' } })).toEqual([])
  })

  it('says what to do in the line below', () => {
    const text = renderVerdicts(checkHost({ ...good, isRoot: false }))
    expect(text).toMatch(/NO {2}root +not running as root\n +Run it with sudo\./)
  })
})

it.each([
  ['2.20.0', false],
  ['v2.19.9', true],
  ['24.0.7', false],
  ['1.29', true],
])('%s against 2.20', (version, older) => {
  expect(isOlder(version, [2, 20])).toBe(older)
})
