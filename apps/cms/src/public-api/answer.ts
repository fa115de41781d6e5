import type pg from 'pg'

/** A prepared statement; its name has to be its own within the process. */
export type Statement = { name: string; text: string }

/** What the answer to a request is made from. */
export type AnswerContext = {
  /** The calendar day at the centre, `YYYY-MM-DD`. */
  today: string
  /** The part of the path that names one thing, decoded: a slug or a code; empty in lists. */
  key: string
  search: URLSearchParams
  /** The rows of one statement, in one round trip. */
  read: Read
}

export type Read = <Row>(statement: Statement, values?: readonly unknown[]) => Promise<Row[]>

/** Makes the body of an answer; `null` when there is no such thing, or none that is published. */
export type Answer<Body> = (context: AnswerContext) => Promise<Body | null>

/** A request that can't be answered as it was asked; `fields` says what is wrong, for people. */
export class BadRequest extends Error {
  readonly fields: Record<string, string>

  constructor(fields: Record<string, string>) {
    super('the request is not usable')
    this.name = 'BadRequest'
    this.fields = fields
  }
}

/**
 * Answers take milliseconds. One that takes this long is held up by something else (a lock, a disk),
 * and whoever waits for it would use up the connections of all others.
 */
const TIMEOUT_MS = 5_000

/** Reads through a pool (or a client). */
export function readThrough(database: Pick<pg.Pool, 'query'>, timeoutMs = TIMEOUT_MS): Read {
  return async <Row>({ name, text }: Statement, values: readonly unknown[] = []) => {
    // node-postgres takes a timeout for a query too; its types know that of a connection alone.
    const query: pg.QueryConfig & { query_timeout: number } = {
      name: `public-api:${name}`,
      text,
      values: [...values],
      query_timeout: timeoutMs,
    }
    const result = await database.query(query)
    // The statement and the type of its rows are written side by side by whoever calls.
    return result.rows as Row[]
  }
}
