import { connect, type SecureVersion } from 'node:tls'
import { describe, expect, inject, it } from 'vitest'
import { imageOf } from './support/images.ts'
import { https } from './support/request.ts'
import { output, run } from './support/run.ts'
import { execIn } from './support/stack.ts'

const stack = inject('stack')

/** What the edge agrees to on the published port, or why not. Our own side accepts anything. */
function shakeHands(version: SecureVersion, ciphers = 'ALL') {
  return new Promise<string>((resolve) => {
    const socket = connect({
      host: '127.0.0.1',
      port: stack.httpsPort,
      servername: stack.domain,
      rejectUnauthorized: false,
      minVersion: version,
      maxVersion: version,
      ciphers: `${ciphers}:@SECLEVEL=0`,
    })
    socket.once('secureConnect', () => {
      resolve(`${socket.getProtocol()} ${socket.getCipher().name}`)
      socket.destroy()
    })
    socket.once('error', (error) => resolve(`refused: ${error.message}`))
  })
}

describe('TLS on the published port', () => {
  it('is 1.3 or 1.2, with forward secrecy and authenticated encryption', async () => {
    expect(await shakeHands('TLSv1.3')).toMatch(/^TLSv1\.3 TLS_(AES|CHACHA20)/)
    expect(await shakeHands('TLSv1.2')).toMatch(/^TLSv1\.2 ECDHE-(ECDSA|RSA)-AES128-GCM-SHA256$/)
  })

  it.each(['TLSv1.1', 'TLSv1'] as const)('is never %s', async (version) => {
    expect(await shakeHands(version)).toMatch(/^refused: .*protocol version/)
  })

  it('agrees to no other cipher than those two: every one that OpenSSL knows was offered alone', async () => {
    const known = (await output('openssl', ['ciphers', 'ALL:COMPLEMENTOFALL:@SECLEVEL=0'])).split(':')
    const agreed: string[] = []
    for (const cipher of known.filter((each) => !each.startsWith('TLS_'))) {
      const answer = await shakeHands('TLSv1.2', cipher)
      if (!answer.startsWith('refused')) agreed.push(answer)
    }
    expect(agreed).toEqual(['TLSv1.2 ECDHE-ECDSA-AES128-GCM-SHA256'])
  })
})

describe('HTTP/3', () => {
  it('is offered, and answers on the published UDP port as HTTP/2 does', async () => {
    const { headers } = await https(stack, '/')
    expect(headers['alt-svc']).toBe(`h3=":${stack.httpsPort}"; ma=86400`)

    // Debian's curl in the edge's own image speaks it; it runs on the host's network, as a visitor would.
    const port = `${stack.httpsPort}`
    const { code, stdout, stderr } = await run('docker', [
      'run',
      ...['--rm', '--network', 'host', '--entrypoint', 'curl', imageOf('nginx')],
      ...['-sk', '--http3-only', '--max-time', '10', '--resolve', `${stack.domain}:${port}:127.0.0.1`],
      ...['-D', '-', '-o', '/dev/null', '-w', 'version %{http_version}', `https://${stack.domain}:${port}/`],
    ])
    expect(code, stderr).toBe(0)
    expect(stdout).toMatch(/^HTTP\/3 200/)
    expect(stdout).toContain('version 3')
    expect(stdout).toMatch(/script-src 'nonce-[0-9a-f]{32}' https:\/\/[^ ]+\/assets\//)
  })
})

describe('the edge in its container', () => {
  it("reads its configuration where nginx's own commands look for it", async () => {
    const { code, stderr } = await execIn(stack, 'nginx', ['nginx', '-t'])
    expect(code, stderr).toBe(0)
  })

  it('reloads without a complaint', async () => {
    expect(await execIn(stack, 'nginx', ['edge', 'reload'])).toMatchObject({ code: 0, stderr: '' })
  })
})
