import { spawn } from 'node:child_process'
import { appendFileSync } from 'node:fs'
import { Problem } from './say.mjs'

const DETAIL_LINES = 25

/**
 * Runs a program without a terminal, its output into `logFile`; `signal` ends it.
 * Throws a Problem with the end of the output, and a better message where the output tells the cause.
 */
export function runLogged(command, args, { cwd, env = process.env, logFile, failure, signal }) {
  appendFileSync(logFile, `\n$ ${command} ${args.join(' ')}\n`)
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'], signal })
    let output = ''
    const collect = (chunk) => {
      appendFileSync(logFile, chunk)
      output += chunk
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => reject(new Problem(`${failure} (${error.message})`)))
    child.on('close', (code) => {
      const lines = output.split('\n').filter(Boolean)
      if (code === 0) return resolve(lines)
      reject(
        new Problem(
          `${causeIn(output) ?? failure}\nWhole log: ${logFile}`,
          lines.slice(-DETAIL_LINES).join('\n'),
        ),
      )
    })
  })
}

/** The common causes that have nothing to do with this project, each with what to do. */
function causeIn(output) {
  if (/ENOSPC|No space left on device/i.test(output)) {
    return 'The disk is full: free some space (about 4 GB are needed), then run the command again.'
  }
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH|Temporary failure resolving|Could not connect to|Unable to connect/i.test(
      output,
    )
  ) {
    return 'No network: the packages could not be downloaded. Check the connection (or the proxy settings of npm and apt), then run the command again.'
  }
  return undefined
}
