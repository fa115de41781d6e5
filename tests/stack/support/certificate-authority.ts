import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { output } from './run.ts'

type Authority = {
  /** Of its containers. */
  prefix: string
  network: string
  /** Names that lead to the authority itself, where nobody answers the challenge. */
  aliases: string[]
  /** Lifetime of what it issues. */
  validSeconds: number
  /** Port on which it asks the challenge's question. */
  challengePort: number
}

/** Pebble, the ACME test server, at `https://pebble:14000/dir`, with a CA of its own in `caFile`. */
export async function startAuthority({ prefix, network, aliases, validSeconds, challengePort }: Authority) {
  const folder = await mkdtemp(join(tmpdir(), 'cep-authority-'))
  const container = `${prefix}-pebble`
  await output(
    'openssl',
    [
      'req',
      ...['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'],
      ...['-subj', '/CN=pebble', '-addext', 'subjectAltName=DNS:pebble'],
      ...['-keyout', join(folder, 'key.pem'), '-out', join(folder, 'cert.pem')],
    ],
    { cwd: folder },
  )
  const pebble = {
    listenAddress: '0.0.0.0:14000',
    certificate: '/authority/cert.pem',
    privateKey: '/authority/key.pem',
    httpPort: challengePort,
    tlsPort: 5001,
    ocspResponderURL: '',
    externalAccountBindingRequired: false,
    keyAlgorithm: 'ecdsa',
    retryAfter: { authz: 1, order: 1 },
    profiles: { default: { description: 'of the tests', validityPeriod: validSeconds } },
  }
  await writeFile(join(folder, 'config.json'), JSON.stringify({ pebble }))
  await output('chmod', ['-R', 'a+rX', folder])
  await output('docker', [
    'run',
    ...['--detach', '--name', container, '--network', network, '--network-alias', 'pebble'],
    ...aliases.flatMap((alias) => ['--network-alias', alias]),
    ...['--volume', `${folder}:/authority:ro`, '--env', 'PEBBLE_VA_NOSLEEP=1'],
    ...['ghcr.io/letsencrypt/pebble:2.10.1', '-config', '/authority/config.json'],
  ])
  return {
    container,
    caFile: join(folder, 'cert.pem'),
    remove: async () => {
      await output('docker', ['rm', '--force', container])
      await rm(folder, { recursive: true, force: true })
    },
  }
}
