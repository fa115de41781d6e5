import { output, run } from './run.ts'

/**
 * The world outside the host: a network namespace behind a wire of its own, with as many addresses as
 * visitors are wanted, so that limits for each address hold as they do in reality. Packets take the road
 * of real ones: over the host's published ports, its NAT and its firewall chains.
 */
const NAMESPACE = 'cep-outside'
const WIRE = 'cep-out'

/** The host's address, seen from there. */
export const HOST_FROM_OUTSIDE = '198.19.255.1'
const ROUTER = '198.19.255.2'
/** For tests of networks, by its own standard; every address of it is one of ours. */
const VISITORS = '198.18.0.0/16'

/** Makes it where it isn't there yet. */
export async function openOutside(): Promise<void> {
  const { stdout } = await run('ip', ['netns', 'list'])
  if (stdout.split('\n').some((line) => line.startsWith(`${NAMESPACE} `) || line === NAMESPACE)) return
  const inside = ['-n', NAMESPACE]
  await ip('netns', 'add', NAMESPACE)
  await ip('link', 'add', WIRE, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', NAMESPACE)
  await ip('addr', 'add', `${HOST_FROM_OUTSIDE}/30`, 'dev', WIRE)
  await ip('link', 'set', WIRE, 'up')
  await ip(...inside, 'addr', 'add', `${ROUTER}/30`, 'dev', 'eth0')
  await ip(...inside, 'link', 'set', 'lo', 'up')
  await ip(...inside, 'link', 'set', 'eth0', 'up')
  await ip(...inside, 'route', 'add', 'default', 'via', HOST_FROM_OUTSIDE)
  await ip(...inside, 'route', 'add', 'local', VISITORS, 'dev', 'lo')
  await ip('route', 'add', VISITORS, 'via', ROUTER)
}

/** Takes it away; its wire and routes go with it. */
export async function closeOutside(): Promise<void> {
  await run('ip', ['netns', 'del', NAMESPACE])
}

/** Words before a command that let it run out there. */
export const FROM_OUTSIDE = ['ip', 'netns', 'exec', NAMESPACE] as const

/** Address number `n` of a visitor; they begin anew after 64,000. */
export function visitorAddress(n: number): string {
  const slot = n % 64_000
  return `198.18.${Math.floor(slot / 250)}.${1 + (slot % 250)}`
}

const ip = (...args: string[]) => output('ip', args)
