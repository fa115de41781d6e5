import { existsSync } from 'node:fs'
import { z } from 'zod'
import { readCertificate } from '../compose/edge-commands.ts'
import type { Run } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import { outputOf } from './host-facts.ts'

/** How a host is kept, and how what runs on it looks; null for what couldn't be found out. */
export type RuntimeFacts = {
  /** What `sshd -T` says about signing in with a password; `absent` where there is no SSH server. */
  sshPasswords: 'yes' | 'no' | 'absent' | null
  upgradesItself: boolean | null
  needsRestart: boolean
  certificate: { selfSigned: boolean; notAfter: string } | null
  firewall: { isOn: boolean | null; guardsContainers: boolean | null }
  /** Ports that containers publish to everybody besides the stack's, as `name: port`. */
  strangePorts: string[]
}

const certificateStatus = z.object({ selfSigned: z.boolean(), notAfter: z.string() })

/** Reads them; `stack` only where one is installed. */
export async function readRuntimeFacts(run: Run, stack: Stack | null): Promise<RuntimeFacts> {
  const [ssh, upgrades, ufw, chain, ports, certificate] = await Promise.all([
    existsSync('/usr/sbin/sshd') ? outputOf(run, '/usr/sbin/sshd', ['-T']) : 'absent',
    outputOf(run, 'apt-config', ['dump', 'APT::Periodic::Unattended-Upgrade']),
    outputOf(run, 'ufw', ['status']),
    outputOf(run, 'iptables', ['-S', 'DOCKER-USER']),
    outputOf(run, 'docker', ['ps', '--format', '{{.Names}} {{.Ports}}']),
    stack ? run(readCertificate(stack)).catch(() => null) : null,
  ])
  return {
    sshPasswords: ssh === 'absent' ? 'absent' : sshPasswordsOf(ssh),
    upgradesItself: upgrades === null ? null : /"[1-9]\d*"/.test(upgrades),
    needsRestart: existsSync('/var/run/reboot-required'),
    certificate: certificate?.code === 0 ? certificateOf(certificate.stdout) : null,
    firewall: {
      isOn: ufw === null ? null : /^Status: active$/m.test(ufw),
      guardsContainers: chain === null ? null : /-j (?:CEP-GUARD|DROP)/.test(chain),
    },
    strangePorts: strangePortsOf(ports ?? '', stack?.project),
  }
}

function sshPasswordsOf(text: string | null): RuntimeFacts['sshPasswords'] {
  if (text === null) return null
  const value = (name: string) => new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]
  return value('passwordauthentication') === 'yes' || value('kbdinteractiveauthentication') === 'yes'
    ? 'yes'
    : 'no'
}

function certificateOf(json: string): RuntimeFacts['certificate'] {
  const parsed = certificateStatus.safeParse(JSON.parse(json))
  return parsed.success ? parsed.data : null
}

/** Lines like `cep-nginx-1 0.0.0.0:80->8080/tcp, [::]:80->8080/tcp`. */
export function strangePortsOf(text: string, project: string | undefined): string[] {
  return text.split('\n').flatMap((line) => {
    const [name = '', ...ports] = line.split(/[\s,]+/)
    if (project && name.startsWith(`${project}-nginx-`)) return []
    const published = ports.flatMap((port) => /^(?:0\.0\.0\.0|\[?::\]?):(\d+)->/.exec(port)?.[1] ?? [])
    return [...new Set(published)].map((port) => `${name}: ${port}`)
  })
}
