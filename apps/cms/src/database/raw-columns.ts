import type { PostgresAdapter } from '@payloadcms/db-postgres'

export type RawTable = PostgresAdapter['rawTables'][string]
export type RawColumn = RawTable['columns'][string]
type Plain = 'integer' | 'numeric' | 'text' | 'boolean' | 'jsonb'

export const id: RawColumn = { name: 'id', type: 'serial', primaryKey: true }

export const column = (name: string, type: Plain): RawColumn => ({ name, type })

export const required = (name: string, type: Plain): RawColumn => ({ name, type, notNull: true })

export const moment = (name: string): RawColumn => ({
  name,
  type: 'timestamp',
  mode: 'string',
  precision: 3,
  withTimezone: true,
})

// The spread forgets which kind of column it is.
export const createdAt: RawColumn = { ...moment('created_at'), notNull: true, defaultNow: true } as RawColumn

/** How many; none to begin with. */
export const count = (name: string): RawColumn => ({ name, type: 'integer', notNull: true, default: 0 })

/** Money or tokens of a whole period, which can be more than an integer holds. */
export const amount = (name: string): RawColumn => ({ name, type: 'numeric', notNull: true, default: 0 })

/** Rows of other tables that a table's rows belong to: column, table, and what happens when they go. */
export function references(
  table: string,
  to: Record<string, [column: string, target: string, onDelete: 'cascade' | 'set null']>,
): NonNullable<RawTable['foreignKeys']> {
  return Object.fromEntries(
    Object.entries(to).map(([name, [columnName, target, onDelete]]) => [
      // Payload keeps indexes and foreign keys under one set of names; an index called the same would be lost.
      `${name}Fk`,
      {
        name: `${table}_${name}_fk`,
        columns: [columnName],
        foreignColumns: [{ table: target, name: 'id' }],
        onDelete,
      },
    ]),
  )
}
