import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'
import type { BackupOptions } from './backup-actions.ts'

/** `cep backup [run|list|verify]`. */
export function registerBackup(program: Command): void {
  const backup = program.command('backup').description('make a backup set, or look after those there are')
  backup
    .command('run', { isDefault: true })
    .description('make a set now: database, objects, secrets; read back before it counts')
    .option('--json', 'for programs')
    .action((options: BackupOptions) => run('runBackup', options))
  backup
    .command('list')
    .description('the sets there are, where, and whether all is well')
    .option('--json', 'for programs')
    .action((options: BackupOptions) => run('listBackups', options))
  backup
    .command('verify')
    .description('read a set completely and compare it with its manifest')
    .option('--set <id>', 'which one; the newest unless given')
    .option('--json', 'for programs')
    .action((options: BackupOptions) => run('verifyBackup', options))
}

/** Loaded only when one of them is called: the supervisor of the embedded system is this program too. */
const run = (name: 'runBackup' | 'listBackups' | 'verifyBackup', options: BackupOptions) =>
  finish(import('./backup-actions.ts').then((actions) => actions[name](options)))
