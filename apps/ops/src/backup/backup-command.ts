import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'
import type { BackupOptions } from './backup-actions.ts'
import { whereTheDataIs } from './where-the-data-is.ts'

/** `cep backup [run|list|verify|…]`. */
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
  backup
    .command('key')
    .description("show the operator's key, which opens every backup, to keep it elsewhere (production)")
    .option('--forget', 'take it away from this host')
    .option('--yes', 'without asking')
    .action((options: { forget?: boolean; yes?: boolean }) =>
      finish(import('./offline-key.ts').then(({ handOutOfflineKey }) => handOutOfflineKey(options))),
    )
  backup
    .command('point')
    .description('a set of the state before something that may go wrong')
    .option('--json', 'for programs')
    .action((options: BackupOptions) => run('makePoint', options))
  registerService(backup)
}

/** What the service `backup` is started with, and starts itself. */
function registerService(backup: Command): void {
  const service = () => import('../backup-service/service-actions.ts')
  backup
    .command('serve', { hidden: true })
    .action(() => finish(import('../backup-service/serve.ts').then(({ serve }) => serve())))
  backup.command('ensure', { hidden: true }).action(() => finish(service().then((act) => act.ensureDaily())))
  backup
    .command('report', { hidden: true })
    .action(() => finish(service().then((act) => act.writeSetReport())))
  backup
    .command('mirror', { hidden: true })
    .action(() => finish(service().then((act) => act.mirrorOffsite())))
  backup
    .command('base [kind]')
    .description('a base backup of the database for points in time: full, diff, or what is due (production)')
    .option('--adopt', 'for a database that is meant to be another one than the log so far is of')
    .action((kind: string | undefined, options: { adopt?: boolean }) =>
      whereTheDataIs(() => service().then((act) => act.makeBase(kind, options))),
    )
}

/** Loaded only when one of them is called: the supervisor of the embedded system is this program too. */
const run = (name: 'runBackup' | 'listBackups' | 'verifyBackup' | 'makePoint', options: BackupOptions) =>
  whereTheDataIs(() => import('./backup-actions.ts').then((actions) => actions[name](options)))
