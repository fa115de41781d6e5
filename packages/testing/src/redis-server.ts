import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findServer } from './server-binaries.ts'

export type TestRedis = { socket: string; stop: () => Promise<void> }

/** A Redis of its own on a Unix socket, set up as in production (no eviction), without persistence. */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'cep-redis-'))
  const socket = join(folder, 'redis.sock')
  const server = spawn(
    findServer('redis-server'),
    ['--port', '0', '--unixsocket', socket, '--dir', folder, '--save', '', '--maxmemory-policy', 'noeviction'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  for await (const chunk of server.stdout) {
    if (String(chunk).includes('ready to accept connections')) break
  }
  return {
    socket,
    stop: async () => {
      if (server.exitCode === null) {
        server.kill('SIGKILL')
        await once(server, 'exit')
      }
      await rm(folder, { recursive: true, force: true })
    },
  }
}
