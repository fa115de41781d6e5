import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import type { SystemStatus } from './supervisor.ts'

type Handlers = { status: () => SystemStatus; stop: () => void }

/** The supervisor's ear: `status` answers one JSON line; `stop` keeps the line open until all has ended. */
export function openControl(path: string, { status, stop }: Handlers): Server {
  rmSync(path, { force: true })
  const server = createServer((connection) => {
    connection.on('error', () => connection.destroy())
    connection.once('data', (request) => {
      if (request.toString() === 'stop') return stop()
      connection.end(`${JSON.stringify(status())}\n`)
    })
  })
  server.listen(path)
  // The process ends with its work, not with this server.
  server.unref()
  return server
}

const statusAnswer = z.object({
  state: z.enum(['starting', 'ready', 'stopping']),
  publicUrl: z.string(),
  supervisorPid: z.number(),
  parts: z.array(
    z.object({
      name: z.string(),
      state: z.enum(['starting', 'healthy', 'restarting', 'stopped']),
      pid: z.number().nullable(),
      restarts: z.number(),
    }),
  ),
}) satisfies z.ZodType<SystemStatus>

/** Asks a running supervisor. Rejects when none listens. */
export async function askStatus(path: string): Promise<SystemStatus> {
  const connection = connect(path)
  await once(connection, 'connect')
  connection.write('status')
  return statusAnswer.parse(JSON.parse(await text(connection)))
}

/** Tells a running supervisor to stop; resolves when its process has closed the line by ending. */
export async function askToStop(path: string): Promise<void> {
  const connection = connect(path)
  await once(connection, 'connect')
  connection.write('stop')
  connection.resume()
  await once(connection, 'close')
}
