import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createFakeCms, type FakeCms } from './fake-cms/fake-cms.ts'
import { createFakeEdge } from './fake-edge.ts'

export const NONCE_PLACEHOLDER = 'test-nonce-placeholder-0123456789'

export type Stack = { url: string; siteUrl: string; cms: FakeCms['state']; stop: () => Promise<void> }

/** Ports to listen on, and where the fake CMS may find pictures. */
type StackOptions = { edge: number; cms: number; site: number; mediaFolder?: string }

const app = join(import.meta.dirname, '..')

/** Brings `dist` and `build` up to date with the sources. */
export function ensureBuilt() {
  const lock = join(tmpdir(), 'cep-site-build.lock')
  execFileSync('flock', [lock, process.execPath, join(import.meta.dirname, 'build-if-stale.ts')], {
    stdio: 'pipe',
  })
}

/**
 * The built site as its own process (`dist/main.mjs`, so build first) with the fake CMS behind it
 * and the fake edge before it.
 */
export async function startStack({ edge, cms, site, mediaFolder }: StackOptions): Promise<Stack> {
  const fakeCms = createFakeCms({ mediaFolder })
  const cmsUrl = await listen(fakeCms.server, cms)
  const edgeServer = createFakeEdge({
    cmsUrl,
    siteUrl: `http://127.0.0.1:${site}`,
    noncePlaceholder: NONCE_PLACEHOLDER,
  })
  const url = await listen(edgeServer, edge)

  const child = spawn(process.execPath, [join(app, 'dist', 'main.mjs')], {
    env: {
      NODE_ENV: 'production',
      CEP_MODE: 'embedded',
      CEP_NONCE_PLACEHOLDER: NONCE_PLACEHOLDER,
      CMS_URL: cmsUrl,
      PUBLIC_URL: url,
      PORT: String(site),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  // Whatever ends this process, the site does not outlive it.
  process.once('exit', () => child.kill('SIGKILL'))
  const isReady = new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the site ended with ${code}`)))
    createInterface(child.stdout).on('line', (line) => {
      if (line.includes('"site ready"')) resolve()
    })
  })
  await isReady

  const stop = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
    for (const server of [edgeServer, fakeCms.server]) {
      server.closeAllConnections()
      server.close()
    }
  }
  return { url, siteUrl: `http://127.0.0.1:${site}`, cms: fakeCms.state, stop }
}

async function listen(server: Server, port: number): Promise<string> {
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // A server on TCP has an address with a port.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
