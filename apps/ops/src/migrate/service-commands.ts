import type { Command } from '../compose/command.ts'
import { compose } from '../compose/docker-commands.ts'
import type { HostStack } from './host.ts'

type InStack = Pick<HostStack, 'composeFile'>

/** Hold data, or hand it on: they run on both hosts as long as a move lasts. */
const SERVERS = ['postgres', 'minio', 'nginx', 'postfix', 'mailhog']
/** What visitors see; it runs on the new host before it is needed, and can't write. */
export const SHOWN = ['redis', 'cms', 'frontend']

/** Those that write without being asked: background work and backups. */
export const isBusyBehind = (service: string) => /^(?:worker-|backup$)/.test(service)
export const isServer = (service: string) => SERVERS.includes(service)

export const start = (stack: InStack, services: readonly string[]): Command =>
  compose(stack, ['up', '--detach', '--no-build', '--wait', ...services])

/** Without the steps before: migrations and secrets are dealt with by the move. */
export const startAlone = (stack: InStack, services: readonly string[]): Command =>
  compose(stack, ['up', '--detach', '--no-build', '--no-deps', '--wait', ...services])

export const startAnew = (stack: InStack, services: readonly string[]): Command =>
  compose(stack, ['up', '--detach', '--no-build', '--force-recreate', '--wait', ...services])

export const stop = (stack: InStack, services: readonly string[]): Command =>
  compose(stack, ['stop', ...services])

export const listRunning = (stack: InStack): Command =>
  compose(stack, ['ps', '--services', '--status', 'running'])

export const runOnce = (stack: InStack, service: string): Command =>
  compose(stack, ['run', '--rm', '--no-deps', '--no-TTY', '--pull', 'never', service])

/** The queue is filled again from the database; what was in it belongs to another time. */
export const emptyQueue = ({
  composeFile,
  project,
}: Pick<HostStack, 'composeFile' | 'project'>): Command[] => [
  compose({ composeFile }, ['rm', '--stop', '--force', 'redis']),
  { program: 'docker', args: ['volume', 'rm', '--force', `${project}_redis-data`] },
]

/** The password that the database knows becomes the one of today's secrets. */
export const setOwnPassword = (stack: InStack): Command =>
  compose(stack, [
    ...['exec', '-T', 'postgres', 'sh', '-c'],
    `printf "ALTER ROLE cep PASSWORD :'password';" | psql -qX -v ON_ERROR_STOP=1 -v password="$(cat "$CEP_PASSWORD_FILE")" -U postgres -d postgres`,
  ])

export const edge = (stack: InStack, ...words: string[]): Command =>
  compose(stack, ['exec', '-T', 'nginx', 'edge', ...words])

/** Everything of the edge's certificates as a tar on standard output. */
export const packCertificates = (stack: InStack): Command =>
  compose(stack, ['exec', '-T', 'nginx', 'tar', '-C', '/var/lib/certificates', '-cf', '-', '.'])

export const unpackCertificates = (stack: InStack): Command =>
  compose(stack, [
    ...['run', '--rm', '--no-deps', '--no-TTY', '--pull', 'never', '--entrypoint', 'tar', 'nginx'],
    ...['-C', '/var/lib/certificates', '--no-same-owner', '-xf', '-'],
  ])

/** Status of a page of the other edge, asked by this one, as it will forward. */
export const askOtherEdge = (
  stack: InStack,
  { domain, address, port, path }: { domain: string; address: string; port: number; path: string },
): Command =>
  compose(stack, [
    ...['exec', '-T', 'nginx', 'curl', '-sk', '--noproxy', '*', '--max-time', '20', '-o', '/dev/null'],
    ...['-w', '%{http_code}', '--connect-to', `${domain}:443:${address}:${port}`, `https://${domain}${path}`],
  ])

/** The process of a service's container, its addresses, and how many processors it may use. */
export const inspectService = (container: string): Command => ({
  program: 'docker',
  args: [
    'inspect',
    '--format',
    '{{.State.Pid}} {{.HostConfig.NanoCpus}}{{range .NetworkSettings.Networks}} {{.IPAddress}}{{end}}',
    container,
  ],
})

export const containerId = (stack: InStack, service: string): Command =>
  compose(stack, ['ps', '--quiet', service])

export const limitProcessors = (container: string, cpus: number): Command => ({
  program: 'docker',
  args: ['update', '--cpus', String(cpus), container],
})

/** Where a volume's files are, on its host. */
export const volumeFolder = (project: string, volume: string): Command => ({
  program: 'docker',
  args: ['volume', 'inspect', '--format', '{{.Mountpoint}}', `${project}_${volume}`],
})
