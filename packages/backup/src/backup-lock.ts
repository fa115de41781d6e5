import { AppError } from '@cep/platform/app-error'
import { asAdministrator, type DatabaseServer } from './database-server.ts'

// Any number will do that nobody else uses; chosen by hand ("cepb").
const LOCK = 0x63657062

/**
 * One backup, restore or drill at a time on a server, whoever started it. The lock is a session's: it
 * ends with the process, however that ends.
 *
 * @throws AppError `backup_busy` when another runs and `waits` is false.
 */
export const withBackupLock = <Result>(
  server: DatabaseServer,
  { waits }: { waits: boolean },
  work: () => Promise<Result>,
): Promise<Result> =>
  asAdministrator(server, async (client) => {
    if (waits) {
      await client.query('SELECT pg_advisory_lock($1)', [LOCK])
    } else {
      const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1) AS locked', [
        LOCK,
      ])
      if (!rows[0]?.locked) {
        throw new AppError(
          'backup_busy',
          'Another backup, restore or drill is running. Try again when it has ended.',
        )
      }
    }
    return work()
  })
