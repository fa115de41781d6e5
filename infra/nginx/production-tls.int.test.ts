import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { connect as connectHttp2 } from 'node:http2'
import { connect, type SecureVersion } from 'node:tls'
import { afterEach, describe, expect, it } from 'vitest'
import { DOMAIN } from './testing/start-production-edge.ts'
import { useProductionEdge } from './testing/use-production-edge.ts'

const system = useProductionEdge()

type Offer = { version: SecureVersion; ciphers?: string; name?: string }

/** What the edge agrees to, or the reason why not. Our own side is told to accept anything. */
function shakeHands({ version, ciphers, name = DOMAIN }: Offer) {
  return new Promise<string>((resolve) => {
    const socket = connect({
      host: '127.0.0.1',
      port: system.edge.ports.https,
      servername: name,
      rejectUnauthorized: false,
      minVersion: version,
      maxVersion: version,
      ciphers: `${ciphers ?? 'ALL'}:@SECLEVEL=0`,
    })
    socket.once('secureConnect', () => {
      resolve(`${socket.getProtocol()} ${socket.getCipher().name}`)
      socket.destroy()
    })
    socket.once('error', (error) => resolve(`refused: ${error.message}`))
  })
}

describe('TLS', () => {
  it.each([
    ['TLSv1.3' as const, 'TLSv1.3 TLS_AES_'],
    ['TLSv1.2' as const, 'TLSv1.2 ECDHE-ECDSA-AES128-GCM-SHA256'],
  ])('speaks %s', async (version, expected) => {
    expect(await shakeHands({ version })).toContain(expected)
  })

  it.each(['TLSv1.1' as const, 'TLSv1' as const])('refuses %s', async (version) => {
    expect(await shakeHands({ version })).toMatch(/^refused: .*protocol version/)
  })

  it.each([
    'AES128-GCM-SHA256',
    'AES256-SHA',
    'ECDHE-ECDSA-AES128-SHA',
    'ECDHE-ECDSA-AES256-SHA384',
    'ECDHE-RSA-AES128-SHA256',
    'DHE-RSA-AES128-GCM-SHA256',
    'aNULL',
  ])('refuses the weak cipher %s', async (ciphers) => {
    expect(await shakeHands({ version: 'TLSv1.2', ciphers })).toMatch(/^refused: /)
  })

  it('gives no session ticket', async () => {
    const session = execFileSync(
      'openssl',
      ['s_client', '-connect', `127.0.0.1:${system.edge.ports.https}`, '-servername', DOMAIN, '-tls1_2'],
      { input: 'Q', stdio: ['pipe', 'pipe', 'ignore'], encoding: 'utf8' },
    )
    expect(session).toContain('Cipher    : ECDHE-ECDSA-AES128-GCM-SHA256')
    expect(session).not.toContain('TLS session ticket')
  })

  it.each(['other.example', `other.${DOMAIN}`, `${DOMAIN}.other.example`])(
    'shows a visitor of %s no certificate',
    async (name) => {
      expect(await shakeHands({ version: 'TLSv1.3', name })).toMatch(/^refused: .*unrecognized name/)
    },
  )

  it('answers nothing to another name in the request than in the handshake', async () => {
    await expect(system.edge.ask('/', { headers: { host: 'other.example' } })).rejects.toThrow()
  })

  it('speaks HTTP/2', async () => {
    const session = connectHttp2(`https://127.0.0.1:${system.edge.ports.https}`, {
      servername: DOMAIN,
      rejectUnauthorized: false,
    })
    const stream = session.request({ ':path': '/two', ':authority': DOMAIN })
    const status = await new Promise((resolve, reject) => {
      stream.on('response', (headers) => resolve(headers[':status']))
      stream.on('error', reject)
    })
    session.close()
    expect(status).toBe(200)
    expect(system.upstream.requestsTo('/two')[0]?.headers.host).toBe(DOMAIN)
  })
})

describe('the promise to come back by HTTPS', () => {
  const promised = async () => (await system.edge.ask('/')).headers['strict-transport-security']

  /** As if the authority had given a certificate. */
  function issue() {
    const folder = system.edge.path('certificates')
    mkdirSync(`${folder}/issued`, { recursive: true })
    // With its owner, who is the one that may read the key.
    execFileSync('cp', ['-a', `${folder}/self-signed`, `${folder}/issued/1`])
    pointTo('issued/1')
  }
  function pointTo(target: string) {
    const live = system.edge.path('certificates', 'live')
    rmSync(live, { force: true })
    symlinkSync(target, live)
  }
  afterEach(async () => {
    pointTo('self-signed')
    expect(await system.edge.command('reload')).toMatchObject({ status: 0 })
  })

  it('is not made with a certificate that nobody trusts', async () => {
    expect(await promised()).toBeUndefined()
  })

  it('is made with a real one, on every name, and never on port 80', async () => {
    issue()
    expect(await system.edge.command('reload')).toMatchObject({ status: 0 })
    const promise = 'max-age=31536000; includeSubDomains'
    expect(await promised()).toBe(promise)
    for (const name of ['www', 'api', 's3', 'minio']) {
      const { headers } = await system.edge.ask('/', { name: `${name}.${DOMAIN}` })
      expect(headers).toMatchObject({ 'strict-transport-security': promise })
    }
    expect((await system.edge.askPlain('/')).headers).not.toHaveProperty('strict-transport-security')
  })
})
