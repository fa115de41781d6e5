/** Says one line of progress. */
export type Progress = (text: string) => void

/** Lines with the seconds since the command began, on stderr: stdout belongs to what was asked for. */
export function createProgress(
  write: (line: string) => void = (line) => process.stderr.write(line),
): Progress {
  const startedAt = performance.now()
  return (text) => {
    const seconds = `${((performance.now() - startedAt) / 1000).toFixed(1)}s`
    write(`${seconds.padStart(6)}  ${text}\n`)
  }
}
