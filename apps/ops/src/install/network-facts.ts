import { createSocket } from 'node:dgram'
import { resolve4, resolve6, resolveMx } from 'node:dns/promises'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { createServer as createHttpServer } from 'node:http'
import { connect, createServer } from 'node:net'
import { networkInterfaces } from 'node:os'
import type { Run } from '../compose/run.ts'
import { outputOf } from './host-facts.ts'

/** How the host stands in its networks, and what reaches it. */
export type NetworkFacts = {
  domain: string
  /** Ports that something else holds, as `80/tcp`. */
  takenPorts: string[]
  /** Networks that this host has routes to, own ones of the stack left out. */
  routes: string[]
  /** Addresses of the host's own interfaces. */
  ownAddresses: string[]
  dns: { a: string[]; aaaa: string[] }
  /** Whether http://DOMAIN reached a listener on this host; null when it couldn't be tried. */
  reachesUs: boolean | null
  /** The mail server that was tried; null when there is none to try. */
  mail: { target: string; problem: string | null } | null
  /** Difference to the certificate authority's clock in seconds; null when it didn't answer. */
  clockSkewSeconds: number | null
  isClockSynchronised: boolean | null
}

const TRY_MS = 5_000

/** The stack's own names of what is to be looked at. */
export type NetworkPlan = {
  domain: string
  project: string
  bindAddress: string
  httpPort: number
  httpsPort: number
  acmeDirectory: string
  /** Where mail will go out to; `postfix` stands for the own server, which talks to everybody's port 25. */
  smtp: { host: string; port: number } | null
  adminEmail: string | null
}

/** Reads and tries it all, at once. */
export async function readNetworkFacts(run: Run, plan: NetworkPlan): Promise<NetworkFacts> {
  const isRunning = Boolean(await ownEdge(run, plan.project))
  const takenPorts = isRunning ? [] : await findTakenPorts(plan)
  const [a, aaaa, clockSkewSeconds, mail, synchronised, ownNetworks] = await Promise.all([
    resolve4(plan.domain).catch(() => []),
    resolve6(plan.domain).catch(() => []),
    readClockSkew(plan.acmeDirectory),
    tryMail(plan),
    outputOf(run, 'timedatectl', ['show', '--property', 'NTPSynchronized', '--value']),
    readOwnNetworks(run, plan.project),
  ])
  const canTry = !isRunning && a.length + aaaa.length > 0 && takenPorts.length === 0 && plan.httpPort === 80
  return {
    domain: plan.domain,
    takenPorts,
    routes: readRoutes().filter((route) => !ownNetworks.includes(route)),
    ownAddresses: readOwnAddresses(),
    dns: { a, aaaa },
    reachesUs: canTry ? await tryReachingUs(plan) : null,
    mail,
    clockSkewSeconds,
    isClockSynchronised: synchronised === null ? null : synchronised === 'yes',
  }
}

/** Bridges and ends of cables that Docker makes; nobody outside reaches them. */
const DOCKER_INTERFACE = /^(?:docker\d|br-|veth)/

export const readOwnAddresses = (): string[] =>
  Object.entries(networkInterfaces())
    .filter(([name]) => !DOCKER_INTERFACE.test(name))
    .flatMap(([, addresses]) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address)

/** Our own edge, where the stack runs already. */
const ownEdge = (run: Run, project: string) =>
  outputOf(run, 'docker', [
    ...['ps', '--quiet', '--filter', `label=com.docker.compose.project=${project}`],
    ...['--filter', 'label=com.docker.compose.service=nginx'],
  ])

async function readOwnNetworks(run: Run, project: string): Promise<string[]> {
  const names = await outputOf(run, 'docker', [
    ...['network', 'ls', '--quiet', '--filter', `label=com.docker.compose.project=${project}`],
  ])
  if (!names) return []
  const format = '{{range .IPAM.Config}}{{.Subnet}} {{end}}'
  const subnets = await outputOf(run, 'docker', [
    'network',
    'inspect',
    '--format',
    format,
    ...names.split('\n'),
  ])
  return subnets?.split(/\s+/).filter(Boolean) ?? []
}

/** IPv4 networks in the kernel's table, as `172.17.0.0/16`; the default route left out. */
function readRoutes(): string[] {
  if (!existsSync('/proc/net/route')) return []
  const rows = readFileSync('/proc/net/route', 'utf8').trim().split('\n').slice(1)
  return rows.flatMap((row) => {
    const [, destination = '', , , , , , mask = ''] = row.split('\t')
    const bits = fromHex(mask)
      .map((byte) => byte.toString(2).replaceAll('0', '').length)
      .reduce((sum, ones) => sum + ones, 0)
    return bits === 0 ? [] : [`${fromHex(destination).join('.')}/${bits}`]
  })
}

/** The kernel writes addresses as one number with its lowest byte first. */
const fromHex = (text: string): number[] =>
  (text.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)).reverse()

async function findTakenPorts({ bindAddress, httpPort, httpsPort }: NetworkPlan): Promise<string[]> {
  const tries = [
    { name: `${httpPort}/tcp`, isFree: await isTcpFree(httpPort, bindAddress) },
    { name: `${httpsPort}/tcp`, isFree: await isTcpFree(httpsPort, bindAddress) },
    { name: `${httpsPort}/udp`, isFree: await isUdpFree(httpsPort, bindAddress) },
  ]
  return tries.filter(({ isFree }) => !isFree).map(({ name }) => name)
}

function isTcpFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen({ port, host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

function isUdpFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createSocket(host.includes(':') ? 'udp6' : 'udp4')
    probe.once('error', () => {
      probe.close()
      resolve(false)
    })
    probe.bind({ port, address: host, exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** Asks the domain for a page that only a listener on this host knows: proves DNS, routes and firewalls. */
async function tryReachingUs({ domain, bindAddress, httpPort }: NetworkPlan): Promise<boolean> {
  const answer = `cep-${process.pid}-${Date.now()}`
  const server = createHttpServer((_, response) => response.end(answer))
  server.listen(httpPort, bindAddress)
  await once(server, 'listening')
  try {
    const response = await fetch(`http://${domain}/`, {
      signal: AbortSignal.timeout(TRY_MS),
      redirect: 'manual',
    })
    return (await response.text()) === answer
  } catch {
    return false
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

async function readClockSkew(acmeDirectory: string): Promise<number | null> {
  if (!acmeDirectory.startsWith('http')) return null
  try {
    const { headers } = await fetch(acmeDirectory, { method: 'HEAD', signal: AbortSignal.timeout(TRY_MS) })
    const date = Date.parse(headers.get('date') ?? '')
    return Number.isNaN(date) ? null : Math.round((Date.now() - date) / 1000)
  } catch {
    return null
  }
}

/** Opens a connection to where mail will go: providers of hosts close these ports. */
async function tryMail({ smtp, adminEmail }: NetworkPlan): Promise<NetworkFacts['mail']> {
  const target = smtp && smtp.host !== 'postfix' ? smtp : await mailExchanger(smtp, adminEmail)
  if (!target || target.host === 'mailhog') return null
  return { target: `${target.host}:${target.port}`, problem: await tryConnecting(target) }
}

/** The own server delivers to port 25 of everybody's; the administrator's stands for all. */
async function mailExchanger(smtp: NetworkPlan['smtp'], adminEmail: string | null) {
  const domain = adminEmail?.split('@')[1]
  if (smtp?.host !== 'postfix' || !domain) return null
  const [first] = (await resolveMx(domain).catch(() => [])).toSorted((a, b) => a.priority - b.priority)
  return first ? { host: first.exchange, port: 25 } : null
}

function tryConnecting({ host, port }: { host: string; port: number }): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: TRY_MS })
    const end = (problem: string | null) => {
      socket.destroy()
      resolve(problem)
    }
    socket.once('connect', () => end(null))
    socket.once('timeout', () => end('no answer'))
    socket.once('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.message))
  })
}
