import { join } from 'node:path'
import { z } from 'zod'
import { output, type Ran, run } from './run.ts'

/** A running installation. Everything the tests do to it goes through its compose file, as an operator would. */
export type Stack = {
  /** The installation's folder: a checkout of its own. */
  tree: string
  project: string
  domain: string
  httpPort: number
  httpsPort: number
}

const containerState = z.object({
  Id: z.string(),
  Name: z.string(),
  RestartCount: z.number(),
  State: z.object({
    Status: z.string(),
    Running: z.boolean(),
    Paused: z.boolean(),
    Pid: z.number(),
    ExitCode: z.number(),
    StartedAt: z.string(),
    Health: z.object({ Status: z.string() }).nullish(),
  }),
  Config: z.object({
    Image: z.string(),
    User: z.string(),
    Labels: z.record(z.string(), z.string()),
  }),
  HostConfig: z.object({
    Memory: z.number(),
    NanoCpus: z.number(),
    PidsLimit: z.number().nullable(),
    ReadonlyRootfs: z.boolean(),
    Privileged: z.boolean(),
    CapAdd: z.array(z.string()).nullable(),
    CapDrop: z.array(z.string()).nullable(),
    SecurityOpt: z.array(z.string()).nullable(),
    Binds: z.array(z.string()).nullable(),
    NetworkMode: z.string(),
    PidMode: z.string(),
    IpcMode: z.string(),
    RestartPolicy: z.object({ Name: z.string() }),
    PortBindings: z.record(z.string(), z.array(z.object({ HostPort: z.string() }))).nullable(),
  }),
  Mounts: z.array(
    z.object({ Type: z.string(), Source: z.string(), Destination: z.string(), RW: z.boolean() }),
  ),
  NetworkSettings: z.object({
    Networks: z.record(z.string(), z.object({ IPAddress: z.string() })),
  }),
})
export type ContainerState = z.infer<typeof containerState>

export const serviceOf = ({ Config }: ContainerState) => Config.Labels['com.docker.compose.service'] ?? ''
export const isLongRunning = ({ HostConfig }: ContainerState) =>
  HostConfig.RestartPolicy.Name === 'unless-stopped'

/** `docker compose ARGS` in the installation's infra/docker, literally as the handbook has it. */
export function compose(stack: Stack, args: readonly string[], timeoutMs = 300_000): Promise<Ran> {
  return run('docker', ['compose', ...args], { cwd: join(stack.tree, 'infra/docker'), timeoutMs })
}

/** The operator's program in that installation. */
export function cep(stack: Stack, args: readonly string[], timeoutMs = 600_000): Promise<Ran> {
  return run(join(stack.tree, 'cep'), args, { cwd: stack.tree, timeoutMs })
}

/** Every container of the stack, those that ran once and ended included. */
export async function containersOf({ project }: Stack): Promise<ContainerState[]> {
  const ids = await output('docker', [
    'ps',
    '--all',
    '--quiet',
    '--no-trunc',
    '--filter',
    `label=com.docker.compose.project=${project}`,
    '--filter',
    'label=com.docker.compose.oneoff=False',
  ])
  if (!ids) return []
  return z.array(containerState).parse(JSON.parse(await output('docker', ['inspect', ...ids.split('\n')])))
}

/** The containers that stay. */
export async function longRunning(stack: Stack): Promise<ContainerState[]> {
  return (await containersOf(stack)).filter(isLongRunning)
}

/** The one container of a service. */
export async function containerOf(stack: Stack, service: string): Promise<ContainerState> {
  const found = (await containersOf(stack)).filter((container) => serviceOf(container) === service)
  if (found.length !== 1 || !found[0]) throw new Error(`${found.length} containers of ${service}`)
  return found[0]
}

export const isHealthy = ({ State }: ContainerState) =>
  State.Running && !State.Paused && State.Health?.Status === 'healthy'

/** Runs a program inside a service's container. */
export function execIn(stack: Stack, service: string, args: readonly string[]): Promise<Ran> {
  return compose(stack, ['exec', '-T', service, ...args])
}

/** Rows of a query, as lists of text. */
export async function query(stack: Stack, sql: string): Promise<string[][]> {
  const { code, stdout, stderr } = await execIn(stack, 'postgres', [
    'psql',
    '-U',
    'postgres',
    '-d',
    'cep',
    '-v',
    'ON_ERROR_STOP=1',
    '-At',
    '-F',
    '\t',
    '-c',
    sql,
  ])
  if (code !== 0) throw new Error(`psql: ${stderr}`)
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t'))
}
