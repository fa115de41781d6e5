import { existsSync } from 'node:fs'
import { listSets } from '@cep/backup/list-sets'
import { type Choice, chooseSet } from '@cep/backup/restore/choose-set'
import { planRestore, type RestorePlan } from '@cep/backup/restore/plan-restore'
import { restoreDump } from '@cep/backup/restore/restore-dump'
import { restoreObject } from '@cep/backup/restore/restore-object'
import { restoreSet } from '@cep/backup/restore/restore-set'
import { restoreTable } from '@cep/backup/restore/restore-table'
import { describeSets, megabytes } from '../backup/describe-sets.ts'
import { runWithBackup } from '../backup/run-with-backup.ts'
import { OperatorError } from '../operator-error.ts'
import { parseMoment } from './parse-moment.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)

export type RestoreOptions = {
  json?: boolean
  set?: string
  at?: string
  table?: string
  object?: string
  /** Everything that reached the store: on a host alone. */
  latest?: boolean
  file?: string
  key?: string
  identity?: string
  restorePoint: boolean
  yes?: boolean
}

function choiceOf({ set, at, file, key, latest }: RestoreOptions): Choice {
  if (latest) {
    throw new OperatorError(
      'Points in time exist in production alone, and are restored on its host: ./cep restore run',
    )
  }
  const given = [set, at, file, key].filter(Boolean)
  if (given.length > 1) throw new OperatorError('Give one of --set, --at, --file and --key.')
  if (set) return { setId: set }
  const named = file ?? key
  if (named) return { setId: setOfFile(named) }
  return at ? { at: parseMoment(at) } : 'newest'
}

/** The set that a file or key belongs to, under whatever ending the handbook has it. */
function setOfFile(name: string): string {
  const setId = /cepcomunicacion_(\d{8}_\d{6})\.sql/.exec(name)?.[1]
  if (setId) return setId
  throw new OperatorError(
    `${name} is no set's file: they are called cepcomunicacion_20261124_030000.sql.zst.age.`,
  )
}

/** A dump of another tool: told by its name, because ours are encrypted. */
const isPlainDump = (file: string | undefined): file is string => /\.sql(\.gz|\.zst)?$/.test(file ?? '')

export function listForRestore({ json, identity }: RestoreOptions): Promise<number> {
  return runWithBackup({ identityFile: identity }, async ({ context }) => {
    const sets = await listSets(context)
    print(json ? JSON.stringify(sets, null, 2) : describeSets(sets, context.now()).join('\n'))
    return 0
  })
}

export async function showPlan(options: RestoreOptions): Promise<number> {
  const choice = choiceOf(options)
  return runWithBackup({ identityFile: options.identity }, async ({ context, live }) => {
    const found = await planRestore(context, live, await chooseSet(context, choice))
    print(options.json ? JSON.stringify(found, null, 2) : describePlan(found))
    return 0
  })
}

/** @returns exit code of putting a plain dump in the database's place. */
function runDump(file: string, { yes, restorePoint: wantsRestorePoint }: RestoreOptions): Promise<number> {
  if (!yes) throw new OperatorError('Nothing was changed. Say the same with --yes to restore this dump.')
  return runWithBackup({}, async ({ context, live }) => {
    const { restorePoint, frozenMs } = await restoreDump(context, live, { file, wantsRestorePoint })
    print(
      `CEP: ${file} is restored and the site is healthy; writes were refused for ${(frozenMs / 1000).toFixed(1)} s.${pointLine(restorePoint)}`,
    )
    return 0
  })
}

export async function runRestore(options: RestoreOptions): Promise<number> {
  if (isPlainDump(options.file) && existsSync(options.file)) return runDump(options.file, options)
  const choice = choiceOf(options)
  const { table, object } = options
  if (table && object) throw new OperatorError('Give --table or --object, not both.')
  if (!options.yes) {
    await showPlan(options)
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
