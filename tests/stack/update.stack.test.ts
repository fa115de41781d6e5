import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { imageOf } from './support/images.ts'
import { acknowledgedOf, lostLeads, moreAnswers, startLoad } from './support/load.ts'
import { output } from './support/run.ts'
import { cep, containersOf, isHealthy, isLongRunning, type Stack } from './support/stack.ts'
import { report } from './support/within.ts'

const stack: Stack = inject('stack')
/** Settled for each service that can't run twice. */
const MOST_SECONDS_AWAY = 5
const IMAGES = [imageOf('minio'), 'redis:7', imageOf('postgres'), imageOf('nginx')]

const updated = z.object({
  foundation: z.array(z.object({ service: z.string(), awaySeconds: z.number() })),
})

const before = new Map<string, string>()

/** What a patched base brings: the same version under another id. */
beforeAll(async () => {
  for (const image of IMAGES) {
    before.set(image, await output('docker', ['image', 'inspect', '--format', '{{.Id}}', image]))
    await output('docker', ['build', '--pull=false', '--tag', image, '-'], {
      input: `FROM ${image}\nLABEL patched=yes\n`,
    })
  }
})

afterAll(async () => {
  for (const [image, id] of before) await output('docker', ['tag', id, image])
  await cep(stack, ['update', '--local'])
})

it(`replaces edge, database, queue and store, each away for at most ${MOST_SECONDS_AWAY} s, and loses no acknowledged lead`, async () => {
  const prefix = `update-${Date.now()}`
  const load = await startLoad(stack, { perSecond: 20, leadShare: 0.2, prefix })
  await moreAnswers(load, 20)
  const { code, stdout, stderr } = await cep(stack, ['update', '--local', '--json'])
  await moreAnswers(load, 20)
  const answers = await load.stop()

  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  const { foundation } = updated.parse(JSON.parse(stdout))
  report(
    `updated: ${foundation.map(({ service, awaySeconds }) => `${service} away ${awaySeconds.toFixed(1)} s`).join(', ')}`,
  )
  expect(foundation.map(({ service }) => service)).toEqual(['minio', 'redis', 'postgres', 'nginx'])
  for (const { service, awaySeconds } of foundation)
    expect(awaySeconds, service).toBeLessThan(MOST_SECONDS_AWAY)
  expect(acknowledgedOf(answers).length).toBeGreaterThan(0)
  expect(await lostLeads(stack, prefix, answers)).toEqual([])
  expect((await containersOf(stack)).filter(isLongRunning).filter((one) => !isHealthy(one))).toEqual([])
})
