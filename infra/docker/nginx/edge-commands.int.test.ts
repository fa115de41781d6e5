import { copyFileSync, rmSync, writeFileSync } from 'node:fs'
import { apiError } from '@cep/contracts/api-error'
import { until } from '@cep/testing/until'
import { describe, expect, it } from 'vitest'
import { useProductionEdge } from '../../nginx/testing/use-production-edge.ts'

const system = useProductionEdge()
const edge = (...args: string[]) => system.edge.command(...args)

describe('edge maintenance', () => {
  const write = (headers: Record<string, string> = {}) =>
    system.edge.ask('/api/leads', { method: 'POST', body: '{}', headers })

  it('refuses writes on every name from the moment it returns, and goes on reading', async () => {
    expect(await edge('maintenance', 'status')).toMatchObject({ status: 0, stdout: 'off\n' })
    expect(await edge('maintenance', 'on')).toMatchObject({ status: 0, stderr: '' })
    expect(await edge('maintenance', 'status')).toMatchObject({ stdout: 'on\n' })

    const refused = await write()
    expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '60' } })
    expect(apiError.parse(JSON.parse(refused.text)).error.code).toBe('unavailable')
    expect((await write({ accept: 'text/html' })).text).toContain('Estamos de mantenimiento')
    const named = (name: string, path: string) =>
      system.edge.ask(path, { method: 'PUT', name: `${name}.cep.example` })
    expect((await named('api', '/api/leads/1')).status).toBe(503)
    expect((await named('s3', '/a/b?X-Amz-Signature=c')).status).toBe(503)
    expect((await system.edge.askInside('/api/leads', { method: 'POST' })).status).toBe(503)
    for (const path of ['/', '/cursos', '/api/public/courses', '/admin', '/queues/']) {
      expect((await system.edge.ask(path)).status).toBe(200)
    }

    expect(await edge('maintenance', 'off')).toMatchObject({ status: 0, stderr: '' })
    expect((await write()).status).toBe(200)
  })

  it("is on while a restore asks for it, and leaves the operator's switch alone", async () => {
    const wish = system.edge.path('restore/maintenance')
    const refuses = (isExpected: boolean) =>
      until('the edge to follow', async () => ((await write()).status === 503) === isExpected)
    writeFileSync(wish, '')
    await refuses(true)
    expect(await edge('maintenance', 'status')).toMatchObject({ stdout: 'off\n' })
    // Both at once, and one after the other.
    expect(await edge('maintenance', 'on')).toMatchObject({ status: 0, stderr: '' })
    rmSync(wish)
    expect((await write()).status).toBe(503)
    expect(await edge('maintenance', 'off')).toMatchObject({ status: 0 })
    await refuses(false)
  })

  it('knows no other word', async () => {
    expect(await edge('maintenance', 'perhaps')).toMatchObject({
      status: 1,
      stderr: 'edge: say "edge maintenance on", "off" or "status".\n',
    })
  })
})

describe('edge reload', () => {
  it('changes nothing when the configuration is refused', async () => {
    const key = system.edge.path('certificates/live/privkey.pem')
    const kept = system.edge.path('kept.pem')
    copyFileSync(key, kept)
    writeFileSync(key, 'no key')
    await edge('pin', 'cms', '127.0.0.77')
    const result = await edge('reload')
    expect(result.status).toBe(1)
    expect(result.stderr).toContain('edge: the configuration was refused; nothing has changed.\n')
    expect((await system.edge.ask('/api/x')).status).toBe(200)
    copyFileSync(kept, key)
    await edge('unpin')
    expect(await edge('reload')).toMatchObject({ status: 0, stderr: '' })
  })
})

describe('edge', () => {
  it.each([[[]], [['restart']]])('explains itself when told %j', async (args) => {
    const result = await edge(...args)
    expect(result.status).toBe(2)
    expect(result.stderr).toContain('edge maintenance on|off|status')
  })
})

describe('edge certificate status', () => {
  it('describes the self-signed one', async () => {
    const { stdout } = await edge('certificate', 'status')
    expect(JSON.parse(stdout)).toMatchObject({
      issuer: 'CN=CEP (self-signed)',
      names: ['cep.example', 'www.cep.example', 'api.cep.example', 's3.cep.example', 'minio.cep.example'],
      selfSigned: true,
      alarm: false,
      acme: false,
      lastError: null,
      leftOut: {},
    })
  })

  it('is not renewed where no authority is to be asked', async () => {
    const result = await edge('certificate', 'renew')
    expect(result.status).toBe(1)
    expect(result.stderr).toMatch(/^edge: no authority certifies cep\.example .* stays self-signed\.\n$/)
  })
})

describe('logs', () => {
  const shell = (script: string) => system.edge.shell(script)

  it('go to the file and to stdout, without address and query', async () => {
    await system.edge.ask('/logged?email=ana%40example.com', { from: '127.0.0.8' })
    const find = (log: string) => log.split('\n').find((line) => line.includes('"/logged"'))
    const lines = await until('both lines', async () => {
      const [inFile, onStdout] = [find(await shell('cat logs/access.log')), find(system.edge.output())]
      return inFile && onStdout && [inFile, onStdout]
    })
    for (const line of lines) {
      expect(JSON.parse(line)).toMatchObject({ method: 'GET', path: '/logged', status: 200 })
      expect(line).not.toMatch(/ana|127\.0\.0\.8/)
    }
  })

  it('begin anew every day, are packed, and are kept for 14 days', async () => {
    await until('a line to be there', async () => (await shell('cat logs/access.log')).length > 0)
    await shell('echo 20261101 >logs/.day')
    await shell('touch -d "-15 days" logs/access.log.20261109-000000.gz')
    await shell('touch -d "-13 days" logs/access.log.20261111-000000.gz')
    await edge('rotate-logs')
    const after = (await shell('ls logs')).split('\n')
    expect(after).not.toContain('access.log.20261109-000000.gz')
    expect(after).toContain('access.log.20261111-000000.gz')
    const rotated = after.find((name) => /^access\.log\.\d{8}-\d{6}$/.test(name))
    expect(rotated).toBeDefined()

    await system.edge.ask('/the-next-day')
    await until('the new file to be written', async () =>
      (await shell('cat logs/access.log')).includes('/the-next-day'),
    )
    await edge('rotate-logs')
    expect(await shell(`zcat logs/${rotated}.gz`)).toContain('"path":')
    expect(await shell('ls logs')).not.toMatch(/access\.log\.\d{8}-\d{6}\n/)
  })
})

describe('edge run', () => {
  it.each([
    ['DOMAIN', { DOMAIN: 'a; b' }],
    ['DOMAIN', { DOMAIN: '' }],
    ['CEP_NONCE_PLACEHOLDER', { CEP_NONCE_PLACEHOLDER: '' }],
    ['ADMIN_ALLOW', { ADMIN_ALLOW: 'everybody' }],
    ['CEP_SUBNET_EXTERNAL', { CEP_SUBNET_EXTERNAL: 'here' }],
  ])('refuses to start with a wrong %s, in one line', async (name, settings) => {
    const result = await system.edge.command('run', settings)
    expect(result.status).toBe(1)
    expect(result.stderr).toMatch(new RegExp(`^edge: ${name} .*\\n$`))
  })

  it('takes the placeholder from a file', async () => {
    const file = system.edge.path('placeholder')
    const settings = { CEP_NONCE_PLACEHOLDER: '', CEP_NONCE_PLACEHOLDER_FILE: file }
    const missing = await system.edge.command('run', settings)
    expect(missing).toMatchObject({ status: 1, stderr: expect.stringContaining("which can't be read.") })

    writeFileSync(file, 'placeholder+of/the=file\n', { mode: 0o644 })
    expect(await system.edge.command('reload', settings)).toMatchObject({ status: 0, stderr: '' })
    expect(await system.edge.shell('cat conf/locations.conf')).toContain(
      "sub_filter 'placeholder+of/the=file'",
    )
  })
})
