import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { until } from '@cep/testing/until'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startFakeDns } from '../../nginx/testing/fake-dns.ts'
import { startFakeUpstream } from '../../nginx/testing/fake-upstream.ts'
import { startProductionEdge } from '../../nginx/testing/start-production-edge.ts'

let dns: Awaited<ReturnType<typeof startFakeDns>>
let upstream: Awaited<ReturnType<typeof startFakeUpstream>>
let edge: Awaited<ReturnType<typeof startProductionEdge>>

beforeEach(async () => {
  dns = await startFakeDns()
  dns.setName('localhost', ['127.0.0.1'])
  upstream = await startFakeUpstream()
  edge = await startProductionEdge(`localhost:${upstream.port}`, {
    EDGE_RESOLVER: dns.address,
    EDGE_PIN_PATIENCE: '1',
  })
})
afterEach(async () => {
  await edge?.stop()
  await Promise.all([upstream?.stop(), dns?.stop()])
})

const mainProcess = () => Number(readFileSync(edge.path('run/nginx.pid'), 'utf8'))

it('finishes what it is answering when it is stopped, and ends well within 5 seconds', async () => {
  upstream.answer('/api/slow', async (_request, response) => {
    await pause(1_000)
    response.end('finished')
  })
  const slow = edge.ask('/api/slow')
  await until('the request to arrive', async () => upstream.requestsTo('/api/slow').length > 0)
  const begun = performance.now()
  expect(await edge.end()).toBe(0)
  expect(await slow).toMatchObject({ status: 200, text: 'finished' })
  expect(performance.now() - begun).toBeLessThan(5_000)
})

it('waits for nobody longer than 3 seconds when it is stopped', async () => {
  upstream.answer('/api/never', () => undefined)
  const never = edge.ask('/api/never').then(
    () => 'answered',
    () => 'cut off',
  )
  await until('the request to arrive', async () => upstream.requestsTo('/api/never').length > 0)
  const begun = performance.now()
  expect(await edge.end()).toBe(0)
  expect(performance.now() - begun).toBeLessThan(5_000)
  expect(await never).toBe('cut off')
})

it('ends with nginx, so that the container is started again', async () => {
  process.kill(mainProcess(), 'SIGKILL')
  expect(await edge.ended()).toBe(1)
  expect(edge.output()).toContain('nginx ended by itself')
})

it('is healthy; and when a worker hangs, the third check ends nginx', async () => {
  expect(await edge.command('health')).toMatchObject({ status: 0, stderr: '' })
  const [worker] = (await edge.shell(`pgrep -P ${mainProcess()} -f worker`)).split('\n')
  process.kill(Number(worker), 'SIGSTOP')
  expect((await edge.command('health')).status).toBe(1)
  expect((await edge.command('health')).status).toBe(1)
  expect((await edge.command('health')).stderr).toContain('nginx does not answer: ending it')
  expect(await edge.ended()).toBe(1)
})

it('is not taken for hung while it is only slow: whoever computes is busy', async () => {
  // A check that never gets its answer, beside an nginx that computes without a pause; then one that waits.
  await edge.shell(
    'mkdir slow && printf "#!/bin/sh\\nsleep 0.5; exit 28\\n" >slow/curl && chmod 755 slow/curl',
  )
  const slow = { PATH: `${edge.path('slow')}:/usr/sbin:/usr/bin:/bin`, EDGE_RUN: edge.path('slow') }
  const busy = spawn('/bin/sh', ['-c', 'while :; do :; done'])
  const idle = spawn('/bin/sleep', ['60'])
  await edge.shell(`echo ${busy.pid} >slow/nginx.pid`)
  for (let check = 0; check < 4; check++) {
    expect(await edge.command('health', slow)).toMatchObject({ status: 0 })
  }
  await edge.shell(`echo ${idle.pid} >slow/nginx.pid`)
  expect(await edge.command('health', slow)).toMatchObject({ status: 1 })
  for (const process of [busy, idle]) process.kill('SIGKILL')
})

it('drops a pin to a container that its service does not have any more', async () => {
  await edge.command('pin', 'cms', '127.0.0.99', 'frontend', '127.0.0.1')
  expect(await edge.command('reload')).toMatchObject({ status: 0 })
  await until('the pin to be dropped', async () => edge.output().includes('a pinned container is gone'))
  await until('the name to be used', async () => (await edge.ask('/api/x')).status === 200)
  // A pin to what the service has stays.
  expect(await edge.command('pins')).toMatchObject({ stdout: `{"frontend":"127.0.0.1:${upstream.port}"}\n` })
})

it('keeps maintenance and pins over a restart, and serves the pages it knew', async () => {
  expect((await edge.ask('/seen')).text).toBe('visit 1')
  await edge.command('pin', 'cms', '127.0.0.1')
  await edge.command('maintenance', 'on')
  expect(await edge.end()).toBe(0)
  await upstream.die()
  await edge.startAgain()
  expect(await edge.command('pins')).toMatchObject({ stdout: `{"cms":"127.0.0.1:${upstream.port}"}\n` })
  expect((await edge.ask('/api/leads', { method: 'POST' })).status).toBe(503)
  expect(await edge.ask('/seen')).toMatchObject({ status: 200, text: 'visit 1' })
})
