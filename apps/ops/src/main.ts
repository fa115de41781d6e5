import { inspect } from 'node:util'
import { AppError } from '@cep/platform/app-error'
import { Command } from 'commander'
import { registerBackup } from './backup/backup-command.ts'
import { registerCompletion } from './completion/completion-command.ts'
import { finish as finishOperation } from './compose/finish.ts'
import { registerDeploy, startStack, stopStack } from './deploy/deploy-command.ts'
import { switchStackMaintenance } from './deploy/stack-maintenance.ts'
import { registerDns } from './dns/dns-command.ts'
import { registerDrill } from './drill/drill-command.ts'
import { buildApplications } from './embedded/build-command.ts'
import { EmbeddedError } from './embedded/embedded-error.ts'
import { switchMaintenance } from './embedded/maintenance-command.ts'
import { runDetached, runForeground, tellFailure } from './embedded/start-command.ts'
import { recoverSystem, showStatus, stopSystem } from './embedded/stop-command.ts'
import { registerFirewall } from './firewall/firewall-command.ts'
import { registerImages } from './images/images-command.ts'
import { registerDoctor } from './install/doctor-command.ts'
import { registerInstall } from './install/install-command.ts'
import { registerLogs } from './logs/logs-command.ts'
import { registerMail } from './mail/mail-command.ts'
import { registerResources } from './resources/resources-command.ts'
import { registerRestore } from './restore/restore-command.ts'
import { registerSecrets } from './secrets/secrets-command.ts'
import { registerConfig } from './settings/config-command.ts'
import { isProduction } from './settings/installation.ts'
import { type StatusOptions, showStackStatus } from './status/stack-status-command.ts'
import { registerStorage } from './storage/storage-command.ts'
import { registerUpdate } from './update/update-command.ts'
import { registerWatch } from './watch/watch-command.ts'

/** The operator's commands. Exit codes: 0 done, 1 failed, 2 not running or not understood. */
const program = new Command('cep').exitOverride((error) => {
  process.exit(error.exitCode === 0 ? 0 : 2)
})

program
  .command('start')
  .description(
    'start the system: the stack where one is installed, else the embedded one (use npm start, which installs and builds first)',
  )
  .option('--detach', 'return once everything is healthy')
  .action(({ detach }: { detach?: boolean }) => {
    if (isProduction()) return finishOperation(startStack())
    return finish(detach ? runDetached(import.meta.filename) : runForeground())
  })
program
  .command('stop')
  .description('stop it')
  .action(() => (isProduction() ? finishOperation(stopStack()) : finish(stopSystem())))
program
  .command('status')
  .description('what runs, and how much memory it takes')
  .option('--json', 'for programs')
  .option('--watch', 'again and again (production)')
  .action((options: StatusOptions) =>
    isProduction() ? finishOperation(showStackStatus(options)) : finish(showStatus(options)),
  )
program
  .command('build')
  .description('build the applications whose sources changed')
  .action(() => finish(buildApplications()))
program
  .command('maintenance <on|off>')
  .description('refuse writes at the edge while reading goes on')
  .action((wanted: string) =>
    isProduction() ? finishOperation(switchStackMaintenance(wanted)) : finish(switchMaintenance(wanted)),
  )
program.command('recover', { hidden: true }).action(() => finish(recoverSystem()))

registerDeploy(program)
registerImages(program)
registerLogs(program)
registerUpdate(program)
registerWatch(program)
registerSecrets(program)
registerStorage(program)
registerInstall(program)
registerDoctor(program)
registerConfig(program)
registerResources(program)
registerDns(program)
registerMail(program)
registerFirewall(program)
registerBackup(program)
registerRestore(program)
registerDrill(program)
registerCompletion(program)

await program.parseAsync()

/** Ends the process with the command's exit code; a failure is one line, with the end of the log that tells more. */
async function finish(work: Promise<number>): Promise<never> {
  try {
    process.exit(await work)
  } catch (error) {
    const isExpected = error instanceof EmbeddedError || error instanceof AppError
    const details = error instanceof EmbeddedError ? error.details : undefined
    const failure = isExpected ? error : new EmbeddedError(String(error), { cause: error })
    // With its stack: nobody foresaw this one.
    const trace = isExpected ? details : inspect(error)
    if (trace) process.stderr.write(`${trace}\n`)
    process.stderr.write(`\nCEP: ${failure.message}\n`)
    tellFailure(failure.message, trace)
    process.exit(1)
  }
}
