import { createInterface } from 'node:readline'
import { OperatorError } from '../operator-error.ts'

/** Begins a line that is a question to the host's side of the command, not output. */
export const QUESTION = 'CEP-ASKS-HOST '

/** Set by the host's side, which then listens. */
const LISTENS = 'CEP_HOST_LISTENS'

/** For the command that starts this one. */
export const LISTENING = `${LISTENS}=1`

/**
 * Has the host's side of this command do what takes the engine, and waits for it. Only there when the
 * operator said ./cep …; a command typed inside the container is on its own.
 */
export async function askHost(what: string): Promise<void> {
  if (process.env[LISTENS] !== '1') {
    throw new OperatorError(
      'This set is older than the installed version and has to be migrated, which takes the host: ./cep restore run there.',
    )
  }
  process.stdout.write(`${QUESTION}${what}\n`)
  const lines = createInterface({ input: process.stdin })
  try {
    for await (const line of lines) {
      if (line === 'done') return
      throw new OperatorError(line || 'The host did not do its part.')
    }
    throw new OperatorError('The host ended before it did its part.')
  } finally {
    lines.close()
    process.stdin.unref()
  }
}
