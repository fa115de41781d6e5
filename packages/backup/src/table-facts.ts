import type pg from 'pg'
import { quoted } from './database-server.ts'
import type { TableFacts } from './manifest.ts'

/** Text of a row must not depend on who asks. */
export const SAME_TEXT_EVERYWHERE = `
  SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO, YMD'; SET LOCAL intervalstyle = 'iso_8601';
  SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1; SET LOCAL search_path = pg_catalog`

/** Every table with rows of its own, but those of PostgreSQL itself and of extensions. */
const TABLES = `
  SELECT n.nspname AS schema, c.relname AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind = 'r' AND c.relpersistence <> 't'
    AND n.nspname <> 'information_schema' AND n.nspname !~ '^pg_'
    AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d
      WHERE d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass AND d.objid = c.oid AND d.deptype = 'e')
  ORDER BY 1, 2`

/**
 * Rows and hash of every table, as the client's transaction sees them. The hash is the sum of a 64-bit
 * hash of each row's text: the same for the same rows in any order, another when any value changed.
 */
export async function readTableFacts(client: pg.Client): Promise<Record<string, TableFacts>> {
  await client.query(SAME_TEXT_EVERYWHERE)
  const { rows: tables } = await client.query<{ schema: string; name: string }>(TABLES)
  const facts: Record<string, TableFacts> = {}
  for (const { schema, name } of tables) {
    const { rows } = await client.query<{ rows: string; hash: string }>(
      `SELECT count(*)::text AS rows,
              coalesce(sum(hashtextextended(ROW(cep_row.*)::text COLLATE "C", 0)::numeric), 0)::text AS hash
       FROM ${quoted(schema)}.${quoted(name)} AS cep_row`,
    )
    facts[`${schema}.${name}`] = { rows: Number(rows[0]?.rows), hash: String(rows[0]?.hash) }
  }
  return facts
}

/** What differs, one line for each table; empty when nothing does. */
export function compareTableFacts(
  wanted: Record<string, TableFacts>,
  found: Record<string, TableFacts>,
): string[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].sort()
  return names.flatMap((name) => {
    const then = wanted[name]
    const now = found[name]
    if (!now) return [`${name}: missing`]
    if (!then) return [`${name}: not in the backup`]
    if (then.rows !== now.rows) return [`${name}: ${now.rows} rows instead of ${then.rows}`]
    return then.hash === now.hash ? [] : [`${name}: ${now.rows} rows, with other content`]
  })
}
