import { expect, it } from 'vitest'
import { stackSettings } from '../settings/stack-settings.ts'
import { levels, peakMb, settingsOf } from './levels.ts'

it.each(Object.entries(levels))('%s leaves the host a twentieth of its memory, whatever runs', (_, level) => {
  expect(peakMb(level)).toBeLessThanOrEqual(level.hostMb * 0.95)
})

it.each(Object.entries(levels))('%s keeps each heap and cache within the limit it lives in', (_, level) => {
  const { services, tuning } = level
  expect(Number(tuning.CMS_HEAP_MB)).toBeLessThan(services.cms.memoryMb * 0.7)
  expect(Number(tuning.FRONTEND_HEAP_MB)).toBeLessThan(services.frontend.memoryMb * 0.75)
  expect(Number(tuning.WORKER_AUTOMATION_HEAP_MB)).toBeLessThan(services['worker-automation'].memoryMb * 0.75)
  expect(Number(tuning.BULLBOARD_HEAP_MB)).toBeLessThan(services.bullboard.memoryMb * 0.75)
  // A rewrite of its log copies pages that change meanwhile.
  expect(Number.parseInt(tuning.REDIS_MAXMEMORY, 10)).toBeLessThanOrEqual(services.redis.memoryMb * 0.75)
  expect(Number.parseInt(tuning.POSTGRES_SHARED_BUFFERS, 10)).toBeLessThanOrEqual(
    services.postgres.memoryMb / 3,
  )
})

it('writes what compose reads', () => {
  const settings = settingsOf(levels['4g'])
  expect(settings.get('WORKER_AUTOMATION_MEMORY')).toBe('192m')
  expect(settings.get('CMS_CPUS')).toBe('1')
  expect(settings.get('CMS_HEAP_MB')).toBe('320')
})

it.each(Object.entries(levels))('%s is made of settings that are accepted', (_, level) => {
  const settings = Object.fromEntries(settingsOf(level))
  expect(stackSettings.safeParse({ DOMAIN: 'centro.example', ...settings })).toMatchObject({ success: true })
})
