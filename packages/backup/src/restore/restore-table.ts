import { AppError } from '@cep/platform/app-error'
import { type BackupContext, meter } from '../backup-context.ts'
import { withBackupLock } from '../backup-lock.ts'
import { createSet } from '../create-set.ts'
import {
  type DatabaseServer,
  PREFIXES,
  passwordOf,
  postgresProgram,
  quoted,
  withClient,
} from '../database-server.ts'
import { dropDatabase } from '../databases.ts'
import { feed, outputOf, startPipeline } from '../pipeline.ts'
import { findIntact } from '../set-files.ts'
import { makeSetId } from '../set-id.ts'
import { checkDumpOpens } from '../verify-set.ts'
import { type Choice, chooseSet } from './choose-set.ts'
import type { LiveSystem } from './live-system.ts'
import { loadDatabase } from './load-database.ts'
import { refuseNewer } from './plan-restore.ts'
import { recoverRestore } from './recover-restore.ts'

type Table = { schema: string; name: string }

/**
 * Replaces the rows of one table by those of a set, in one transaction. No trigger fires: restored rows
 * are no news. Nothing is changed when a reference between this table and another would then hang.
 *
 * @throws AppError `restore_refused` with the reference, or when the table has other columns now.
 */
export const restoreTable = (
  context: BackupContext,
  live: LiveSystem,
  { choice, table, wantsRestorePoint = true }: { choice: Choice; table: string; wantsRestorePoint?: boolean },
): Promise<{ setId: string; rows: number; restorePoint: string | null }> =>
  withBackupLock(context.server, { waits: false }, async () => {
    const { server } = context
    await recoverRestore(context, live)
    const manifest = await chooseSet(context, choice)
    const target = parseTable(table)
    const wanted = manifest.database.tables[`${target.schema}.${target.name}`]
    if (!wanted) throw new AppError('backup_not_found', `Set ${manifest.setId} has no table ${table}.`)
    await refuseNewer(live, manifest)
    const place = await findIntact(context, manifest.database)
    await checkDumpOpens(context, place, manifest)
    const columns = await sharedColumns(server, target)
    const point = wantsRestorePoint ? await createSet(context, { restorePoint: true }) : null

    const scratch = PREFIXES.beside + makeSetId(context.now())
    try {
      await loadDatabase(context, { place, manifest, name: scratch })
      await refuseOtherColumns(server, { scratch, target, columns })
      await replaceRows(context, { scratch, target, columns })
    } finally {
      await dropDatabase(server, scratch, PREFIXES.beside)
    }
    return { setId: manifest.setId, rows: wanted.rows, restorePoint: point?.manifest.setId ?? null }
  })

function parseTable(text: string): Table {
  const [first = '', second] = text.split('.')
  return second === undefined ? { schema: 'public', name: first } : { schema: first, name: second }
}

const sqlName = ({ schema, name }: Table) => `${quoted(schema)}.${quoted(name)}`

async function sharedColumns(server: DatabaseServer, target: Table): Promise<string[]> {
  const columns = await columnsOf(server, server.settings.POSTGRES_DB, target)
  if (columns.length > 0) return columns
  throw new AppError(
    'restore_refused',
    `The running database has no table ${target.schema}.${target.name}: restore the whole set, which brings its references too.`,
  )
}

async function refuseOtherColumns(
  server: DatabaseServer,
  { scratch, target, columns }: { scratch: string; target: Table; columns: string[] },
): Promise<void> {
  const then = await columnsOf(server, scratch, target)
  if (then.join() === columns.join()) return
  throw new AppError(
    'restore_refused',
    `Table ${target.name} has other columns now than in the set: restore the whole set.`,
  )
}

const columnsOf = (server: DatabaseServer, database: string, { schema, name }: Table): Promise<string[]> =>
  withClient(server, database, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `SELECT attname AS name FROM pg_attribute
       WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum`,
      [sqlName({ schema, name })],
    )
    return rows.map((row) => row.name)
  })

async function replaceRows(
  context: BackupContext,
  { scratch, target, columns }: { scratch: string; target: Table; columns: string[] },
): Promise<void> {
  const { server } = context
  const { POSTGRES_DB: database } = server.settings
  const table = sqlName(target)
  const list = columns.map(quoted).join(', ')
  const password = await passwordOf(server)
  const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1']
  const read = postgresProgram(
    server,
    'psql',
    scratch,
    [...args, '-c', `COPY ${table} (${list}) TO STDOUT`],
    password,
  )
  const write = postgresProgram(server, 'psql', database, [...args, '-f', '-'], password)
  const onBytes = meter(context, 'table')
  const checks = await referenceChecks(server, target)

  async function* script(): AsyncGenerator<Buffer> {
    yield Buffer.from(
      `BEGIN;\nLOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE;\nSET LOCAL session_replication_role = replica;\n` +
        `DELETE FROM ${table};\nCOPY ${table} (${list}) FROM STDIN;\n`,
    )
    for await (const chunk of outputOf(startPipeline([read], { givesOutput: true }))) {
      onBytes(chunk.length)
      yield chunk
    }
    yield Buffer.from(`\\.\n${checks.join('\n')}\nCOMMIT;\n`)
  }
  try {
    await feed(startPipeline([write], { takesInput: true }), script())
  } catch (cause) {
    const hanging = /cep-hanging: (.*)/.exec(String(cause))?.[1]
    if (!hanging) throw cause
    throw new AppError(
      'restore_refused',
      `Nothing was changed: afterwards rows would refer to others that are not there (${hanging}). Restore the whole set.`,
      { cause },
    )
  }
}

/** For each reference from or to the table: a statement that fails when one of them would hang. */
const referenceChecks = (server: DatabaseServer, target: Table): Promise<string[]> =>
  withClient(server, server.settings.POSTGRES_DB, async (client) => {
    const { rows } = await client.query<{
      name: string
      from: string
      to: string
      pairs: { from: string; to: string }[]
    }>(
      `SELECT c.conname AS name, c.conrelid::regclass::text AS "from", c.confrelid::regclass::text AS "to",
         (SELECT json_agg(json_build_object('from', f.attname, 'to', t.attname) ORDER BY k.place)
          FROM unnest(c.conkey, c.confkey) WITH ORDINALITY AS k(f, t, place)
          JOIN pg_attribute f ON f.attrelid = c.conrelid AND f.attnum = k.f
          JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = k.t) AS pairs
       FROM pg_constraint c WHERE c.contype = 'f' AND to_regclass($1) IN (c.conrelid, c.confrelid)`,
      [sqlName(target)],
    )
    return rows.map(({ name, from, to, pairs }) => {
      const isSet = pairs.map((pair) => `a.${quoted(pair.from)} IS NOT NULL`).join(' AND ')
      const isThere = pairs.map((pair) => `b.${quoted(pair.to)} = a.${quoted(pair.from)}`).join(' AND ')
      return (
        `DO $cep$ BEGIN IF EXISTS (SELECT FROM ${from} a WHERE ${isSet} AND NOT EXISTS (SELECT FROM ${to} b WHERE ${isThere}))` +
        ` THEN RAISE EXCEPTION 'cep-hanging: %', ${clientLiteral(`${from} to ${to}, ${name}`)}; END IF; END $cep$;`
      )
    })
  })

const clientLiteral = (text: string) => `'${text.replaceAll("'", "''")}'`
