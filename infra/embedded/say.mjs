/** Milliseconds since 1970; the supervisor goes on counting from here. */
export const startedAt = Date.now()

/** One line of progress, with the seconds since the start. */
export function say(text) {
  process.stdout.write(`${seconds().padStart(6)}  ${text}\n`)
}

function seconds() {
  return `${((Date.now() - startedAt) / 1000).toFixed(1)}s`
}

/** What a person can act on: one line that says what is wrong and what to do next. */
export class Problem extends Error {
  /** @param {string} message @param {string} [details] the end of a log, shown below the line */
  constructor(message, details) {
    super(message)
    this.name = 'Problem'
    this.details = details
  }
}

/** Runs a command's work; a Problem ends the process with its one line and exit code 1. */
export async function runCommand(work) {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    if (error.details) process.stderr.write(`${error.details.trimEnd()}\n`)
    process.stderr.write(`\nCEP: ${error.message}\n`)
    process.exitCode = 1
  }
}
