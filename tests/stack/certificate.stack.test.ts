import { connect } from 'node:tls'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { startAuthority } from './support/certificate-authority.ts'
import { imageOf } from './support/images.ts'
import { output, run } from './support/run.ts'
import { report, secondsUntil } from './support/within.ts'

const prefix = 'cep-certificate'
const network = `${prefix}-public`
const edge = `${prefix}-edge`
const domain = 'certificate.test'
const name = (label: string) => `${label}.${domain}`
/** A certificate of so long is renewed after two thirds of it. */
const VALID_SECONDS = 75

const certificateStatus = z.object({
  issuer: z.string(),
  names: z.array(z.string()),
  notAfter: z.string(),
  daysLeft: z.number(),
  selfSigned: z.boolean(),
  alarm: z.boolean(),
  acme: z.boolean(),
  lastAttempt: z.string().nullable(),
  nextAttempt: z.string().nullable(),
  lastError: z.string().nullable(),
  leftOut: z.record(z.string(), z.string()),
})

// An edge and an authority of its own: the stack's keeps its certificate.
let authority: Awaited<ReturnType<typeof startAuthority>>

beforeAll(async () => {
  if (!inject('stack')) return
  await output('docker', ['network', 'create', network])
  authority = await startAuthority({
    prefix,
    network,
    // Leads somewhere, but to nobody who answers: an order with it fails.
    aliases: [name('www')],
    validSeconds: VALID_SECONDS,
    challengePort: 8080,
  })
  // Another server under one of the names.
  await output('docker', [
    'run',
    ...['--detach', '--name', `${prefix}-other`, '--network', network, '--network-alias', name('s3')],
    'nginx:1.30',
  ])
  await output('docker', [
    'run',
    ...['--detach', '--name', edge, '--network', network, '--network-alias', domain],
    ...['--network-alias', name('api'), '--read-only', '--cap-drop', 'ALL', '--tmpfs', '/tmp'],
    ...['--security-opt', 'no-new-privileges', '--memory', '128m', '--restart', 'unless-stopped'],
    ...['--publish', '127.0.0.1::8443', '--volume', `${authority.caFile}:/authority.pem:ro`],
    ...Object.entries({
      DOMAIN: domain,
      CEP_NONCE_PLACEHOLDER: 'placeholder-of-the-certificate-test',
      ACME_DIRECTORY: 'https://pebble:14000/dir',
      ACME_CA_FILE: '/authority.pem',
    }).flatMap(([key, value]) => ['--env', `${key}=${value}`]),
    imageOf('nginx'),
  ])
}, 120_000)

afterAll(async () => {
  if (!authority) return
  await run('docker', ['rm', '--force', '--volumes', edge, `${prefix}-other`])
  await authority.remove()
  await output('docker', ['network', 'rm', network])
}, 60_000)

const command = (...args: string[]) => run('docker', ['exec', edge, 'edge', ...args])
async function status() {
  const { code, stdout, stderr } = await command('certificate', 'status')
  if (code !== 0) throw new Error(stderr)
  return certificateStatus.parse(JSON.parse(stdout))
}

/** The most that the edge's container has used so far; control groups of version 1 or 2. */
async function peakMemoryBytes() {
  const files = ['memory.peak', 'memory/memory.max_usage_in_bytes'].map((file) => `/sys/fs/cgroup/${file}`)
  return Number(
    await output('docker', ['exec', edge, 'sh', '-c', `cat ${files.join(' ')} 2>/dev/null || true`]),
  )
}

/** What a visitor of one of the names is shown. */
async function shown(servername = domain) {
  const [, port] = (await output('docker', ['port', edge, '8443/tcp'])).split(':')
  return new Promise<{ issuer: string; serial: string; names: string }>((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port: Number(port), servername, rejectUnauthorized: false })
    socket.once('error', reject)
    socket.once('secureConnect', () => {
      const { issuer, serialNumber, subjectaltname } = socket.getPeerCertificate()
      socket.destroy()
      resolve({ issuer: String(issuer.CN), serial: serialNumber, names: subjectaltname ?? '' })
    })
  })
}

describe('a certificate', () => {
  it('is there from the first second, then issued by itself for the names that lead here', async () => {
    await secondsUntil(
      'an answer',
      async () => (await run('docker', ['exec', edge, 'edge', 'health'])).code === 0,
      30,
    )
    const seconds = await secondsUntil('the certificate', async () => !(await status()).selfSigned, 60)
    report(`certificate issued ${seconds} s after the start`)
    const issued = await status()
    // The order with www failed, as it would with a name whose DNS leads elsewhere: the site still gets its own.
    expect(issued).toMatchObject({ names: [domain], acme: true })
    expect(issued.lastError).toContain(`Only ${domain} is certified`)
    expect(issued.leftOut).toEqual({
      [name('s3')]: 'another server answers under it',
      [name('minio')]: 'it has no address in DNS',
    })
    await secondsUntil('it to be shown', async () => (await shown()).issuer.startsWith('Pebble'), 60)
  })

  it('names all of them once they lead here', async () => {
    await output('docker', ['rm', '--force', `${prefix}-other`])
    await output('docker', ['network', 'disconnect', network, authority.container])
    await output('docker', ['network', 'connect', '--alias', 'pebble', network, authority.container])
    await output('docker', ['network', 'disconnect', network, edge])
    const labels = ['www', 'api', 's3', 'minio']
    const aliases = [domain, ...labels.map(name)].flatMap((alias) => ['--alias', alias])
    await output('docker', ['network', 'connect', ...aliases, network, edge])
    const { code, stderr } = await command('certificate', 'renew')
    expect(code, stderr).toBe(0)
    const now = await status()
    expect(now.names.toSorted()).toEqual([domain, ...labels.map(name)].toSorted())
    expect(now).toMatchObject({
      lastError: null,
      leftOut: {},
      alarm: false,
    })
    expect((await shown(name('s3'))).names).toContain(name('minio'))
    const peakMb = (await peakMemoryBytes()) / 1024 / 1024
    report(`edge with two orders of certificates: ${Math.round(peakMb)} MB at the most`)
    expect(peakMb).toBeLessThan(100)
  })

  it('is renewed by itself when a third of its life is left, and visitors do not notice', async () => {
    const before = await shown()
    let isOver = false
    const failures: unknown[] = []
    const visitor = (async () => {
      while (!isOver) await shown().catch((error: unknown) => failures.push(error))
    })()
    const seconds = await secondsUntil(
      'another certificate',
      async () => (await shown()).serial !== before.serial,
      120,
    )
    isOver = true
    await visitor
    expect(failures).toEqual([])
    report(`certificate of ${VALID_SECONDS} s renewed after at most ${seconds} s, 0 failed handshakes`)
    expect((await status()).lastError).toBeNull()
  }, 150_000)

  it('promises HTTPS for good, and outlives a restart of the edge', async () => {
    await output('docker', ['restart', edge])
    await secondsUntil('an answer', async () => (await command('health')).code === 0, 30)
    expect((await shown()).issuer).toMatch(/^Pebble/)
    const headers = await output('docker', [
      'exec',
      edge,
      ...['curl', '-skI', '--connect-to', `${domain}:443:127.0.0.1:8443`, `https://www.${domain}/`],
      ...['--connect-to', `www.${domain}:443:127.0.0.1:8443`],
    ])
    expect(headers.toLowerCase()).toContain('strict-transport-security: max-age=31536000; includesubdomains')
  })

  it('stays in use when the authority is down, with a pause before the next try and a word about it', async () => {
    await output('docker', ['stop', '--time', '1', authority.container])
    const serial = (await shown()).serial
    const renewed = await command('certificate', 'renew')
    expect(renewed.code).toBe(1)
    expect(renewed.stderr).toMatch(/^edge: .+\n$/)
    const { lastError, nextAttempt } = await status()
    expect(lastError).not.toBeNull()
    const pauseMinutes = (Date.parse(String(nextAttempt)) - Date.now()) / 60_000
    expect(pauseMinutes).toBeGreaterThan(18)
    expect(pauseMinutes).toBeLessThan(21)
    expect((await shown()).serial).toBe(serial)
    await secondsUntil('the alarm', async () => (await status()).alarm, 90)
  }, 150_000)
})
