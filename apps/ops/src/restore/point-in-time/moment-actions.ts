import type { MomentDrill } from '../../backup-service/reports.ts'
import { compose } from '../../compose/docker-commands.ts'
import type { DeployContext } from '../../deploy/deploy-context.ts'
import { changeStack, openDeployContext } from '../../deploy/open-deploy-context.ts'
import { OperatorError } from '../../operator-error.ts'
import { parseMoment } from '../parse-moment.ts'
import type { RestoreOptions } from '../restore-actions.ts'
import { bringBeside, type Target } from './beside.ts'
import { recovery } from './recovery-commands.ts'
import { restoreMoment, settleMoment } from './restore-moment.ts'
import { describeChanges } from './row-counts.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)

function targetOf({ at, latest, set, file, key, table, object }: RestoreOptions): Target {
  if (set || file || key || table || object || (at && latest)) {
    throw new OperatorError('--at and --latest bring back the whole database: give one of them alone.')
  }
  return at ? parseMoment(at) : 'latest'
}

/** Brings the database to that moment beside the running one, says what would change, throws it away. */
export async function planMoment(options: RestoreOptions): Promise<number> {
  const target = targetOf(options)
  await changeStack(openDeployContext(), async (context) => {
    await settleMoment(context)
    const { restored, inUse } = await beside(context, target, 'plan')
    print([`At ${wordsFor(target)}:`, ...describeChanges(inUse, restored)].join('\n'))
  })
  return 0
}

export async function runMoment(options: RestoreOptions): Promise<number> {
  if (!options.yes) {
    await planMoment(options)
    throw new OperatorError('Nothing was changed. Say the same with --yes to restore.')
  }
  const target = targetOf(options)
  const context = openDeployContext()
  const { restored, inUse, awayMs, before } = await changeStack(context, (guarded) =>
    restoreMoment(guarded, target),
  )
  print(describeChanges(inUse, restored).join('\n'))
  print(
    `CEP: the database is as it was at ${wordsFor(target)} and the site is healthy; writes were refused for ${(awayMs / 1000).toFixed(1)} s.\n` +
      `What was in use before is kept in the volume (${before}) until the next restore.`,
  )
  // The service would see it by itself, some time later.
  const base = await context.run(
    compose(context.stack, ['exec', '--detach', 'backup', 'cep', 'backup', 'base', 'full']),
  )
  print(
    base.code === 0
      ? 'The log of changes has branched off: a new base backup is being made.'
      : 'The log of changes has branched off. When the service "backup" runs: ./cep backup base full',
  )
  return 0
}

const A_MINUTE_MS = 60_000

/** Proves that a moment can be had: the database of a minute ago, beside the running one. Exit code 1 when not. */
export async function drillMoment(): Promise<number> {
  const begunAt = new Date()
  const context = openDeployContext()
  let problem: string | null = null
  await changeStack(context, async (guarded) => {
    await settleMoment(guarded)
    const { restored } = await beside(guarded, new Date(begunAt.getTime() - A_MINUTE_MS), 'drill')
    if (restored.size === 0) problem = 'the database that came back has no tables'
  }).catch((error: unknown) => {
    problem = error instanceof Error ? error.message : String(error)
  })
  const result: MomentDrill = {
    begunAt: begunAt.toISOString(),
    isGood: problem === null,
    problem,
    seconds: Math.round((Date.now() - begunAt.getTime()) / 100) / 10,
  }
  await context.run(
    compose(context.stack, [
      ...['exec', '-T', 'backup', 'sh', '-c', 'printf %s "$1" >/backups/work/moment.json', 'sh'],
      JSON.stringify(result),
    ]),
  )
  if (problem !== null) throw new OperatorError(`A moment could not be brought back: ${problem}`)
  print(`CEP: the database of a minute ago came back, apart, in ${result.seconds} s.`)
  return 0
}

async function beside(context: DeployContext, target: Target, id: string) {
  try {
    return await bringBeside(context, id, target)
  } finally {
    await context.run(recovery(context.stack, 'drop', `restored-${id}`))
  }
}

const wordsFor = (target: Target) =>
  target === 'latest'
    ? 'the last change that reached the store'
    : target.toLocaleString('sv-SE', { timeZone: 'Europe/Madrid', timeZoneName: 'short' })
