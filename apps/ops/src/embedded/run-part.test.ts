import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from '@cep/testing/until'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { identify, isAlive } from './linux-process.ts'
import type { Part } from './part.ts'
import { type RunningPart, runPart } from './run-part.ts'

let folder: string
let running: RunningPart[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cep-part-'))
  running = []
})
afterEach(async () => {
  await Promise.all(running.map((part) => part.stop()))
  rmSync(folder, { recursive: true })
})

it('is ready once healthy, and writes its output to its log', async () => {
  const part = start(`console.log('hello'); ${ready()} ${staysAlive}`)
  await part.ready
  expect(part).toMatchObject({ state: 'healthy', restarts: 0, pid: expect.any(Number) })
  expect(readFileSync(join(folder, 'part.log'), 'utf8')).toBe('hello\n')
})

it('is started again when it dies', async () => {
  const restarted = Promise.withResolvers<void>()
  const part = start(`${ready()} ${staysAlive}`, {}, () => {
    if (running[0]?.restarts === 1 && running[0].state === 'healthy') restarted.resolve()
  })
  await part.ready
  const firstPid = part.pid
  if (firstPid === null) throw new Error('healthy and without a process')
  process.kill(firstPid, 'SIGKILL')
  await restarted.promise
  expect(part.pid).not.toBe(firstPid)
})

it('fails the start with its last words when it ends before it is healthy', async () => {
  const part = start(`console.error('port taken'); process.exit(3)`)
  await expect(part.ready).rejects.toMatchObject({
    message: expect.stringContaining('part ended with code 3 before it was ready'),
    details: 'port taken',
  })
  expect(part.restarts).toBe(0)
})

it('fails the start when it lives but never gets healthy', async () => {
  const part = start(staysAlive, { startTimeoutMs: 300 })
  await expect(part.ready).rejects.toThrow('part was not ready after 0.3 s')
})

it('fails the start when there is no such program', async () => {
  const part = start('', { command: ['/no/such/program'] })
  await expect(part.ready).rejects.toThrow('could not be started')
})

it('takes its children along when it dies', async () => {
  const child = `require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']).pid`
  const ended = Promise.withResolvers<void>()
  const part = start(`console.log(${child}); ${ready()} ${staysAlive}`, {}, () => {
    if (running[0]?.state === 'restarting') ended.resolve()
  })
  await part.ready
  const childPid = Number(readFileSync(join(folder, 'part.log'), 'utf8'))
  const identity = identify(childPid)
  if (!identity || part.pid === null) throw new Error('the child is not there')
  process.kill(part.pid, 'SIGKILL')
  await ended.promise
  // The kernel needs a moment to end a process it was told to kill.
  await until('the child to end', async () => !isAlive(identity))
})

it('ends when stopped, and stays ended', async () => {
  const part = start(
    `${ready()} process.on('SIGTERM', () => { console.log('bye'); process.exit() }); ${staysAlive}`,
  )
  await part.ready
  await part.stop()
  expect(part).toMatchObject({ state: 'stopped', pid: null, restarts: 0 })
  expect(readFileSync(join(folder, 'part.log'), 'utf8')).toBe('bye\n')
})

it('is killed when it does not end in its time', async () => {
  const part = start(`process.on('SIGTERM', () => {}); ${ready()} ${staysAlive}`, { stopTimeoutMs: 200 })
  await part.ready
  await part.stop()
  expect(part).toMatchObject({ state: 'stopped', pid: null })
})

const staysAlive = 'setInterval(() => {}, 1000);'

/** The scripts say that they are healthy by writing their process id into a file. */
function ready() {
  return `require('node:fs').writeFileSync(${JSON.stringify(join(folder, 'healthy'))}, String(process.pid));`
}

function start(script: string, changes: Partial<Part> = {}, onChange = () => {}): RunningPart {
  writeFileSync(join(folder, 'healthy'), '')
  const part: RunningPart = runPart(
    {
      name: 'part',
      needs: [],
      command: [process.execPath, '-e', script],
      cwd: folder,
      env: { NODE_ENV: 'production' },
      account: null,
      isHealthy: async () => readFileSync(join(folder, 'healthy'), 'utf8') === String(running[0]?.pid),
      startTimeoutMs: 10_000,
      stopSignal: 'SIGTERM',
      stopTimeoutMs: 10_000,
      ...changes,
    },
    { logFolder: folder, onChange: () => onChange() },
  )
  running.push(part)
  return part
}
