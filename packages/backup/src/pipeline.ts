import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Socket } from 'node:net'
import { Readable, type Writable } from 'node:stream'
import { pipeline as connect } from 'node:stream/promises'
import { AppError } from '@cep/platform/app-error'

export type Program = {
  command: readonly [program: string, ...args: string[]]
  env: Record<string, string>
}

const LONGEST_COMPLAINT = 4_000

type Running = { child: ChildProcess; name: string; complaint: () => string }

/**
 * Programs whose output is the next one's input, joined by the kernel: not a byte passes through this
 * process between them. `input` is the first one's, `output` the last one's.
 */
export type Pipeline = {
  input: Writable | null
  output: Readable | null
  /** Resolves when all have ended well. @throws AppError `backup_failed` with what the first that failed said. */
  ended: Promise<void>
  kill: () => void
}

export function startPipeline(
  programs: readonly Program[],
  { takesInput = false, givesOutput = false }: { takesInput?: boolean; givesOutput?: boolean } = {},
): Pipeline {
  const running: Running[] = []
  for (const [index, { command, env }] of programs.entries()) {
    const [program, ...args] = command
    const earlier: Readable | null | undefined = running.at(-1)?.child.stdout
    const isLast = index === programs.length - 1
    const stdio: StdioOptions = [
      earlier ?? (takesInput ? 'pipe' : 'ignore'),
      !isLast || givesOutput ? 'pipe' : 'ignore',
      'pipe',
    ]
    const child: ChildProcess = spawn(program, args, {
      // Next's types insist on NODE_ENV, which none of these programs reads.
      env: env as NodeJS.ProcessEnv,
      cwd: '/',
      stdio,
    })
    // Ours to let go: while we hold the reading end, a writer would never hear that its reader died.
    if (earlier instanceof Socket) earlier.destroy()
    running.push({ child, name: program.split('/').at(-1) ?? program, complaint: collect(child.stderr) })
  }
  const kill = () => {
    for (const { child } of running) child.kill('SIGKILL')
  }
  const ended = allEnded(running, kill)
  ended.catch(() => undefined)
  return {
    input: running[0]?.child.stdin ?? null,
    output: running.at(-1)?.child.stdout ?? null,
    ended,
    kill,
  }
}

async function allEnded(running: Running[], kill: () => void): Promise<void> {
  const ends = await Promise.all(
    running.map(async ({ child, name, complaint }) => {
      try {
        const [code, signal] = await once(child, 'close')
        return { name, code, signal, complaint: complaint() }
      } catch (error) {
        // Not there, or not allowed: nothing else in the pipeline can go on.
        kill()
        return { name, code: null, signal: null, complaint: String(error) }
      }
    }),
  )
  const failed = ends.filter(({ code }) => code !== 0)
  // Who lost a reader only suffers from the failure of another.
  const culprit =
    failed.find(
      ({ signal, complaint }) => signal !== 'SIGPIPE' && !/broken pipe|connection reset/i.test(complaint),
    ) ?? failed[0]
  if (!culprit) return
  const how = culprit.signal ? `was ended by ${culprit.signal}` : `ended with code ${culprit.code}`
  const said = culprit.complaint.trim()
  throw new AppError('backup_failed', `${culprit.name} ${how}${said ? `: ${said}` : '.'}`)
}

/** The last of what a program says on its error output. */
function collect(stream: Readable | null): () => string {
  let text = ''
  stream?.setEncoding('utf8').on('data', (piece: string) => {
    text = (text + piece).slice(-LONGEST_COMPLAINT)
  })
  return () => text
}

/** What the pipeline gives, ending in an error when one of its programs failed, however much came before. */
export async function* outputOf(pipeline: Pipeline): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of pipeline.output ?? []) yield chunk as Buffer
    await pipeline.ended
  } finally {
    pipeline.kill()
  }
}

/** Feeds the pipeline as fast as it takes, and waits for its end. */
export async function feed(pipeline: Pipeline, source: AsyncIterable<Buffer>): Promise<void> {
  const { input } = pipeline
  if (!input) throw new Error('this pipeline takes no input')
  let sourceFailure: unknown
  const noting = async function* () {
    const iterator = source[Symbol.asyncIterator]()
    try {
      for (;;) {
        // Only this: a broken pipe is thrown into the generator where it yields.
        const next = await iterator.next().catch((error: unknown) => {
          sourceFailure = error
          throw error
        })
        if (next.done) return
        yield next.value
      }
    } finally {
      await iterator.return?.()
    }
  }
  try {
    await connect(Readable.from(noting(), { objectMode: false }), input)
    await pipeline.ended
  } catch (error) {
    if (sourceFailure) throw sourceFailure
    // The broken pipe says little: the program that closed it says why.
    await pipeline.ended
    throw error
  } finally {
    pipeline.kill()
  }
}
