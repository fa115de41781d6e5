import { SAME_TEXT_EVERYWHERE } from '@cep/backup/table-facts'
import type { Command } from '../compose/command.ts'
import { OperatorError } from '../operator-error.ts'
import { psql } from './database-commands.ts'
import type { HostStack } from './host.ts'
import type { TableFacts } from './move-journal.ts'

/**
 * Prints one line for each table: name, rows, sum of a 64-bit hash of each row's text, which is the same for the
 * same rows in any order and another when any value changed.
 */
const FIGURES = `${SAME_TEXT_EVERYWHERE};
SELECT format('SELECT %L, count(*), coalesce(sum(hashtextextended(ROW(cep_row.*)::text COLLATE "C", 0)::numeric), 0) FROM %I.%I AS cep_row',
  n.nspname || '.' || c.relname, n.nspname, c.relname)
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind = 'r' AND c.relpersistence <> 't' AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
ORDER BY 1 \\gexec
`

export const readFacts = (stack: Pick<HostStack, 'composeFile'>): Command =>
  psql(stack, `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;\n${FIGURES}COMMIT;\n`)

/** The same, with a dump of exactly these rows in a file of the database's container. */
export const dumpWithFacts = (stack: Pick<HostStack, 'composeFile'>, file: string): Command =>
  psql(
    stack,
    `BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SET LOCAL idle_in_transaction_session_timeout = 0;
SELECT pg_export_snapshot() AS snapshot \\gset
\\setenv CEP_SNAPSHOT :snapshot
\\! umask 077; pg_dump --username postgres --format=custom --compress=zstd:3 --no-publications --no-subscriptions --snapshot="$CEP_SNAPSHOT" --file=${file} cep
\\if :SHELL_ERROR
SELECT 'the dump failed'::int;
\\endif
${FIGURES}COMMIT;
`,
  )

export function parseFacts(output: string): TableFacts {
  const lines = output.split('\n').filter((line) => line !== '')
  return Object.fromEntries(
    lines.map((line) => {
      const match = /^(\S+)\|(\d+)\|(-?\d+)$/.exec(line)
      if (!match) throw new OperatorError(`The database said "${line}" instead of figures of a table.`)
      const [, name = '', rows, hash = ''] = match
      return [name, { rows: Number(rows), hash }]
    }),
  )
}

/** One line for each table that differs; none when both sides are the same. */
export function compareFacts(wanted: TableFacts, found: TableFacts): string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].toSorted()
  return names.flatMap((name) => {
    const [here, there] = [wanted[name], found[name]]
    if (!there) return [`${name}: missing`]
    if (!here) return [`${name}: only in the copy`]
    if (here.rows !== there.rows) return [`${name}: ${there.rows} rows instead of ${here.rows}`]
    return here.hash === there.hash ? [] : [`${name}: ${there.rows} rows, with other content`]
  })
}

export const rowsOf = (facts: TableFacts): number =>
  Object.values(facts).reduce((sum, { rows }) => sum + rows, 0)
