import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fakeVendors from '../../../../infra/embedded/fake-vendors.json' with { type: 'json' }
import { accountFor, ownFolder } from './account.ts'
import { postgresArguments } from './database.ts'
import type { Home } from './home.ts'
import type { Environment, Part } from './part.ts'
import { makeLog } from './part-logs.ts'
import { probeHttp, probePostgres, probeRedis } from './probes.ts'
import { type Programs, serverEnvironment } from './programs.ts'
import { renderEdge } from './render-edge.ts'
import type { Secrets } from './secrets.ts'

const UPLOADS_BUCKET = 'cep-uploads'

type System = { home: Home; programs: Programs; secrets: Secrets }

/** Everything that runs, in the order a reader looks for it. `needs` decides the order of the start. */
export function describeParts(system: System): Part[] {
  return [
    postgres(system),
    redis(system),
    store(system),
    mail(system),
    ...(system.home.hasFakeVendors ? [vendors(system)] : []),
    ...applications(system),
    edge(system),
  ]
}

const shared = {
  startTimeoutMs: 60_000,
  stopSignal: 'SIGTERM' as const,
  stopTimeoutMs: 10_000,
}

function postgres({ home, programs }: System): Part {
  return {
    ...shared,
    name: 'postgres',
    needs: ['database'],
    command: [join(programs.postgresBin, 'postgres'), ...postgresArguments(home)],
    cwd: '/',
    env: serverEnvironment(programs),
    account: accountFor('postgres'),
    isHealthy: probePostgres(home, programs),
    // "Fast": ends sessions, writes everything out. SIGTERM would wait for clients.
    stopSignal: 'SIGINT',
    stopTimeoutMs: 60_000,
  }
}

function redis({ home, programs }: System): Part {
  const account = accountFor('redis')
  const data = join(home.folder, 'redis')
  ownFolder(data, account)
  const settings = {
    port: '0',
    unixsocket: redisSocket(home),
    unixsocketperm: '770',
    dir: data,
    appendonly: 'yes',
    save: '3600 1',
    // A queue that evicts loses jobs.
    'maxmemory-policy': 'noeviction',
    'stop-writes-on-bgsave-error': 'no',
  }
  return {
    ...shared,
    name: 'redis',
    needs: [],
    command: [
      programs.redisServer,
      ...Object.entries(settings).flatMap(([name, value]) => [`--${name}`, value]),
    ],
    cwd: data,
    env: serverEnvironment(programs),
    account,
    isHealthy: probeRedis(redisSocket(home)),
  }
}

const redisSocket = (home: Home) => join(home.runFolder, 'redis.sock')

function store({ home }: System): Part {
  const folder = join(home.folder, 'store')
  mkdirSync(folder, { recursive: true })
  return {
    ...shared,
    name: 'store',
    needs: [],
    command: node(
      128,
      join(import.meta.dirname, 'store-server.ts'),
      folder,
      String(home.ports.store),
      UPLOADS_BUCKET,
    ),
    cwd: home.tree,
    env: nodeEnvironment(),
    account: null,
    isHealthy: probeHttp(`http://127.0.0.1:${home.ports.store}/health`),
  }
}

function mail({ home }: System): Part {
  const folder = join(home.folder, 'mail')
  mkdirSync(folder, { recursive: true })
  const options = {
    smtp: home.ports.smtp,
    ip: '127.0.0.1',
    web: home.ports.mail,
    'web-ip': '127.0.0.1',
    'mail-directory': folder,
    'max-emails': 2_000,
  }
  return {
    ...shared,
    name: 'mail',
    needs: [],
    command: node(
      96,
      join(home.tree, 'node_modules/maildev/dist/bin/maildev.js'),
      // It would print every recipient.
      '--silent',
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]),
    ),
    cwd: home.tree,
    env: nodeEnvironment(),
    account: null,
    isHealthy: probeHttp(`http://127.0.0.1:${home.ports.mail}/api/healthz`),
  }
}

/** Stand-ins of other people's servers, all behind one port. */
function vendors({ home }: System): Part {
  return {
    ...shared,
    name: 'vendors',
    needs: [],
    command: node(
      64,
      join(home.tree, 'packages/testing/src/vendors/serve-fakes.ts'),
      String(home.ports.vendors),
    ),
    cwd: home.tree,
    env: nodeEnvironment(),
    account: null,
    isHealthy: probeHttp(`http://127.0.0.1:${home.ports.vendors}/health`),
  }
}

/** The settings under which our processes talk to the stand-ins; none where there are none. */
function vendorEnvironment(home: Home): Record<string, string> {
  if (!home.hasFakeVendors) return {}
  const settings = Object.entries(fakeVendors).flatMap(([vendor, own]) =>
    Object.entries(own).map(([name, value]) => [
      name,
      value.replace('{url}', `http://127.0.0.1:${home.ports.vendors}/${vendor}`),
    ]),
  )
  return { FAKE_VENDORS: 'on', ...Object.fromEntries(settings) }
}

/** Our own. `heap` is the most megabytes of JavaScript objects each may hold. */
function applications(system: System): Part[] {
  const { home } = system
  const application = (
    name: 'cms' | 'site' | 'board' | 'worker' | 'llm' | 'stats',
    {
      heap,
      needs,
      health,
      app = name,
      role = [],
    }: { heap: number; needs: string[]; health: string; app?: string; role?: string[] },
  ): Part => ({
    ...shared,
    name,
    needs: [`build:${app}`, ...needs],
    command: node(heap, join(home.tree, 'apps', app, 'dist/main.mjs'), ...role),
    cwd: join(home.tree, 'apps', app),
    env: { ...applicationEnvironment(system), HOST: '127.0.0.1', PORT: String(home.ports[name]) },
    account: null,
    isHealthy: probeHttp(`http://127.0.0.1:${home.ports[name]}${health}`),
    // A worker finishes its job first.
    stopTimeoutMs: 25_000,
  })
  const servers = ['postgres', 'redis', 'store', 'mail', ...(home.hasFakeVendors ? ['vendors'] : [])]
  return [
    application('cms', { heap: 320, needs: [...servers, 'seed'], health: '/api/health' }),
    application('site', { heap: 192, needs: [], health: '/health' }),
    application('worker', {
      // Its live heap is about 33 MB; given more, V8 keeps what a burst of mails leaves behind.
      heap: 96,
      needs: [...servers, 'seed'],
      health: '/health',
      role: ['automation'],
    }),
    // What it counts stays in the database.
    application('stats', {
      heap: 64,
      needs: [...servers, 'seed'],
      health: '/health',
      app: 'worker',
      role: ['stats'],
    }),
    // Documents are read in processes of their own, which have their own limits.
    application('llm', {
      heap: 96,
      needs: [...servers, 'seed'],
      health: '/health',
      app: 'worker',
      role: ['llm'],
    }),
    application('board', { heap: 128, needs: ['redis'], health: '/health' }),
  ]
}

function edge({ home, programs, secrets }: System): Part {
  const account = accountFor('www-data')
  const folder = join(home.folder, 'edge')
  const address = (part: keyof Home['ports']) => `127.0.0.1:${home.ports[part]}`
  switchBench(home)
  const configuration = renderEdge(join(home.tree, 'infra/nginx'), {
    EDGE_PORT: String(home.ports.edge),
    EDGE_FOLDER: folder,
    EDGE_CACHE: join(home.folder, 'cache'),
    EDGE_SWITCHES: edgeSwitches(home),
    EDGE_ACCESS_LOG: makeLog(home.logFolder, 'edge-access', account),
    CMS_ADDRESS: address('cms'),
    SITE_ADDRESS: address('site'),
    BOARD_ADDRESS: address('board'),
    STORE_ADDRESS: address('store'),
    S3_UPLOADS_BUCKET: UPLOADS_BUCKET,
    CEP_NONCE_PLACEHOLDER: secrets.CEP_NONCE_PLACEHOLDER,
    CEP_RATE_LIMITS: home.areRatesLimited ? 'on' : 'off',
  })
  return {
    ...shared,
    name: 'edge',
    needs: ['cms', 'site', 'board'],
    command: [programs.nginx, '-e', 'stderr', '-p', folder, '-c', configuration],
    cwd: '/',
    env: serverEnvironment(programs),
    account,
    isHealthy: probeHttp(`${home.publicUrl}/api/health`),
    stopSignal: 'SIGQUIT',
  }
}

/** With CEP_BENCH=on the edge also serves the files that `bench:pages` compares its pages with. */
function switchBench(home: Home): void {
  const file = join(edgeSwitches(home), 'server-bench.conf')
  rmSync(file, { force: true })
  if (!home.isBench) return
  const files = join(home.folder, 'bench')
  mkdirSync(files, { recursive: true })
  mkdirSync(edgeSwitches(home), { recursive: true })
  writeFileSync(file, `location ^~ /__bench/ {\n    alias ${files}/;\n    default_type text/html;\n}\n`)
}

/** Where files switch the edge's maintenance mode and bench location on. */
export const edgeSwitches = (home: Home) => join(home.folder, 'edge-switches')

function node(heapMb: number, file: string, ...args: string[]): Part['command'] {
  // A small young generation: idle servers keep less garbage around. Chosen by hand, measured by `npm start`.
  return [process.execPath, `--max-old-space-size=${heapMb}`, '--max-semi-space-size=4', file, ...args]
}

function nodeEnvironment(): Environment {
  return {
    NODE_ENV: 'production',
    PATH: process.env.PATH ?? '/usr/bin:/bin',
    HOME: process.env.HOME ?? '/',
    TZ: 'UTC',
    // Loading a TypeScript file prints a warning about it being experimental in some releases.
    NODE_NO_WARNINGS: '1',
  }
}

/** The settings every application may read; each parses those it knows. */
export function applicationEnvironment({ home, secrets }: Pick<System, 'home' | 'secrets'>): Environment {
  return {
    ...nodeEnvironment(),
    CEP_MODE: 'embedded',
    LOG_LEVEL: home.logLevel,
    PUBLIC_URL: home.publicUrl,
    CMS_URL: `http://127.0.0.1:${home.ports.cms}`,
    POSTGRES_HOST: home.runFolder,
    POSTGRES_PORT: '5432',
    POSTGRES_DB: 'cep',
    POSTGRES_USER: 'cep',
    POSTGRES_PASSWORD: secrets.POSTGRES_PASSWORD,
    REDIS_SOCKET: redisSocket(home),
    S3_ENDPOINT: `http://127.0.0.1:${home.ports.store}`,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: secrets.S3_ACCESS_KEY_ID,
    S3_SECRET_ACCESS_KEY: secrets.S3_SECRET_ACCESS_KEY,
    S3_UPLOADS_BUCKET: UPLOADS_BUCKET,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(home.ports.smtp),
    SMTP_SECURE: 'false',
    PAYLOAD_SECRET: secrets.PAYLOAD_SECRET,
    PRIVACY_LINK_SECRET: secrets.PRIVACY_LINK_SECRET,
    CEP_NONCE_PLACEHOLDER: secrets.CEP_NONCE_PLACEHOLDER,
    CEP_RATE_LIMITS: home.areRatesLimited ? 'on' : 'off',
    LEAD_CHALLENGE: home.leadChallenge,
    BULLBOARD_USER: secrets.BULLBOARD_USER,
    BULLBOARD_PASSWORD: secrets.BULLBOARD_PASSWORD,
    CEP_DEMO_PASSWORD: secrets.CEP_DEMO_PASSWORD,
    NEXT_TELEMETRY_DISABLED: '1',
    ...vendorEnvironment(home),
  }
}
