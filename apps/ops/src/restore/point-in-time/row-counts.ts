/** Rows by `schema.table`, as `recovery rows` and `recovery replay` print them. */
export function parseRowCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const line of text.split('\n')) {
    const [, table = '', rows = ''] = /^(\S+)\t(\d+)$/.exec(line) ?? []
    if (table) counts.set(table, Number(rows))
  }
  return counts
}

/** What bringing back changes, one line for each table whose number of rows differs. */
export function describeChanges(
  now: ReadonlyMap<string, number> | null,
  then: ReadonlyMap<string, number>,
): string[] {
  if (!now) return [`${then.size} tables come back; the database in use can't be read.`]
  const rows = (count: number | undefined) => (count === undefined ? 'no table' : `${count} rows`)
  const names = [...new Set([...now.keys(), ...then.keys()])].sort()
  const changed = names.filter((name) => now.get(name) !== then.get(name))
  return [
    ...changed.map((name) => `  ${name}: ${rows(now.get(name))} now, ${rows(then.get(name))} then`),
    `  ${names.length - changed.length} tables have as many rows as then.`,
  ]
}
