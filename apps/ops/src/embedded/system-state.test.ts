import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, it } from 'vitest'
import { identify, isAlive, treeMemory } from './linux-process.ts'
import { endLeftovers } from './system-state.ts'

const gone = { pid: process.pid, startTicks: 1 }
const shared = { stopSignal: 'SIGTERM', stopTimeoutMs: 200 }

it('ends what a killed supervisor left, the stubborn too, and nobody who only has the same id', async () => {
  const polite = await sleeper('')
  const stubborn = await sleeper(`process.on('SIGTERM', () => {});`)
  const ended = await endLeftovers({
    supervisor: gone,
    parts: [
      { ...shared, ...polite, name: 'polite' },
      { ...shared, ...stubborn, name: 'stubborn' },
      // This test itself, but started at another time: a reused process id.
      { ...shared, ...gone, name: 'stranger' },
    ],
  })
  expect(ended).toEqual(['stubborn', 'polite'])
  expect([polite, stubborn].map(isAlive)).toEqual([false, false])
})

it('measures a process together with its children', async () => {
  const child = await sleeper('')
  const { bytes, byPid } = treeMemory(process.pid)
  expect(byPid.get(child.pid)).toBeGreaterThan(1024 ** 2)
  expect(bytes).toBeGreaterThan(byPid.get(process.pid) ?? Number.POSITIVE_INFINITY)
  process.kill(child.pid, 'SIGKILL')
})

/** A process of its own group that says when it is up. */
async function sleeper(script: string) {
  const child = spawn(process.execPath, ['-e', `${script} console.log('up'); setInterval(() => {}, 1000)`], {
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  const identity = identify(child.pid ?? 0)
  if (!identity) throw new Error('the sleeper is not there')
  return identity
}
