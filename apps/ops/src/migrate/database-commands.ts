import type { Command } from '../compose/command.ts'
import { compose } from '../compose/docker-commands.ts'
import type { HostStack } from './host.ts'

type InDatabase = Pick<HostStack, 'composeFile'>

/** Publication, subscription and slot, on whichever side each of them is. */
const MOVE = 'cep_move'
/** What was in the place of the copy. */
const BEFORE = 'cep_before_move'
/** Inside the database's container: a folder of the volume `postgres-backup`. */
const SOCKET_FOLDER = '/backups/.move'

/** A script for psql as the database's administrator, over the socket that only its container has. */
export const psql = (stack: InDatabase, script: string, database = 'cep'): Command =>
  compose(stack, [
    ...['exec', '-T', 'postgres', 'sh', '-c'],
    'printf "%s" "$2" | psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 --username postgres --dbname "$1"',
    ...['psql', database, script],
  ])

/** Tables without a key that changes could name a row by. */
const KEYLESS = `SELECT c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence = 'p' AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary)`

/** Every change of every table can be followed from now on. */
export const publish = (stack: InDatabase): Command =>
  psql(
    stack,
    `SELECT format('ALTER TABLE %s REPLICA IDENTITY FULL', name) FROM (${KEYLESS}) AS keyless (name) \\gexec
SELECT 'CREATE PUBLICATION ${MOVE} FOR ALL TABLES' WHERE NOT EXISTS (SELECT FROM pg_publication WHERE pubname = '${MOVE}') \\gexec
`,
  )

/** Nothing is left of it but the slot, which the subscription takes along. */
export const unpublish = (stack: InDatabase): Command =>
  psql(
    stack,
    `DROP PUBLICATION IF EXISTS ${MOVE};
SELECT format('ALTER TABLE %s REPLICA IDENTITY DEFAULT', name) FROM (${KEYLESS}) AS keyless (name) \\gexec
`,
  )

/** A slot that nobody reads would keep the log for ever. */
export const dropSlots = (stack: InDatabase): Command =>
  psql(
    stack,
    `SELECT pg_terminate_backend(active_pid) FROM pg_replication_slots WHERE slot_name ~ '^(${MOVE}$|pg_[0-9]+_sync_)' AND active;
SELECT pg_sleep(0.2);
SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name ~ '^(${MOVE}$|pg_[0-9]+_sync_)' AND NOT active;
`,
    'postgres',
  )

/**
 * Keeps every change from a moment on, and prints the whole database as of that very moment: schema, rows, indexes. The
 * session that makes the slot holds its snapshot until the dump has ended.
 */
export const dumpFromSlot = (stack: InDatabase): Command =>
  compose(stack, [
    ...['exec', '-T', '-e', 'PGOPTIONS=-c idle_in_transaction_session_timeout=0', 'postgres', 'sh', '-c'],
    'printf "%s" "$1" | psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 "user=postgres dbname=cep replication=database"',
    'psql',
    `CREATE_REPLICATION_SLOT ${MOVE} LOGICAL pgoutput (SNAPSHOT 'export') \\gset
\\setenv CEP_SNAPSHOT :snapshot_name
\\! pg_dump --username postgres --no-publications --no-subscriptions --snapshot="$CEP_SNAPSHOT" cep
\\if :SHELL_ERROR
THE DUMP FAILED;
\\endif
`,
  ])

/** Takes a plain dump from its standard input. */
export const loadPlain = (stack: InDatabase): Command =>
  compose(stack, [
    ...['exec', '-T', 'postgres', 'psql', '--no-psqlrc', '--quiet', '--set', 'ON_ERROR_STOP=1'],
    ...['--output', '/dev/null', '--username', 'postgres', '--dbname', 'cep'],
  ])

/** Says "ours" of a copy of this move, "empty" of a database without leads, else "foreign". */
export const readOwner = (stack: InDatabase, id: string): Command =>
  psql(
    stack,
    `SELECT coalesce(shobj_description(oid, 'pg_database') = '${MOVE} ${id}', false) AS ours,
  to_regclass('public.leads') IS NOT NULL AS filled FROM pg_database WHERE datname = current_database() \\gset
\\if :ours
SELECT 'ours';
\\elif :filled
SELECT CASE WHEN EXISTS (SELECT FROM public.leads) THEN 'foreign' ELSE 'empty' END;
\\else
SELECT 'empty';
\\endif
`,
  )

/**
 * An empty database in the place of the one there is; where that is no copy of this move and has anything, it
 * stays under another name.
 */
export const emptyDatabase = (
  stack: InDatabase,
  { id, keepsOld }: { id: string; keepsOld: boolean },
): Command =>
  psql(
    stack,
    `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = 'cep' AND pid <> pg_backend_pid();
${
  keepsOld
    ? `DROP DATABASE IF EXISTS ${BEFORE} WITH (FORCE);
ALTER DATABASE cep RENAME TO ${BEFORE};`
    : 'DROP DATABASE IF EXISTS cep WITH (FORCE);'
}
CREATE DATABASE cep OWNER cep;
COMMENT ON DATABASE cep IS '${MOVE} ${id}';
`,
    'postgres',
  )

export const dropOldDatabase = (stack: InDatabase): Command =>
  psql(stack, `DROP DATABASE IF EXISTS ${BEFORE} WITH (FORCE)`, 'postgres')

/** Follows every change since the slot was made. */
export const subscribe = (stack: InDatabase): Command =>
  psql(
    stack,
    `CREATE SUBSCRIPTION ${MOVE} CONNECTION 'host=${SOCKET_FOLDER} port=5432 user=postgres dbname=cep' PUBLICATION ${MOVE}
  WITH (copy_data = false, create_slot = false, slot_name = '${MOVE}')`,
  )

/** The slot on the other side is dropped there: whether this side reaches it does not matter. */
export const unsubscribe = (stack: InDatabase): Command =>
  psql(
    stack,
    `SELECT count(*) > 0 AS there FROM pg_subscription WHERE subname = '${MOVE}' \\gset
\\if :there
ALTER SUBSCRIPTION ${MOVE} DISABLE;
ALTER SUBSCRIPTION ${MOVE} SET (slot_name = NONE);
DROP SUBSCRIPTION ${MOVE};
\\endif
`,
  )

/** Tables that follow, and how often a change could not be stored; nothing where there is no subscription. */
export const readFollowing = (stack: InDatabase): Command =>
  psql(
    stack,
    `SELECT (SELECT count(*) FROM pg_subscription_rel r WHERE r.srsubid = s.oid),
  (SELECT apply_error_count FROM pg_stat_subscription_stats t WHERE t.subid = s.oid)
FROM pg_subscription s WHERE s.subname = '${MOVE}'`,
  )

/** Bytes of all rows. */
export const readSize = (stack: InDatabase): Command =>
  psql(
    stack,
    `SELECT coalesce(sum(pg_table_size(c.oid)), 0) FROM pg_publication_tables t
  JOIN pg_class c ON c.oid = format('%I.%I', t.schemaname, t.tablename)::regclass WHERE t.pubname = '${MOVE}'`,
  )

export const readLogEnd = (stack: InDatabase): Command => psql(stack, 'SELECT pg_current_wal_insert_lsn()')

/** Bytes of the log up to a place that the other side hasn't stored yet; below 0: it has all. */
export const readLag = (stack: InDatabase, until: string): Command =>
  psql(
    stack,
    `SELECT pg_wal_lsn_diff('${until}', confirmed_flush_lsn), active, coalesce(wal_status, 'lost')
  FROM pg_replication_slots WHERE slot_name = '${MOVE}'`,
  )

/** Prints the statements that set the sequences of a copy: those are not among the changes. */
export const readSequences = (stack: InDatabase): Command =>
  psql(
    stack,
    `SELECT format('SELECT setval(%L, %s, %L);', format('%I.%I', schemaname, sequencename),
  coalesce(last_value, start_value), last_value IS NOT NULL) FROM pg_sequences ORDER BY 1`,
  )

/** Nobody of the product writes any more, whatever way it comes; who is at it is cut off, unanswered. */
export const closeDatabase = (stack: InDatabase): Command =>
  psql(stack, `ALTER ROLE cep SET default_transaction_read_only = on;\n${END_SESSIONS}`, 'postgres')

/** The product's sessions are opened anew, and may write. */
export const openDatabase = (stack: InDatabase): Command =>
  psql(stack, `ALTER ROLE cep RESET default_transaction_read_only;\n${END_SESSIONS}`, 'postgres')

const END_SESSIONS = `SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE usename = 'cep';\n`
