import { expect, it } from 'vitest'
import { printable } from '../compose/command.ts'
import type { Run } from '../compose/run.ts'
import { makeSetRestorePoint } from './set-restore-point.ts'

const container = {
  Id: 'abc',
  Name: '/cep-backup-1',
  Created: '2026-11-24T09:00:00Z',
  Image: 'sha256:1',
  RestartCount: 0,
  LogPath: '',
  State: {
    Status: 'running',
    ExitCode: 0,
    OOMKilled: false,
    StartedAt: '2026-11-24T09:00:00Z',
    Health: { Status: 'healthy', FailingStreak: 0 },
  },
  Config: { Image: 'cep/ops:1', Labels: { 'com.docker.compose.service': 'backup' } },
  HostConfig: { Memory: 1, NanoCpus: 100_000_000, RestartPolicy: { Name: 'unless-stopped' } },
}

/** A machine that answers as the engine does, and notes what it was told. */
function machine(point: { code: number; stdout: string }, containers: unknown[] = [container]) {
  const said: string[] = []
  const run: Run = async (command) => {
    const words = printable(command)
    said.push(words)
    if (words.includes(' ps ')) return { code: 0, stdout: containers.length > 0 ? 'abc\n' : '', stderr: '' }
    if (words.includes(' inspect ')) return { code: 0, stdout: JSON.stringify(containers), stderr: '' }
    if (words.includes(' exec ')) return { ...point, stderr: 'the disk is full' }
    return { code: 0, stdout: '', stderr: '' }
  }
  const make = () =>
    makeSetRestorePoint({ run, stack: { composeFile: 'compose.yml', project: 'cep' }, say: () => undefined })
  return { make, updates: () => said.filter((words) => words.startsWith('docker update')) }
}

it('names the set, and takes the processors back that it lent', async () => {
  const { make, updates } = machine({ code: 0, stdout: '{\n  "setId": "20261124_093000"\n}\n' })
  expect(await make()).toBe('20261124_093000')
  expect(updates().at(-1)).toBe('docker update --cpus 0.1 cep-backup-1')
  expect(updates()).toHaveLength(2)
})

it('fails with what the service said, with the processors taken back all the same', async () => {
  const { make, updates } = machine({ code: 1, stdout: '' })
  await expect(make()).rejects.toMatchObject({ details: expect.stringContaining('the disk is full') })
  expect(updates()).toHaveLength(2)
})

it('says so when the service does not run', async () => {
  await expect(machine({ code: 0, stdout: '' }, []).make()).rejects.toThrow('does not run')
})
