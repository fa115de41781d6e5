import { withBackupLock } from '@cep/backup/backup-lock'
import { recoverRestore } from '@cep/backup/restore/recover-restore'
import { createProgress } from '../compose/progress.ts'
import { type BackupSystem, openBackup } from './open-backup.ts'
import { reportProgress } from './report-progress.ts'

const STEPS: Record<string, string> = {
  'backup:objects': 'objects',
  'backup:database': 'database',
  'backup:read-back': 'reading everything back',
  'backup:offsite': 'second place',
  'restore:check': 'checking the set',
  'restore:beside': 'loading the database beside the running one',
  'restore:freeze': 'maintenance on: reading goes on, writes are refused',
  'restore:restore-point': 'restore point',
  'restore:objects': 'objects',
  'restore:swap': 'swapping the databases',
  'restore:health': 'waiting for the site',
  'restore:finish': 'clearing up',
  'undo:beside': 'putting everything back',
}

/** Opens the system's backups, ends a restore that was killed, runs the command, and closes them. */
export async function runWithBackup(
  { identityFile }: { identityFile?: string | undefined },
  command: (system: BackupSystem, say: (text: string) => void) => Promise<number>,
): Promise<number> {
  const say = createProgress()
  const system = await openBackup({ identityFile, say })
  const { context, live } = system
  context.onProgress = reportProgress(say)
  context.onStep = (step) => {
    const text = STEPS[step]
    if (text) say(text)
  }
  try {
    const recovery = await withBackupLock(context.server, { waits: true }, () =>
      recoverRestore(context, live),
    )
    if (recovery) say(`a restore of ${recovery.setId ?? 'a dump'} had been interrupted: ${recovery.outcome}`)
    return await command(system, say)
  } finally {
    await system.close()
  }
}
