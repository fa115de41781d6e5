import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, closeSync, copyFileSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@cep/testing/free-port'
import { findServer } from '@cep/testing/server-binaries'
import { until } from '@cep/testing/until'
import { accountFor } from '../../../apps/ops/src/embedded/account.ts'
import { makeLog } from '../../../apps/ops/src/embedded/part-logs.ts'
import { renderEdge } from '../../../apps/ops/src/embedded/render-edge.ts'

export const NONCE_PLACEHOLDER = 'placeholder23placeholder23plaaaa'

const source = join(import.meta.dirname, '..')

/** The real nginx with the embedded system's own configuration, before an upstream of the test's choice. */
export async function startEdge(upstream: string, { rateLimits = 'off' as 'on' | 'off' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cep-edge-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const account = accountFor('www-data')
  const switches = join(folder, 'switches')
  const accessLog = makeLog(folder, 'access', account)
  const configuration = renderEdge(source, {
    EDGE_PORT: String(port),
    EDGE_FOLDER: join(folder, 'edge'),
    EDGE_CACHE: join(folder, 'cache'),
    EDGE_SWITCHES: switches,
    EDGE_ACCESS_LOG: accessLog,
    CMS_ADDRESS: upstream,
    SITE_ADDRESS: upstream,
    BOARD_ADDRESS: upstream,
    STORE_ADDRESS: upstream,
    S3_UPLOADS_BUCKET: 'cep-uploads',
    CEP_NONCE_PLACEHOLDER: NONCE_PLACEHOLDER,
    CEP_RATE_LIMITS: rateLimits,
  })
  const errors = openSync(join(folder, 'errors.log'), 'a')
  const nginx = spawn(findServer('nginx'), ['-e', 'stderr', '-p', folder, '-c', configuration], {
    stdio: ['ignore', errors, errors],
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  })
  closeSync(errors)
  const url = `http://127.0.0.1:${port}`
  let isOver = false
  nginx.once('exit', () => {
    isOver = true
  })
  await until('nginx to listen', async () => {
    if (isOver) throw new Error(readFileSync(join(folder, 'errors.log'), 'utf8'))
    return fetch(`${url}/__ready`).then(
      (response) => response.text(),
      () => null,
    )
  })

  return {
    url,
    port,
    accessLog: () => readFileSync(accessLog, 'utf8'),
    /** Writes are refused from now on (or again accepted), as the operator's command does it. */
    maintenance: (isOn: boolean) => {
      const file = join(switches, 'maintenance.map')
      if (isOn) copyFileSync(join(source, 'maintenance.map'), file)
      else rmSync(file, { force: true })
      nginx.kill('SIGHUP')
    },
    stop: async () => {
      nginx.kill('SIGTERM')
      if (!isOver) await once(nginx, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
