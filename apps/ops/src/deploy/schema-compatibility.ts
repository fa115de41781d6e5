/**
 * Which versions can live with which schema, read from the names of migrations alone.
 *
 * A migration expands the schema: a version that doesn't know it runs on as before. One that takes
 * something away says so at the end of its name, with the timestamp of the migration from which on
 * versions no longer use it: `20270301_100000_drop_fax__contract_from_20270201_090000`.
 */
const CONTRACT = /__contract(?:_from_(?<from>\d{8}_\d{6}))?$/
const MIGRATION = /^(?<stamp>\d{8}_\d{6})_\w+$/

/** Whether a migration removes something that an older version may use. */
export const takesAway = (name: string): boolean => CONTRACT.test(name)

/** Migrations that take away what a version still uses. */
export function intolerable(version: { knows: readonly string[] }, schema: readonly string[]): string[] {
  const known = new Set(version.knows)
  const stamps = version.knows.map((name) => MIGRATION.exec(name)?.groups?.stamp)
  return schema.filter((name) => {
    const contract = CONTRACT.exec(name)
    if (!contract || known.has(name)) return false
    const from = contract.groups?.from
    return from === undefined || !stamps.includes(from)
  })
}

/** What a version needs and the database lacks: run before it starts. */
export function pendingMigrations(
  version: { knows: readonly string[] },
  database: readonly string[],
): string[] {
  const done = new Set(database)
  return version.knows.filter((name) => !done.has(name))
}
