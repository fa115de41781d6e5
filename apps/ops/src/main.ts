import { inspect } from 'node:util'
import { AppError } from '@cep/platform/app-error'
import { Command } from 'commander'
import { finish as finishOperation } from './compose/finish.ts'
import { buildApplications } from './embedded/build-command.ts'
import { EmbeddedError } from './embedded/embedded-error.ts'
import { switchMaintenance } from './embedded/maintenance-command.ts'
import { runDetached, runForeground, tellFailure } from './embedded/start-command.ts'
import { recoverSystem, showStatus, stopSystem } from './embedded/stop-command.ts'
import { isProduction } from './settings/installation.ts'
import type { StatusOptions } from './status/stack-status-command.ts'

// Loaded when asked for: the embedded supervisor lives as long as its system and carries only its own.
const deploying = () => import('./deploy/deploy-command.ts')

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
    if (isProduction()) return finishOperation(deploying().then(({ startStack }) => startStack()))
    return finish(detach ? runDetached(import.meta.filename) : runForeground())
  })
program
  .command('stop')
  .description('stop it')
  .action(() =>
    isProduction() ? finishOperation(deploying().then(({ stopStack }) => stopStack())) : finish(stopSystem()),
  )
program
  .command('status')
  .description('what runs, and how much memory it takes')
  .option('--json', 'for programs')
  .option('--watch', 'again and again (production)')
  .action((options: StatusOptions) =>
    isProduction()
      ? finishOperation(
          import('./status/stack-status-command.ts').then(({ showStackStatus }) => showStackStatus(options)),
        )
      : finish(showStatus(options)),
  )
program
  .command('build')
  .description('build the applications whose sources changed')
  .action(() => finish(buildApplications()))
program
  .command('maintenance <on|off>')
  .description('refuse writes at the edge while reading goes on')
  .action((wanted: string) =>
    isProduction()
      ? finishOperation(
          import('./deploy/stack-maintenance.ts').then(({ switchStackMaintenance }) =>
            switchStackMaintenance(wanted),
          ),
        )
      : finish(switchMaintenance(wanted)),
  )
program.command('recover', { hidden: true }).action(() => finish(recoverSystem()))

if (process.argv[2] !== 'start') {
  const { registerOperations } = await import('./operations.ts')
  registerOperations(program)
}

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
