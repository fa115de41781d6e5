import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type Server } from 'node:net'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { FROM_OUTSIDE, HOST_FROM_OUTSIDE, openOutside } from './support/outside.ts'
import { listeningPorts } from './support/processes.ts'
import { addressesOf, reachesFrom, reachesFromOutside } from './support/reach.ts'
import { type ContainerState, execIn, longRunning, serviceOf } from './support/stack.ts'

const stack = inject('stack')

/** Where data lies, with the ports it is had at. */
const DATA = [
  ['postgres', 5432],
  ['redis', 6379],
  ['minio', 9000],
  ['minio', 9001],
  ['minio', 9002],
  ['minio', 9443],
] as const

/** A server in the world outside, to be called from inside. */
const WORLD = { address: '198.18.255.254', port: 4444 }

let containers: Map<string, ContainerState>
let world: ChildProcess

beforeAll(async () => {
  await openOutside()
  containers = new Map((await longRunning(stack)).map((container) => [serviceOf(container), container]))
  const [program = '', ...before] = FROM_OUTSIDE
  const server = `require('net').createServer(s => s.end()).listen(${WORLD.port}, '${WORLD.address}', () => console.log('listens'))`
  world = spawn(program, [...before, process.execPath, '-e', server], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (world.stdout) await once(createInterface(world.stdout), 'line')
})
afterAll(() => {
  world.kill()
})

const named = (service: string): ContainerState => {
  const found = containers.get(service)
  if (!found) throw new Error(`${service} is not running`)
  return found
}

describe('from the frontend', () => {
  it.each(DATA)('nothing reaches %s:%i, by name or by address', async (service, port) => {
    const { code } = await execIn(stack, 'frontend', ['getent', 'hosts', service])
    expect(code).not.toBe(0)
    for (const address of addressesOf(named(service))) {
      expect(await reachesFrom(named('frontend'), address, port)).toBe(false)
    }
  })

  it('while the CMS does reach each of them: the probe can see', async () => {
    const cms = named('cms')
    for (const service of ['postgres', 'redis', 'minio']) {
      const [port] = await listeningPorts(named(service))
      const reached = await Promise.all(
        addressesOf(named(service)).map((address) => reachesFrom(cms, address, port ?? 0)),
      )
      expect(reached).toContain(true)
    }
  })
})

describe('the way out', () => {
  const withoutWayOut = ['frontend', 'bullboard', 'postgres', 'redis', 'minio', 'mailhog']

  it.each(withoutWayOut)('is closed to %s', async (service) => {
    expect(await reachesFrom(named(service), WORLD.address, WORLD.port)).toBe(false)
  })

  it.each(['cms', 'worker-automation', 'backup'])('is open to %s, which calls out', async (service) => {
    expect(await reachesFrom(named(service), WORLD.address, WORLD.port)).toBe(true)
  })
})

describe('from outside', () => {
  it('only 80 and 443 are published, and only by the edge', () => {
    const published = [...containers].flatMap(([service, { HostConfig }]) =>
      Object.entries(HostConfig.PortBindings ?? {}).flatMap(([inside, bindings]) =>
        bindings.map(({ HostPort }) => `${service} ${HostPort}/${inside.split('/')[1]}`),
      ),
    )
    expect(published.sort()).toEqual(
      [`nginx ${stack.httpPort}/tcp`, `nginx ${stack.httpsPort}/tcp`, `nginx ${stack.httpsPort}/udp`].sort(),
    )
  })

  it('both answer', async () => {
    expect(await reachesFromOutside(HOST_FROM_OUTSIDE, stack.httpPort)).toBe(true)
    expect(await reachesFromOutside(HOST_FROM_OUTSIDE, stack.httpsPort)).toBe(true)
  })

  it("no container's port answers on its own address but the edge's two, whoever routes there", async () => {
    const doors: { door: string; address: string; port: number }[] = []
    for (const [service, container] of containers) {
      for (const port of new Set(await listeningPorts(container))) {
        for (const address of addressesOf(container))
          doors.push({ door: `${service}:${port}`, address, port })
      }
    }
    const tried = doors.map(async ({ door, address, port }) =>
      (await reachesFromOutside(address, port)) ? [door] : [],
    )
    const open = (await Promise.all(tried)).flat()
    expect(doors.length).toBeGreaterThan(15)
    expect(open.sort()).toEqual(['nginx:8080', 'nginx:8443'])
  })

  it('no port of a service answers on the host', async () => {
    const ports = new Set<number>()
    for (const container of containers.values()) {
      for (const port of await listeningPorts(container)) ports.add(port)
    }
    // Someone else's program may listen there: then it isn't the stack that answers.
    const taken = await Promise.all([...ports].map(async (port) => ((await isFree(port)) ? [] : [port])))
    const free = [...ports].filter((port) => !taken.flat().includes(port))
    expect(free.length).toBeGreaterThan(3)
    const reached = await Promise.all(free.map((port) => reachesFromOutside(HOST_FROM_OUTSIDE, port)))
    expect(reached).not.toContain(true)
  })
})

async function isFree(port: number): Promise<boolean> {
  const server: Server = createServer()
  const outcome = Promise.race([
    once(server, 'listening').then(() => true),
    once(server, 'error').then(() => false),
  ])
  server.listen(port, '0.0.0.0')
  const free = await outcome
  server.close()
  return free
}
