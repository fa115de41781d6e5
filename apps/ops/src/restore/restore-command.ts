import { listSets } from '@cep/backup/list-sets'
import { type Choice, chooseSet } from '@cep/backup/restore/choose-set'
import { planRestore, type RestorePlan } from '@cep/backup/restore/plan-restore'
import { restoreObject } from '@cep/backup/restore/restore-object'
import { restoreSet } from '@cep/backup/restore/restore-set'
import { restoreTable } from '@cep/backup/restore/restore-table'
import type { Command } from 'commander'
import { describeSets, megabytes } from '../backup/describe-sets.ts'
import { runWithBackup } from '../backup/run-with-backup.ts'
import { finish } from '../compose/finish.ts'
import { OperatorError } from '../operator-error.ts'
import { parseMoment } from './parse-moment.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)

type Options = {
  json?: boolean
  set?: string
  at?: string
  table?: string
  object?: string
  identity?: string
  restorePoint: boolean
  yes?: boolean
}

/** `cep restore list|plan|run`. */
export function registerRestore(program: Command): void {
  const restore = program
    .command('restore')
    .description('put database and objects back as they were in a set')
  restore
    .command('list')
    .description('the sets that can be restored')
    .option('--identity <file>', "the operator's key, for sets of another machine")
    .option('--json', 'for programs')
    .action((options: Options) => finish(list(options)))
  withChoice(restore.command('plan'))
    .description('check a set and say what restoring it would change; touches nothing')
    .action((options: Options) => finish(plan(options)))
  withChoice(restore.command('run'))
    .description('restore: checked first, a restore point is taken, put back by itself when anything fails')
    .option('--table <name>', 'one table alone')
    .option('--object <key>', 'one object alone')
    .option('--no-restore-point', 'without a set of the state before (when it can no longer be read)')
    .option('--yes', 'do it; without, only the plan is shown')
    .action((options: Options) => finish(run(options)))
}

function withChoice(command: Command): Command {
  return command
    .option('--set <id>', 'which set; the newest unless given')
    .option('--at <moment>', 'the last set made before, in Madrid: "2026-11-24 09:30"')
    .option('--identity <file>', "the operator's key, for sets of another machine")
    .option('--json', 'for programs')
}

function choiceOf({ set, at }: Options): Choice {
  if (set && at) throw new OperatorError('Give --set or --at, not both.')
  if (set) return { setId: set }
  return at ? { at: parseMoment(at) } : 'newest'
}

function list({ json, identity }: Options): Promise<number> {
  return runWithBackup({ identityFile: identity }, async ({ context }) => {
    const sets = await listSets(context)
    print(json ? JSON.stringify(sets, null, 2) : describeSets(sets, context.now()).join('\n'))
    return 0
  })
}

async function plan(options: Options): Promise<number> {
  const choice = choiceOf(options)
  return runWithBackup({ identityFile: options.identity }, async ({ context, live }) => {
    const found = await planRestore(context, live, await chooseSet(context, choice))
    print(options.json ? JSON.stringify(found, null, 2) : describePlan(found))
    return 0
  })
}

async function run(options: Options): Promise<number> {
  const choice = choiceOf(options)
  const { table, object } = options
  if (table && object) throw new OperatorError('Give --table or --object, not both.')
  if (!options.yes) {
    await plan(options)
    throw new OperatorError('Nothing was changed. Say the same with --yes to restore.')
  }
  return runWithBackup({ identityFile: options.identity }, async ({ context, live }) => {
    const how = { choice, wantsRestorePoint: options.restorePoint }
    if (table) {
      const { setId, rows, restorePoint } = await restoreTable(context, live, { ...how, table })
      print(`CEP: table ${table} has its ${rows} rows of set ${setId} again.${pointLine(restorePoint)}`)
      return 0
    }
    if (object) {
      const { setId, sizeBytes, restorePoint } = await restoreObject(context, live, { ...how, key: object })
      print(`CEP: ${object} (${sizeBytes} bytes) is as in set ${setId} again.${pointLine(restorePoint)}`)
      return 0
    }
    const { manifest, restorePoint, frozenMs } = await restoreSet(context, live, how)
    print(
      `CEP: set ${manifest.setId} is restored and the site is healthy; writes were refused for ${(frozenMs / 1000).toFixed(1)} s.${pointLine(restorePoint)}`,
    )
    return 0
  })
}

const pointLine = (setId: string | null) =>
  setId ? `\nThe state before: cep restore run --set ${setId} --yes` : ''

function describePlan({
  setId,
  madeAt,
  appVersion,
  migrationsToRun,
  tables,
  unchangedTables,
  objects,
}: RestorePlan) {
  const rows = (count: number | null) => (count === null ? 'no table' : `${count} rows`)
  return [
    `Set ${setId}, made ${madeAt} by CEP ${appVersion}. It can be read and is whole.`,
    ...tables.map(({ name, rowsNow, rowsThen }) => `  ${name}: ${rows(rowsNow)} now, ${rows(rowsThen)} then`),
    `  ${unchangedTables} tables are the same.`,
    `  Objects: ${objects.add} come back, ${objects.replace} are replaced, ${objects.remove} go (${megabytes(objects.bytes)} MB to write).`,
    ...(migrationsToRun.length > 0 ? [`  Then migrated: ${migrationsToRun.join(', ')}`] : []),
  ].join('\n')
}
