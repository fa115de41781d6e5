import type { Command } from '../compose/command.ts'

export type FirewallPlan = {
  /** Ports of SSH, the one in use first. */
  sshPorts: readonly number[]
  httpPort: number
  httpsPort: number
}

const ufw = (...args: string[]): Command => ({ program: 'ufw', args })

/** What is told to ufw, in this order: whoever does it over SSH stays connected. Each may be repeated. */
export function ufwCommands({ sshPorts, httpPort, httpsPort }: FirewallPlan): Command[] {
  return [
    ...sshPorts.map((port) => ufw('allow', `${port}/tcp`)),
    ufw('allow', `${httpPort}/tcp`),
    ufw('allow', `${httpsPort}/tcp`),
    ufw('allow', `${httpsPort}/udp`),
    ufw('default', 'deny', 'incoming'),
    ufw('default', 'allow', 'outgoing'),
  ]
}

/** Turns it on without the question whether SSH might break: it is answered above. */
export const enableCommand = (): Command => ufw('--force', 'enable')
export const reloadCommand = (): Command => ufw('reload')
export const disableCommand = (): Command => ufw('--force', 'disable')
export const statusCommand = (): Command => ufw('status')

const CHAIN = 'CEP-GUARD'
const BEGIN = '# BEGIN CEP: what containers publish'
const END = '# END CEP'

/**
 * Docker forwards what a container publishes before ufw is asked. DOCKER-USER is the chain that it
 * leaves to the operator: only the edge's ports pass there from outside. Containers among each other,
 * and what they ask of the world and its answers, are none of its business.
 *
 * https://docs.docker.com/engine/network/packet-filtering-firewalls/
 */
export function guardRules({ httpPort, httpsPort }: Pick<FirewallPlan, 'httpPort' | 'httpsPort'>): string {
  // The port that was asked for: Docker has replaced it by the container's when this chain is reached.
  const pass = (protocol: string, port: number) =>
    `-A ${CHAIN} -p ${protocol} -m conntrack --ctorigdstport ${port} --ctdir ORIGINAL -j RETURN`
  return [
    BEGIN,
    '*filter',
    // Named and thereby emptied, so that loading it twice leaves it once; made when Docker hasn't yet.
    ':DOCKER-USER - [0:0]',
    `:${CHAIN} - [0:0]`,
    `-A DOCKER-USER -j ${CHAIN}`,
    `-A ${CHAIN} -m conntrack --ctstate RELATED,ESTABLISHED -j RETURN`,
    `-A ${CHAIN} -i docker0 -j RETURN`,
    `-A ${CHAIN} -i br-+ -j RETURN`,
    pass('tcp', httpPort),
    pass('tcp', httpsPort),
    pass('udp', httpsPort),
    `-A ${CHAIN} -o docker0 -j DROP`,
    `-A ${CHAIN} -o br-+ -j DROP`,
    'COMMIT',
    END,
    '',
  ].join('\n')
}

/** ufw's file of rules that come last, with ours in place of any earlier one. */
export function withGuard(text: string, rules: string): string {
  return `${withoutGuard(text).replace(/\n*$/, '\n')}\n${rules}`
}

/** The same file as it was. */
export function withoutGuard(text: string): string {
  const begin = text.indexOf(BEGIN)
  if (begin === -1) return text
  const end = text.indexOf(END, begin)
  const after = end === -1 ? '' : text.slice(end + END.length).replace(/^\n/, '')
  return text.slice(0, begin).replace(/\n+$/, '\n') + after
}

/** Takes the chain out of the running kernel; each may fail where there is none. */
export const removeGuardCommands = (): Command[] =>
  ['iptables', 'ip6tables'].flatMap((program) => [
    { program, args: ['-D', 'DOCKER-USER', '-j', CHAIN] },
    { program, args: ['-F', CHAIN] },
    { program, args: ['-X', CHAIN] },
  ])

/**
 * Ports on which SSH is reached, the one this session came in by first.
 *
 * @param connection `SSH_CONNECTION`: client's address and port, ours and our port.
 * @param serverSettings what `sshd -T` says.
 */
export function sshPortsOf(connection: string | undefined, serverSettings: string | null): number[] {
  const inUse = Number(connection?.split(' ')[3])
  const configured = [...(serverSettings ?? '').matchAll(/^port (\d+)$/gm)].map((match) => Number(match[1]))
  const ports = [...(inUse > 0 ? [inUse] : []), ...configured]
  // A server that doesn't say: the port it has unless somebody changed it.
  return ports.length > 0 ? [...new Set(ports)] : [22]
}
