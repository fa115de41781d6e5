import type { Command } from 'commander'
import { whereTheDataIs } from '../backup/where-the-data-is.ts'
import { finish } from '../compose/finish.ts'
import { isProduction } from '../settings/installation.ts'
import type { RestoreOptions } from './restore-actions.ts'

/** `cep restore list|plan|run`. */
export function registerRestore(program: Command): void {
  const restore = program
    .command('restore')
    .description('put database and objects back as they were in a set')
  restore
    .command('list')
    .description('the sets that can be restored')
    .option('--identity <file>', "the operator's key, for sets of another machine")
    .option('--json', 'for programs')
    .action((options: RestoreOptions) => run('listForRestore', options))
  withChoice(restore.command('plan'))
    .description('check a set and say what restoring it would change; touches nothing')
    .action((options: RestoreOptions) => run('showPlan', options))
  withChoice(restore.command('run'))
    .description('restore: checked first, a restore point is taken, put back by itself when anything fails')
    .option('--table <name>', 'one table alone')
    .option('--object <key>', 'one object alone')
    .option('--file <path>', 'the set of a file in /backups, or a plain dump (.sql.gz) there')
    .option('--key <key>', 'the set of a key in the bucket of backups')
    .option('--no-restore-point', 'without a set of the state before (when it can no longer be read)')
    .option('--yes', 'do it; without, only the plan is shown')
    .action((options: RestoreOptions) => run('runRestore', options))
}

function withChoice(command: Command): Command {
  return command
    .option('--set <id>', 'which set; the newest unless given')
    .option(
      '--at <moment>',
      'in Madrid: "2026-11-24 09:30"; that very moment (production), else the last set made before',
    )
    .option('--latest', 'all that ever reached the store, for a database that is lost (production)')
    .option('--identity <file>', "the operator's key, for sets of another machine")
    .option('--json', 'for programs')
}

/** Loaded only when one of them is called: the supervisor of the embedded system is this program too. */
const run = (name: 'listForRestore' | 'showPlan' | 'runRestore', options: RestoreOptions) => {
  // A moment is brought back beside the database, which takes the engine.
  if (isProduction() && (options.at || options.latest)) {
    return finish(
      import('./point-in-time/moment-actions.ts').then((actions) =>
        name === 'runRestore' ? actions.runMoment(options) : actions.planMoment(options),
      ),
    )
  }
  return whereTheDataIs(() => import('./restore-actions.ts').then((actions) => actions[name](options)))
}
