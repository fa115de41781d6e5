import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { attach } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'
import { containerLogs, EDGE_FILES, type EdgeFile, edgeFileLogs, type LogOptions } from './log-commands.ts'

/** `logs`: what the containers say, and the edge's files. */
export function registerLogs(program: Command): void {
  program
    .command('logs [service...]')
    .description(
      'what services write, of all when none is named; "access" and "error" are the files of the edge, 14 days back',
    )
    .option('-f, --follow', 'go on as more is written')
    .option('--since <time>', 'from then on: 30m, 2h, 2026-11-24T10:00')
    .option('--tail <lines>', 'only the last lines')
    .option('-t, --timestamps', 'with the time of each line')
    .action((services: string[], options: LogOptions) => finish(showLogs(services, options)))
}

async function showLogs(services: string[], options: LogOptions): Promise<number> {
  const stack = openStack()
  const file = services.find(isEdgeFile)
  if (!file) return attach(containerLogs(stack, services, options))
  if (services.length > 1) throw new OperatorError(`"${file}" is a file of the edge: ask for it alone.`)
  if (options.since) {
    throw new OperatorError(`The lines of "${file}" carry their own time: use --tail, or grep them.`)
  }
  return attach(edgeFileLogs(stack, file, options))
}

const isEdgeFile = (name: string): name is EdgeFile => Object.hasOwn(EDGE_FILES, name)
