import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  chownSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { freePort } from '@cep/testing/free-port'
import { findServer } from '@cep/testing/server-binaries'
import { until } from '@cep/testing/until'
import { accountFor } from '../../../apps/ops/src/embedded/account.ts'
import { type Question, requestFrom } from './request-from.ts'

export const DOMAIN = 'cep.example'
const NONCE_PLACEHOLDER = 'placeholder23placeholder23plaaaa'

const tree = join(import.meta.dirname, '../../..')

/**
 * The production edge as the container runs it (`edge run`), in plain processes of this machine's nginx,
 * before an upstream of the test's choice (`host:port`, or a name that `EDGE_RESOLVER` knows).
 */
export async function startProductionEdge(upstream: string, settings: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cep-production-edge-'))
  const account = accountFor('www-data')
  // The account may not read the checkout.
  cpSync(join(tree, 'infra/docker/nginx'), join(folder, 'program'), { recursive: true })
  cpSync(join(tree, 'infra/nginx'), join(folder, 'source'), { recursive: true })
  const folders = {
    RUN: 'run',
    CONF: 'conf',
    CACHE: 'cache',
    LOGS: 'logs',
    STATE: 'state',
    CERTIFICATES: 'certificates',
    RESTORE: 'restore',
  }
  for (const name of ['', ...Object.values(folders)]) {
    mkdirSync(join(folder, name), { recursive: true })
    chmodSync(join(folder, name), 0o755)
    if (account) chownSync(join(folder, name), account.uid, account.gid)
  }
  const ports = { http: await freePort(), https: await freePort(), internal: await freePort() }
  const environment: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    PATH: `${dirname(findServer('nginx'))}:/usr/sbin:/usr/bin:/sbin:/bin`,
    DOMAIN,
    CEP_NONCE_PLACEHOLDER: NONCE_PLACEHOLDER,
    CEP_RATE_LIMITS: 'off',
    CEP_SUBNET_EXTERNAL: '127.0.0.0/8',
    ACME_DIRECTORY: 'off',
    EDGE_SOURCE: join(folder, 'source'),
    EDGE_HTTP_LISTEN: String(ports.http),
    EDGE_HTTPS_LISTEN: String(ports.https),
    EDGE_INTERNAL_LISTEN: String(ports.internal),
    ...Object.fromEntries(
      Object.entries(folders).map(([name, path]) => [`EDGE_${name}`, join(folder, path)]),
    ),
    ...Object.fromEntries(
      ['CMS', 'FRONTEND', 'BULLBOARD', 'STORE', 'CONSOLE'].map((name) => [`${name}_ADDRESS`, upstream]),
    ),
    ...settings,
  }
  const program = join(folder, 'program/edge')
  const options = {
    env: environment,
    cwd: folder,
    ...(account ? { uid: account.uid, gid: account.gid } : {}),
  }

  const output = join(folder, 'output.log')
  let running = await begin()

  /** Starts `edge run` and waits until it answers; its output goes on in the same file. */
  async function begin() {
    const file = openSync(output, 'a')
    // Owned by the account: nginx opens it again as /dev/stdout.
    if (account) chownSync(output, account.uid, account.gid)
    const child = spawn(program, ['run'], {
      ...options,
      stdio: ['ignore', file, file],
      // A group of its own: what a container's end would end is ended with it.
      detached: true,
    })
    closeSync(file)
    const exit = once(child, 'exit').then(([code]: unknown[]) => {
      if (child.pid) process.kill(-child.pid, 'SIGKILL')
      return code
    })
    await until('the edge to answer', async () => {
      if (child.exitCode !== null) throw new Error(readFileSync(output, 'utf8'))
      return fetch(`http://127.0.0.1:${ports.internal}/health`, { headers: { connection: 'close' } }).then(
        ({ ok }) => ok,
        () => false,
      )
    })
    return { child, exit }
  }

  function execute(file: string, args: string[], more: Record<string, string> = {}) {
    const env = { ...environment, ...more }
    return new Promise<{ status: number; stdout: string; stderr: string }>((resolve) => {
      execFile(file, args, { ...options, env }, (error, stdout, stderr) => {
        resolve({ status: error ? Number(error.code) : 0, stdout, stderr })
      })
    })
  }

  return {
    ports,
    path: (...names: string[]) => join(folder, ...names),
    output: () => readFileSync(output, 'utf8'),
    certificate: () => readFileSync(join(folder, 'certificates/live/fullchain.pem'), 'utf8'),
    /** A request by HTTPS for one of the edge's names (default: the site's own). */
    ask: (path: string, question: Question = {}) =>
      requestFrom({ port: ports.https, name: DOMAIN, path, ...question }),
    /** A request on port 80. */
    askPlain: (path: string, question: Question = {}) =>
      requestFrom({ port: ports.http, name: DOMAIN, path, isPlain: true, ...question }),
    /** A request on the listener for the other containers. */
    askInside: (path: string, question: Question = {}) =>
      requestFrom({ port: ports.internal, name: 'nginx', path, isPlain: true, ...question }),
    /** Runs `edge …` beside it, as `docker compose exec nginx edge …` does; settings may come last. */
    command: (...args: (string | Record<string, string>)[]) => {
      const words = args.filter((arg) => typeof arg === 'string')
      return execute(program, words, Object.assign({}, ...args.filter((arg) => typeof arg !== 'string')))
    },
    /** A shell's answer, in the edge's folder and as its user. */
    shell: async (script: string) => (await execute('/bin/sh', ['-c', script])).stdout,
    /** `docker stop`: the exit status, when everything has ended. */
    end: () => {
      running.child.kill('SIGTERM')
      return running.exit
    },
    /** The exit status, once it ends by itself. */
    ended: () => running.exit,
    startAgain: async () => {
      running = await begin()
    },
    stop: async () => {
      running.child.kill('SIGTERM')
      await running.exit
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
