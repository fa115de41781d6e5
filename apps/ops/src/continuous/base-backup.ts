import { type DatabaseServer, withClient } from '@cep/backup/database-server'
import { OperatorError } from '../operator-error.ts'
import { type ArchiveInfo, readArchiveInfo } from './archive-info.ts'
import { decideBase } from './decide-base.ts'
import { runPgbackrest } from './run-pgbackrest.ts'
import { findWalGap } from './wal-names.ts'
import { readArchiver } from './watch-archive.ts'

export type BaseDone = {
  made: 'full' | 'diff' | null
  info: ArchiveInfo
  /** The first missing piece of the log that the new base backup stepped over. */
  healedGap: string | null
}

/**
 * Sees to it that the log of changes has a base backup to begin from, as fresh as it should be.
 *
 * @param wanted a kind somebody asks for, whatever is due.
 * @throws OperatorError when the archive is another database's, unless it is meant to be adopted.
 */
export async function ensureBase(
  server: DatabaseServer,
  { wanted = null, adopts = false }: { wanted?: 'full' | 'diff' | null; adopts?: boolean } = {},
): Promise<BaseDone> {
  const info = await readyArchive(server, adopts)
  const gap = await findGap(info)
  const { current: currentWal } = await readArchiver(server)
  const due = wanted ?? decideBase(info, { gap, currentWal, now: new Date() })
  if (due) {
    // Without a full one pgBackRest makes it a full one by itself, which is said on its own.
    await runPgbackrest(['backup', `--type=${due}`])
  }
  return { made: due, info: due ? await readArchiveInfo() : info, healedGap: due ? gap : null }
}

async function readyArchive(server: DatabaseServer, adopts: boolean): Promise<ArchiveInfo> {
  const info = await readArchiveInfo()
  if (info.systemId === null) {
    await runPgbackrest(['stanza-create'])
    return readArchiveInfo()
  }
  if (info.systemId === (await systemIdOf(server))) return info
  if (!adopts) {
    throw new OperatorError(
      'This database is not the one that the log in the store is of: its volume was lost or made anew. Bring it back: ./cep restore run --latest. If it is meant to be a new one: ./cep backup base --adopt',
    )
  }
  await runPgbackrest(['stanza-upgrade'])
  return readArchiveInfo()
}

/** Identifier of the running database, made when its folder was. */
const systemIdOf = (server: DatabaseServer): Promise<string> =>
  withClient(server, 'postgres', async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT system_identifier::text AS id FROM pg_control_system()',
    )
    return String(rows[0]?.id)
  })

/** The first piece of the log that is missing since the last base backup; null when none is. */
async function findGap({ archiveId, backups }: ArchiveInfo): Promise<string | null> {
  const newest = backups.at(-1)
  if (!archiveId || !newest) return null
  const listed = await runPgbackrest(['repo-ls', '--recurse', `archive/cep/${archiveId}`])
  // NAME-HASH.zst; half a piece, which a log that branched off leaves, is called NAME.partial-HASH.
  const names = listed.split('\n').map((path) => path.split('/').at(-1)?.split('-')[0] ?? '')
  return findWalGap(names, newest.firstWal)
}
