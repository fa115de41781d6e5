import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import type { Command } from '../compose/command.ts'
import { OperatorError } from '../operator-error.ts'
import { writeServiceFolders } from './materialise.ts'
import type { SecretStore } from './secret-store.ts'

const ROLE = 'cep'

/**
 * Gives the database role the store's password. Services read theirs from a file at every new
 * connection: the files are replaced while the change is ready but not in force, so that what both
 * sides know differs for the milliseconds of a commit.
 *
 * @param psql a session of an administrator, reading from its standard input, stopping at errors.
 */
export async function changeDatabasePassword({
  secretsFolder,
  store,
  psql,
}: {
  secretsFolder: string
  store: SecretStore
  psql: Command
}): Promise<void> {
  const session = spawn(psql.program, psql.args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...psql.env },
  })
  const said = text(session.stderr)
  const ended = new Promise<number>((resolve, reject) => {
    session.once('error', reject)
    session.once('close', (code) => resolve(code ?? 1))
  })
  // Only when it has ended badly; what it said is the news then.
  session.stdin.on('error', () => undefined)
  const readyLine = firstLine(session.stdout)
  const password = (store.get('POSTGRES_PASSWORD') ?? '').replaceAll("'", "''")
  session.stdin.write(`SET standard_conforming_strings = on;
SET log_statement = 'none';
SET log_min_duration_statement = -1;
BEGIN;
ALTER ROLE ${ROLE} PASSWORD '${password}';
SELECT 'ready';
`)
  if ((await readyLine) === 'ready') {
    writeServiceFolders(secretsFolder, store)
    session.stdin.end('COMMIT;\n')
  }
  const code = await ended
  if (code === 0) return
  throw new OperatorError(
    'The database did not take its new password. Is it running? Then run the same command again.',
    {
      // psql repeats the statement it failed at.
      details: (await said).replaceAll(password, '********'),
    },
  )
}

/** The first line a program writes, or undefined when it ends without one. */
function firstLine(output: NodeJS.ReadableStream): Promise<string | undefined> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: output })
    lines.once('line', (line) => {
      resolve(line)
      // Nobody may be kept waiting for a full pipe.
      lines.on('line', () => undefined)
    })
    lines.once('close', () => resolve(undefined))
  })
}
