import { describe, expect, it } from 'vitest'
import { type RotationStep, rotationSteps } from './rotation-steps.ts'
import { secrets, servicesOf } from './secrets.ts'

const inWords = (step: RotationStep) =>
  [step.do, 'service' in step ? step.service : 'services' in step ? step.services.join('+') : '']
    .join(' ')
    .trim()

describe('the steps of a rotation', () => {
  it('lets the queue take both passwords while its users are rolled', () => {
    expect(rotationSteps('REDIS_PASSWORD').map(inWords)).toEqual([
      'renew',
      'write redis',
      'load redis users',
      'write redis+cms+migrate+worker-automation+bullboard+backup',
      'restart cms',
      'restart worker-automation',
      'restart bullboard',
      'restart backup',
      'retire',
      'write redis',
      'load redis users',
      'forget',
    ])
  })

  it("restarts nothing for the database's password", () => {
    expect(rotationSteps('POSTGRES_PASSWORD').map(inWords)).toEqual([
      'renew',
      'change database password',
      'forget',
    ])
  })

  it('gives the store the second key before anybody uses it, and takes the first away at the end', () => {
    expect(rotationSteps('S3_ACCESS_KEY_ID').map(inWords)).toEqual([
      'renew',
      'write storage-init',
      'make store accounts',
      'write cms+migrate+backup+postgres',
      'restart cms',
      'restart backup',
      'retire',
      'write storage-init',
      'make store accounts',
      'forget',
    ])
  })

  it('renews and forgets the same secrets, and restarts only services that are given one of them', () => {
    for (const { name } of secrets) {
      const steps = rotationSteps(name)
      const renewed = steps.flatMap((step) => (step.do === 'renew' ? step.secrets : []))
      expect(steps.flatMap((step) => (step.do === 'forget' ? step.secrets : []))).toEqual(renewed)
      expect(renewed).toContain(name)
      expect(steps.at(-1)?.do).toBe('forget')
      const readers = secrets.filter((secret) => renewed.includes(secret.name)).flatMap(servicesOf)
      for (const step of steps) if (step.do === 'restart') expect(readers).toContain(step.service)
    }
  })
})
