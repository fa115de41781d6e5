import { MIGRATION_NAMES } from './database/migration-names.generated.ts'

/**
 * The step before every start of a new version, as a program of its own (bundled: where it runs there is
 * neither TypeScript nor Payload's command line). `--names` prints the migrations this version knows, for
 * which it needs no database and no settings.
 */
if (process.argv.includes('--names')) {
  process.stdout.write(`${JSON.stringify(MIGRATION_NAMES)}\n`)
} else {
  const { prepareDatabase } = await import('./database/prepare-database.ts')
  await prepareDatabase()
}
