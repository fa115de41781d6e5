import { describe, expect, it } from 'vitest'
import { judgeCertificate } from './read-certificate.ts'
import { parseVolumes } from './read-disk.ts'
import { judgeMail, judgeQueue } from './read-queue.ts'
import { parseStats } from './read-services.ts'

const certificate = {
  issuer: 'CN=R11',
  names: ['cep.example'],
  notAfter: '2027-01-01T00:00:00Z',
  daysLeft: 60,
  selfSigned: false,
  alarm: false,
  acme: true,
  lastError: null,
}
const idle = {
  undispatched: 0,
  oldestUndispatchedSeconds: 0,
  waitingJobs: 0,
  oldestWaitingSeconds: 0,
  mailsWaiting: 0,
  oldestMailSeconds: 0,
  failedToday: 0,
  mailsFailedToday: 0,
}

describe('the certificate', () => {
  it.each([
    ['good for two months', {}, 'green'],
    ['self-signed while one is asked for', { selfSigned: true, lastError: 'no DNS' }, 'red'],
    ['self-signed on purpose', { selfSigned: true, acme: false }, 'yellow'],
    ['due and not renewed', { alarm: true, daysLeft: 12 }, 'yellow'],
    ['about to end', { alarm: true, daysLeft: 2 }, 'red'],
    ['without a name whose DNS is missing', { leftOut: { 'minio.cep.example': 'no DNS' } }, 'yellow'],
  ])('%s', (_, change, light) => {
    expect(judgeCertificate({ ...certificate, ...change }).light).toBe(light)
  })
})

describe('work that waits', () => {
  it.each([
    ['nothing', {}, 'green'],
    ['a few seconds', { waitingJobs: 3, oldestWaitingSeconds: 4 }, 'green'],
    ['minutes, the relay being away', { undispatched: 9, oldestUndispatchedSeconds: 200 }, 'yellow'],
    ['an hour', { waitingJobs: 1, oldestWaitingSeconds: 3600 }, 'red'],
    ['nothing, but some failed', { failedToday: 2 }, 'yellow'],
  ])('%s', (_, change, light) => {
    expect(judgeQueue({ ...idle, ...change }).light).toBe(light)
  })
})

describe('mail', () => {
  const accepted = { at: '', isAccepted: true, text: 'the provider took the last mail' }
  const refused = { at: '', isAccepted: false, text: 'the provider refuses our user or password' }
  const waiting = { mailsWaiting: 2, oldestMailSeconds: 30 }

  it('is red without a server: mails wait', () => {
    expect(judgeMail({ ...idle, ...waiting }, { server: undefined, lastAnswer: null })).toMatchObject({
      light: 'red',
      text: 'no mail server is set (./cep mail use); 2 mails wait, the oldest for 30 s',
    })
  })
  it.each([
    ['took the last mail', {}, accepted, 'green'],
    ['has not been asked yet', {}, null, 'green'],
    ['refused some for good', { mailsFailedToday: 1 }, accepted, 'yellow'],
    ['refuses us while mails wait', waiting, refused, 'red'],
  ])('whose server %s', (_, change, lastAnswer, light) => {
    expect(judgeMail({ ...idle, ...change }, { server: 'smtp.example', lastAnswer }).light).toBe(light)
  })
})

it('holds the volumes of this stack alone against their maxima', () => {
  const json = JSON.stringify({
    Volumes: [
      { Name: 'cep_postgres-data', Size: '4.1GB' },
      { Name: 'cep_minio-data', Size: '1GB' },
      { Name: 'cep_nginx-logs', Size: '90GB' },
      { Name: 'cep2_postgres-data', Size: '5GB' },
    ],
  })
  expect(parseVolumes(json, 'cep').map(({ volume, light }) => [volume, light])).toEqual([
    ['minio-data', 'green'],
    ['nginx-logs', 'green'],
    ['postgres-data', 'yellow'],
  ])
})

it("reads docker's statistics", () => {
  const line = '{"ID":"abc","MemUsage":"100MiB / 576MiB","CPUPerc":"1.50%"}\n'
  expect(parseStats(line).get('abc')).toEqual({ memoryBytes: 104_857_600, cpuPercent: 1.5 })
})
