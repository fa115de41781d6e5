import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Home } from './home.ts'
import { type Programs, serverEnvironment } from './programs.ts'

const run = promisify(execFile)
const PROBE_TIMEOUT_MS = 5_000

/** Healthy: answers 2xx. */
export const probeHttp = (url: string) => async (): Promise<boolean> => {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PROBE_TIMEOUT_MS) })
    await response.body?.cancel()
    return response.ok
  } catch {
    // Not listening yet, or not answering: that is the answer.
    return false
  }
}

/** Healthy: PostgreSQL accepts connections. */
export const probePostgres = (home: Home, programs: Programs) => async (): Promise<boolean> => {
  try {
    await run(join(programs.postgresBin, 'pg_isready'), ['-q', '-h', home.runFolder], {
      env: serverEnvironment(programs),
      timeout: PROBE_TIMEOUT_MS,
    })
    return true
  } catch {
    // Exit codes 1 and 2: still starting, or not there.
    return false
  }
}

/** Healthy: Redis answers PONG (and has read its file: before that it answers LOADING). */
export const probeRedis = (socketPath: string) => (): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(socketPath, () => socket.write('PING\r\n'))
    socket.setTimeout(PROBE_TIMEOUT_MS, () => settle(false))
    socket.once('data', (answer) => settle(answer.toString().startsWith('+PONG')))
    socket.once('error', () => settle(false))
    function settle(isHealthy: boolean) {
      socket.destroy()
      resolve(isHealthy)
    }
  })
