import type { Command } from '../compose/command.ts'
import { compose } from '../compose/docker-commands.ts'
import { createProgress } from '../compose/progress.ts'
import { createRun, runOrFail } from '../compose/run.ts'
import { openStack, type Stack } from '../compose/stack.ts'
import { rollService } from '../deploy/roll-service.ts'
import { ROLLED_SERVICES, type RolledService } from '../deploy/rolled-services.ts'
import type { StackTools } from './run-rotation.ts'
import type { ServiceName } from './service-users.ts'

/** The tools of the stack that is installed here. */
export function stackTools(): StackTools {
  const stack = openStack()
  const run = createRun()
  const say = createProgress()
  return {
    say,
    psql: psqlSession(stack),
    async compose(args, env) {
      const { stdout } = await runOrFail(run, compose(stack, args, env), {
        failure: `The stack did not do its part (docker compose ${args.slice(0, 3).join(' ')}). Run the same command again when it is up.`,
      })
      return stdout
    },
    async restart(service) {
      if (isRolled(service)) {
        await rollService(service)
        return
      }
      await runOrFail(run, recreate(stack, service), {
        failure: `${service} did not become healthy. Look at: ./cep logs ${service}; then run the same command again.`,
      })
    },
  }
}

/** A session of the database's administrator, who signs in over the socket inside its container alone. */
const psqlSession = (stack: Pick<Stack, 'composeFile'>): Command =>
  compose(stack, [
    ...['exec', '-T', '-u', 'postgres', 'postgres'],
    ...['psql', '-U', 'postgres', '-d', 'cep', '-qAtX', '-v', 'ON_ERROR_STOP=1'],
  ])

/** A new container of a service, which reads its files; nothing else is touched. */
const recreate = (stack: Pick<Stack, 'composeFile'>, service: ServiceName): Command =>
  compose(stack, ['up', '--detach', '--no-deps', '--force-recreate', '--pull', 'never', '--wait', service])

/** Services that get a second container before the first one ends. */
const isRolled = (service: ServiceName): service is ServiceName & RolledService =>
  ROLLED_SERVICES.some((rolled) => rolled === service)
