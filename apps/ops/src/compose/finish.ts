import { inspect } from 'node:util'
import { AppError } from '@cep/platform/app-error'
import { OperatorError } from '../operator-error.ts'

/** Ends the process with the command's exit code; a failure is one line, with the output that tells more above it. */
export async function finish(work: Promise<number>): Promise<never> {
  const code = await work.catch(explain)
  // A pipe takes 64 KB; what is longer waits for its reader.
  await Promise.all([process.stdout, process.stderr].map(written))
  // Not by an empty event loop: a program that was let go must not keep us.
  process.exit(code)
}

/** Resolves when all that was written has left us, or nobody reads it any more. */
const written = (stream: NodeJS.WriteStream): Promise<void> =>
  new Promise((resolve) => stream.write('', () => resolve()))

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
