import { setTimeout as delay } from 'node:timers/promises'
import { createProgress } from '../compose/progress.ts'
import { createRun, type Run } from '../compose/run.ts'
import { openStack, type Stack } from '../compose/stack.ts'
import { refuseMoved } from '../migrate/refuse-moved.ts'
import { OperatorError } from '../operator-error.ts'
import { changeSettingsFile } from '../settings/settings-file.ts'
import type { DeployContext } from './deploy-context.ts'
import { endLeftChild, noteChild, withDeployLock } from './deploy-lock.ts'
import { readFreeMemory } from './free-memory.ts'
import { openDeployState } from './journal.ts'
import { verifyOutside } from './verify-outside.ts'

/** The CMS needs 3-10 s; hand-chosen: with room for a machine that is busy. */
const HEALTH_TIMEOUT_MS = 90_000

/** The real thing behind a deployment. */
export function openDeployContext({
  stack = openStack(),
  healthTimeoutMs = HEALTH_TIMEOUT_MS,
}: {
  stack?: Stack
  healthTimeoutMs?: number
} = {}): DeployContext {
  return {
    stack,
    run: createRun((pid) => noteChild(stack.stateFolder, pid)),
    say: createProgress(),
    state: openDeployState(stack.stateFolder),
    writeSettings: (changes) => changeSettingsFile(stack.settingsFile, changes),
    verifyOutside: (paths) => verifyOutside(stack, paths),
    pause: delay,
    readFreeMemory,
    healthTimeoutMs,
  }
}

/** Changes the stack alone: with the lock, after what a killed command left running, stopped in order by Ctrl-C. */
export function changeStack<Result>(
  context: DeployContext,
  work: (context: DeployContext) => Promise<Result>,
): Promise<Result> {
  const { stateFolder } = context.stack
  return withDeployLock(stateFolder, async () => {
    refuseMoved(stateFolder)
    await endLeftChild(stateFolder, context.pause)
    const { run, end } = untilInterrupted(context)
    try {
      return await work({ ...context, run })
    } finally {
      end()
    }
  })
}

/** The first Ctrl-C (or SIGTERM) fails the next step, once: whoever runs the steps then undoes them. */
function untilInterrupted({ run, say }: DeployContext): { run: Run; end: () => void } {
  let isWanted = false
  let wasTold = false
  const interrupt = () => {
    say(isWanted ? 'already stopping: putting back what ran before' : 'stopping in order')
    isWanted = true
  }
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.on(signal, interrupt)
  return {
    run(command, options) {
      if (!isWanted || wasTold) return run(command, options)
      wasTold = true
      throw new OperatorError('Interrupted.')
    },
    end() {
      for (const signal of signals) process.off(signal, interrupt)
    },
  }
}
