import { z } from 'zod'
import { compose, runIsolated } from '../compose/docker-commands.ts'
import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'
import { intolerable } from './schema-compatibility.ts'

const SQL = `SELECT name FROM payload_migrations WHERE name ~ '^[0-9]{8}_[0-9]{6}_' ORDER BY name`
/** An empty database has no such table yet. */
const GUARDED_SQL = `SELECT to_regclass('payload_migrations') IS NOT NULL AS there \\gset
\\if :there
${SQL};
\\endif
`

/** The names of the migrations that the database has run. */
export async function readSchema({ run, stack }: Pick<DeployContext, 'run' | 'stack'>): Promise<string[]> {
  const { stdout } = await runOrFail(run, schemaCommand(stack), {
    failure: 'The database does not answer. See ./cep status and ./cep logs postgres.',
  })
  return stdout.split('\n').filter(Boolean)
}

/** The names of the migrations that a version of the CMS knows; it says so itself. */
export async function readKnownMigrations(
  { run }: Pick<DeployContext, 'run'>,
  image: string,
): Promise<string[]> {
  const { stdout } = await runOrFail(run, runIsolated(image, 'node', ['dist/migrate.mjs', '--names']), {
    failure: `${image} does not say which migrations it knows: it is no version of this CMS, or one too old to go back to.`,
  })
  return z.array(z.string()).parse(JSON.parse(stdout))
}

/** @throws OperatorError when the database holds what a version can't live with. */
export function refuseIntolerable(
  image: string,
  knows: readonly string[],
  database: readonly string[],
): void {
  const problems = intolerable({ knows }, database)
  if (problems.length === 0) return
  throw new OperatorError(
    `${image} can't run on this database any more: ${problems.join(', ')} removed what it uses. Deploy a newer version, or restore a backup of the time before.`,
  )
}

/** As the database's own user, over the socket that only its container has. */
export const psql = (stack: Parameters<typeof compose>[0], script: string) =>
  compose(stack, [
    'exec',
    '-T',
    'postgres',
    'sh',
    '-c',
    'printf "%s" "$1" | psql --no-psqlrc --quiet --no-align --tuples-only --set ON_ERROR_STOP=1 --username postgres --dbname "$POSTGRES_DB"',
    'psql',
    script,
  ])

const schemaCommand = (stack: Parameters<typeof compose>[0]) => psql(stack, GUARDED_SQL)
