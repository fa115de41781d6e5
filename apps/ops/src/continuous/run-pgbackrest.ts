import { join } from 'node:path'
import { SERVICE_FOLDERS } from '../backup-service/service-settings.ts'
import { createRun, explain } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'

const file = (name: string) => join(SERVICE_FOLDERS.secrets, name)

/** The database's pgBackRest, reached through its TLS server; keys of the store come from the secrets. */
const ENVIRONMENT = {
  PGBACKREST_STANZA: 'cep',
  PGBACKREST_CONFIG_INCLUDE_PATH: SERVICE_FOLDERS.secrets,
  PGBACKREST_PG1_HOST: 'postgres',
  PGBACKREST_PG1_HOST_TYPE: 'tls',
  PGBACKREST_PG1_HOST_PORT: '8432',
  PGBACKREST_PG1_HOST_CA_FILE: file('ca.crt'),
  PGBACKREST_PG1_HOST_CERT_FILE: file('pgbackrest.crt'),
  PGBACKREST_PG1_HOST_KEY_FILE: file('pgbackrest.key'),
}

/**
 * Runs pgBackRest in the backup service.
 *
 * @returns what it wrote. @throws OperatorError with its last words.
 */
export async function runPgbackrest(args: readonly string[]): Promise<string> {
  const command = { program: 'pgbackrest', args, env: ENVIRONMENT }
  const result = await createRun()(command)
  if (result.code === 0) return result.stdout
  const said = `${result.stdout}\n${result.stderr}`.trim().split('\n').at(-1) ?? ''
  throw new OperatorError(`pgbackrest ${args.join(' ')} failed: ${said}`, {
    details: explain(command, result),
  })
}
