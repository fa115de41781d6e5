import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findServer } from './server-binaries.ts'

export type TestRedis = {
  socket: string
  /** Stops the server and keeps its data; `start` brings it back. */
  halt: () => Promise<void>
  start: () => Promise<void>
  /** As if its disk were lost: stopped, emptied, started. */
  wipe: () => Promise<void>
  stop: () => Promise<void>
}

/** A Redis of its own on a Unix socket, set up as the product's: append-only file, no eviction. */
export async function startRedis(): Promise<TestRedis> {
  const folder = await mkdtemp(join(tmpdir(), 'cep-redis-'))
  const data = join(folder, 'data')
  const socket = join(folder, 'redis.sock')
  let server: ChildProcess | undefined

  const start = async () => {
    const settings = {
      port: '0',
      unixsocket: socket,
      dir: folder,
      appendonly: 'yes',
      appenddirname: 'data',
      save: '',
      'maxmemory-policy': 'noeviction',
    }
    const child = spawn(
      findServer('redis-server'),
      Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
      { stdio: ['ignore', 'pipe', 'inherit'] },
    )
    server = child
    for await (const chunk of child.stdout) {
      if (String(chunk).includes('eady to accept connections')) break
    }
  }
  const halt = async () => {
    if (!server || server.exitCode !== null) return
    server.kill('SIGTERM')
    await once(server, 'exit')
  }

  await start()
  return {
    socket,
    start,
    halt,
    wipe: async () => {
      await halt()
      await rm(data, { recursive: true, force: true })
      await start()
    },
    stop: async () => {
      await halt()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
