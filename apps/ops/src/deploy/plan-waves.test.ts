import { expect, it } from 'vitest'
import { MEMORY_BUDGET_BYTES, planWaves } from './plan-waves.ts'
import { ROLLED_SERVICES } from './rolled-services.ts'

const services = ROLLED_SERVICES
const roomFor = (more: number) =>
  new Map([
    ['postgres', MEMORY_BUDGET_BYTES - 768 - more],
    ['cms', 576],
    ['frontend', 192],
  ])

it('deploys one service after the other, each after those it needs', () => {
  expect(planWaves({ kind: 'deploy', services: ['frontend', 'cms'], limits: roomFor(9999) })).toEqual([
    ['cms'],
    ['frontend'],
  ])
})

it('rolls back what visitors see together where the limits leave room for both', () => {
  expect(planWaves({ kind: 'rollback', services, limits: roomFor(768) })).toEqual([
    ['cms', 'frontend'],
    ['worker-automation'],
    ['bullboard'],
  ])
})

it('and one after the other where they do not', () => {
  expect(planWaves({ kind: 'rollback', services, limits: roomFor(767) })).toEqual(
    services.map((service) => [service]),
  )
})
