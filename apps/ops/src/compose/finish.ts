import { inspect } from 'node:util'
import { AppError } from '@cep/platform/app-error'
import { OperatorError } from '../operator-error.ts'

/** Ends the process with the command's exit code; a failure is one line, with the output that tells more above it. */
export async function finish(work: Promise<number>): Promise<void> {
  try {
    process.exitCode = await work
  } catch (error) {
    process.exitCode = 1
    if (error instanceof OperatorError) return tell(error.message, error.details)
    if (error instanceof AppError) return tell(error.message)
    // Nobody foresaw this one: with its stack.
    tell(error instanceof Error ? error.message : String(error), inspect(error))
  }
}

function tell(message: string, details?: string): void {
  if (details) process.stderr.write(`${details.trimEnd()}\n`)
  process.stderr.write(`\nCEP: ${message}\n`)
}
