import { inspect } from 'node:util'
import { AppError } from '@cep/platform/app-error'
import { OperatorError } from '../operator-error.ts'

/** Ends the process with the command's exit code; a failure is one line, with the output that tells more above it. */
export async function finish(work: Promise<number>): Promise<never> {
  // Not by an empty event loop: a program that was let go must not keep us.
  process.exit(await work.catch(explain))
}

function explain(error: unknown): number {
  if (error instanceof OperatorError) tell(error.message, error.details)
  else if (error instanceof AppError) tell(error.message)
  // Nobody foresaw this one: with its stack.
  else tell(error instanceof Error ? error.message : String(error), inspect(error))
  return 1
}

function tell(message: string, details?: string): void {
  if (details) process.stderr.write(`${details.trimEnd()}\n`)
  process.stderr.write(`\nCEP: ${message}\n`)
}
