import { parseArgs } from 'node:util'
import type { Command } from '../../compose/command.ts'
import type { Result, Run } from '../../compose/run.ts'
import type { DeployContext } from '../deploy-context.ts'
import type { Deployment, DeployState, Journal } from '../journal.ts'

type FakeContainer = {
  name: string
  service: string
  tag: string
  state: 'running' | 'exited'
  created: number
}

/** What is left when a command is killed: containers, the edge's pins, what was written. */
type Disk = {
  containers: FakeContainer[]
  pins: Record<string, string>
  /** What nginx works with: pins count from the next reload. */
  activePins: Record<string, string>
  settings: Record<string, string | null>
  journal: string | null
  history: Deployment[]
  database: string[]
  restorePoints: string[]
}

/** Thrown for every command after the one that the process was killed at. */
class Killed extends Error {}

const IMAGES: Record<string, string> = { 'worker-automation': 'worker' }
const VERSION_SETTINGS: Record<string, string> = {
  cms: 'CMS_VERSION',
  frontend: 'FRONTEND_VERSION',
  'worker-automation': 'WORKER_VERSION',
  bullboard: 'BULLBOARD_VERSION',
}
const KNOWN: Record<string, string[]> = {
  '1': ['20260101_000000_initial'],
  '2': ['20260101_000000_initial', '20260201_000000_more'],
  bad: ['20260101_000000_initial', '20260201_000000_more'],
}

/**
 * A machine that understands the commands of a deployment, with a stack of version 1 on it. It can be
 * told to fail or to be killed at the n-th command, before or after the command has had its effect;
 * and it watches what the edge would send to whom, at every moment.
 */
export function createFakeMachine() {
  let clock = 0
  const disk: Disk = {
    containers: ['nginx', 'postgres', 'cms', 'frontend', 'worker-automation', 'bullboard'].map((service) => ({
      name: `cep-${service}-1`,
      service,
      tag: '1',
      state: 'running',
      created: clock++,
    })),
    pins: {},
    activePins: {},
    settings: { CEP_VERSION: '1' },
    journal: null,
    history: [],
    database: ['20260101_000000_initial'],
    restorePoints: [],
  }
  /** What a visitor met that nobody should meet. */
  const incidents: string[] = []
  const commands: string[] = []
  let trouble: { at: number; how: 'fail' | 'kill before' | 'kill after' } | null = null
  let isDead = false

  const run: Run = async (command) => {
    if (isDead) throw new Killed()
    const number = commands.push([command.program, ...command.args].join(' ')) - 1
    const now = trouble?.at === number ? trouble.how : null
    if (now === 'kill before') {
      isDead = true
      throw new Killed()
    }
    if (now === 'fail') return { code: 1, stdout: '', stderr: 'told to fail' }
    const result = effect(command)
    lookAtVisitors(commands[number] ?? '')
    if (now === 'kill after') {
      isDead = true
      throw new Killed()
    }
    return result
  }

  const guarded =
    <Arguments extends unknown[], Value>(work: (...args: Arguments) => Value) =>
    (...args: Arguments) => {
      if (isDead) throw new Killed()
      return work(...args)
    }
  const state: DeployState = {
    readJournal: guarded(() => (disk.journal === null ? null : (JSON.parse(disk.journal) as Journal))),
    writeJournal: guarded((journal) => {
      disk.journal = journal === null ? null : JSON.stringify(journal)
    }),
    readHistory: guarded(() => disk.history),
    addToHistory: guarded((deployment) => {
      disk.history.push(deployment)
    }),
  }

  return {
    disk,
    incidents,
    commands,
    /** A new process on the same machine, to which nothing happens, or what is told. */
    start(next: typeof trouble = null): DeployContext {
      isDead = false
      trouble = next === null ? null : { ...next, at: next.at + commands.length }
      return {
        stack: {
          tree: '/cep',
          settingsFile: '/cep/.env',
          composeFile: '/cep/infra/docker/docker-compose.yml',
          stateFolder: '/cep/.cep-state',
          project: 'cep',
          domain: 'cep.example',
          version: disk.settings.CEP_VERSION ?? 'latest',
          images: 'cep',
          edge: { host: '127.0.0.1', port: 443 },
        },
        run,
        say: () => {},
        state,
        writeSettings: guarded((changes: ReadonlyMap<string, string | null>) => {
          Object.assign(disk.settings, Object.fromEntries(changes))
        }),
        verifyOutside: guarded(async () => {}),
        pause: async () => {
          clock++
        },
        readFreeMemory: () => 2 ** 32,
        healthTimeoutMs: 20,
      }
    },
    isKilled: (error: unknown) => error instanceof Killed,
    running: (service: string) =>
      disk.containers.filter((container) => container.service === service && container.state === 'running'),
  }

  function effect({ args, env }: Command): Result {
    const [verb, ...rest] = args
    if (verb === 'ps') return ok(disk.containers.map(({ name }) => name).join('\n'))
    if (verb === 'inspect')
      return ok(JSON.stringify(disk.containers.filter(({ name }) => rest.includes(name)).map(inspect)))
    if (verb === 'image') return ok(`id-of-${/:([^:]+)$/.exec(rest[1] ?? '')?.[1]}`)
    if (verb === 'logs' || verb === 'exec') return ok('')
    if (verb === 'run')
      return ok(JSON.stringify(KNOWN[/:([^:]+)$/.exec(String(rest.at(-3)))?.[1] ?? ''] ?? []))
    const name = rest.at(-1) ?? ''
    if (verb === 'start') return change(name, 'running')
    if (verb === 'stop') return change(name, 'exited')
    if (verb === 'rm') {
      disk.containers = disk.containers.filter((container) => container.name !== name)
      return ok('')
    }
    if (verb === 'compose') return composeEffect(rest.slice(2), env ?? {})
    throw new Error(`what is ${args.join(' ')}?`)
  }

  function composeEffect(args: string[], env: Readonly<Record<string, string>>): Result {
    const [verb] = args
    if (verb === 'up') return scale(args, env)
    if (verb === 'run') {
      if (args.includes('migrate'))
        disk.database = [...new Set([...disk.database, ...(KNOWN[env.CMS_VERSION ?? ''] ?? [])])]
      return ok('')
    }
    if (args.includes('edge')) return edgeEffect(args.slice(args.indexOf('edge') + 1))
    const script = args.join(' ')
    if (script.includes('pg_dump')) {
      disk.restorePoints.push(String(args.at(-2)))
      return ok('1000')
    }
    if (script.includes('df -Pk')) return ok('99999999')
    if (script.includes('payload_migrations')) return ok(disk.database.join('\n'))
    throw new Error(`what is docker compose ${script}?`)
  }

  function scale(args: string[], env: Readonly<Record<string, string>>): Result {
    const { values, positionals } = parseArgs({
      args: args.slice(1),
      strict: false,
      allowPositionals: true,
      options: { scale: { type: 'string', multiple: true }, pull: { type: 'string' } },
    })
    // `multiple` makes it a list of what was written.
    const counts = new Map((values.scale as string[]).map((scale) => scale.split('=') as [string, string]))
    for (const service of positionals) {
      const mine = disk.containers.filter((container) => container.service === service)
      const tag = env[VERSION_SETTINGS[service] ?? ''] ?? '?'
      for (let missing = Number(counts.get(service)) - mine.length; missing > 0; missing--) {
        const number = clock++
        disk.containers.push({
          name: `cep-${service}-${number}`,
          service,
          tag,
          state: 'running',
          created: number,
        })
      }
    }
    return ok('')
  }

  function edgeEffect([verb, ...words]: string[]): Result {
    if (verb === 'reload') disk.activePins = { ...disk.pins }
    else if (verb === 'unpin') for (const name of words) delete disk.pins[name]
    else for (let at = 0; at < words.length; at += 2) disk.pins[words[at] ?? ''] = words[at + 1] ?? ''
    return ok('')
  }

  function change(name: string, next: FakeContainer['state']): Result {
    for (const container of disk.containers) if (container.name === name) container.state = next
    return ok('')
  }

  /** Who a request for each service could be answered by at this moment: the pinned one, else anyone that runs. */
  function lookAtVisitors(after: string): void {
    for (const service of ['cms', 'frontend', 'bullboard']) {
      const running = disk.containers.filter(
        (other) => other.service === service && other.state === 'running',
      )
      const pin = disk.activePins[service]
      const asked = pin === undefined ? running : running.filter((container) => container.name === pin)
      if (asked.length === 0) incidents.push(`${service}: nobody answers after ${after}`)
      for (const { tag } of asked)
        if (tag === 'bad') incidents.push(`${service}: the bad one answers after ${after}`)
    }
  }

  function inspect({ name, service, tag, state: status, created }: FakeContainer) {
    return {
      Id: name,
      Name: `/${name}`,
      Created: String(created).padStart(6, '0'),
      Image: `id-of-${tag}`,
      RestartCount: 0,
      LogPath: '',
      State: {
        Status: status,
        ExitCode: 0,
        OOMKilled: false,
        StartedAt: '',
        Health: { Status: tag === 'bad' ? 'unhealthy' : 'healthy', FailingStreak: 0 },
      },
      Config: {
        Image: `cep/${IMAGES[service] ?? service}:${tag}`,
        Labels: { 'com.docker.compose.service': service },
      },
      HostConfig: { Memory: 1, RestartPolicy: { Name: 'unless-stopped' } },
    }
  }
}

const ok = (stdout: string): Result => ({ code: 0, stdout, stderr: '' })
