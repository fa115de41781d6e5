import { drizzle } from '@payloadcms/db-postgres/drizzle/node-postgres'
import type { PoolClient } from 'pg'
import type { SqlRunner } from '../database/transaction-of.ts'

/** What runs our SQL inside Payload, over a connection of one's own. */
// Payload's own handle knows the schema's types, which running plain SQL does not need.
export const sqlRunner = (client: PoolClient) => drizzle(client) as unknown as SqlRunner
