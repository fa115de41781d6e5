import { randomBytes } from 'node:crypto'
import { lookup } from 'node:dns/promises'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createProgress } from '../compose/progress.ts'
import { createRun } from '../compose/run.ts'
import { openStack, type Stack } from '../compose/stack.ts'
import { endLeftChild, noteChild, withDeployLock } from '../deploy/deploy-lock.ts'
import { openDeployState } from '../deploy/journal.ts'
import { OperatorError } from '../operator-error.ts'
import { requireInstallation } from '../settings/installation.ts'
import { readStackSettings } from '../settings/read-stack-settings.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import { openCopiedObjects } from './copied-objects.ts'
import { createHost, type HostStack } from './host.ts'
import type { MoveContext } from './move-context.ts'
import { type MoveJournal, openMoveState } from './move-journal.ts'
import { parseSettings, plannedSettings, readSettingsThere } from './prepare-new-host.ts'
import { overThere } from './ssh-commands.ts'
import { connect } from './ssh-connection.ts'
import { parseSshTarget } from './ssh-target.ts'

/** What an operator says about a move. */
export type MoveOptions = {
  target: string
  sshConfig: string | null
  /** Public address of the new host; that of the SSH connection otherwise. */
  address: string | null
  /** Public address of the old one, for the way back. */
  oldAddress: string | null
  own: Record<string, string>
}

/** The journal of a new move. */
export async function newJournal(options: MoveOptions): Promise<MoveJournal> {
  const now = new Date().toISOString()
  const { host } = parseSshTarget(options.target)
  return {
    id: now.replace(/\D/g, '').slice(0, 14),
    startedAt: now,
    direction: 'there',
    phase: 'preparing',
    target: options.target,
    sshConfig: options.sshConfig,
    addresses: { new: await addressOf(options.address ?? host), old: options.oldAddress },
    own: options.own,
    key: randomBytes(16).toString('hex'),
    frozenAt: null,
    facts: null,
    reports: { there: null, back: null },
  }
}

/** An address, since the name may soon mean another host. */
async function addressOf(host: string): Promise<string> {
  const found = await lookup(host).catch(() => null)
  if (found) return found.address
  throw new OperatorError(`${host} has no address here. Say the new host's public one: --address 203.0.113.7`)
}

/** Runs work on a move while nobody else changes the stack: deployments wait until it is over. */
export async function withMove<Result>(
  work: (move: { stack: Stack; read: () => MoveJournal | null }) => Promise<Result>,
): Promise<Result> {
  const stack = openStack()
  mkdirSync(stack.stateFolder, { recursive: true, mode: 0o700 })
  return withDeployLock(stack.stateFolder, async () => {
    await endLeftChild(stack.stateFolder, delay)
    if (openDeployState(stack.stateFolder).readJournal()) {
      throw new OperatorError('A deployment was interrupted. End it first: ./cep deploy, or ./cep rollback.')
    }
    return work({ stack, read: () => openMoveState(stack.stateFolder).read() })
  })
}

/** Connects both hosts. Whoever calls it closes the connection. */
export async function openMove(stack: Stack, journal: MoveJournal): Promise<MoveContext> {
  const say = createProgress()
  const base = createRun((pid) => noteChild(stack.stateFolder, pid))
  const { settingsFile, secretsFolder } = requireInstallation()
  const settings = readStackSettings(settingsFile)
  const target = parseSshTarget(journal.target)
  const connection = await connect(target, journal.sshConfig, { say, pause: delay })
  try {
    const at = (command: Parameters<typeof overThere>[1]) => overThere(connection.session, command)
    const bare = createHost(base, { name: 'new', at, stack: stackIn(target.tree, new Map(), stack.domain) })
    const there = await readSettingsThere(bare)
    const planned =
      journal.phase === 'preparing'
        ? plannedSettings(readSettingsFile(settingsFile), there, journal.own).values
        : parseSettings(there ?? '')
    const ownStore = /^http:\/\/minio:9000\/?$/.test(settings.S3_ENDPOINT)
    return {
      stack,
      secretsFolder,
      old: createHost(base, {
        name: 'old',
        at: (command) => command,
        stack: {
          tree: stack.tree,
          composeFile: stack.composeFile,
          project: stack.project,
          domain: stack.domain,
          httpPort: settings.HTTP_PORT,
          httpsPort: settings.HTTPS_PORT,
        },
      }),
      new: createHost(base, { name: 'new', at, stack: stackIn(target.tree, planned, stack.domain) }),
      connection,
      journal,
      state: openMoveState(stack.stateFolder),
      known: openCopiedObjects(join(stack.stateFolder, 'migrate-objects.jsonl')),
      buckets: ownStore ? [settings.S3_UPLOADS_BUCKET, 'cep-backups'] : [],
      say,
      pause: delay,
    }
  } catch (error) {
    connection.close()
    throw error
  }
}

const stackIn = (tree: string, settings: ReadonlyMap<string, string>, domain: string): HostStack => ({
  tree,
  composeFile: join(tree, 'infra/docker/docker-compose.yml'),
  project: settings.get('COMPOSE_PROJECT_NAME') ?? 'cep',
  domain,
  httpPort: Number(settings.get('HTTP_PORT') ?? 80),
  httpsPort: Number(settings.get('HTTPS_PORT') ?? 443),
})
