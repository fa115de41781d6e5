import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { LISTENING, QUESTION } from '../backup-service/ask-host.ts'
import type { Command } from '../compose/command.ts'
import { compose } from '../compose/docker-commands.ts'
import { createRun, explain, type Run } from '../compose/run.ts'
import { openStack, type Stack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'
import { withFullSpeed } from './full-speed.ts'

/** Where an operator's key lies while its command runs: in memory (tmpfs) of the service's container. */
const KEY_INSIDE = '/tmp/operator.key'

/** The words of a command as they are said inside the service, and the file that has to come along. */
export function wordsInside(words: readonly string[]): { inside: string[]; identityFile: string | null } {
  const inside = [...words]
  const at = inside.findIndex((word) => word === '--identity' || word.startsWith('--identity='))
  if (at === -1) return { inside, identityFile: null }
  const joined = inside[at]?.split('=').slice(1).join('=')
  const identityFile = joined || inside[at + 1] || null
  inside.splice(at, joined ? 1 : 2, '--identity', KEY_INSIDE)
  return { inside, identityFile }
}

const commandInside = (stack: Pick<Stack, 'composeFile'>, words: readonly string[]): Command =>
  compose(stack, ['exec', '-T', '-e', LISTENING, 'backup', 'cep', ...words])

/**
 * Has a command run inside the stack's backup service, with all processors while somebody waits for it, and
 * does for it what takes the engine. @returns its exit code.
 */
export async function delegate(words: readonly string[]): Promise<number> {
  const stack = openStack()
  const run = createRun()
  const { inside, identityFile } = wordsInside(words)
  return withFullSpeed(stack, run, () =>
    withKeyInside(stack, run, identityFile, () => converse(stack, run, commandInside(stack, inside))),
  )
}

async function withKeyInside<Result>(
  stack: Stack,
  run: Run,
  identityFile: string | null,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!identityFile) return work()
  const write = compose(stack, ['exec', '-T', 'backup', 'sh', '-c', `umask 077; cat >${KEY_INSIDE}`])
  const child = spawn(write.program, write.args, { stdio: ['pipe', 'ignore', 'inherit'] })
  child.stdin.end(readKey(identityFile))
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new OperatorError('The key could not be handed to the backup service.')
  try {
    return await work()
  } finally {
    await run(compose(stack, ['exec', '-T', 'backup', 'rm', '-f', KEY_INSIDE]))
  }
}

function readKey(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (cause) {
    throw new OperatorError(`The key file ${file} can't be read.`, { cause })
  }
}

/** Passes its output on, but for questions to us, which are answered. */
async function converse(stack: Stack, run: Run, { program, args }: Command): Promise<number> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'close')
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith(QUESTION)) {
      child.stdin.write(`${await answer(stack, run, line.slice(QUESTION.length))}\n`)
    } else {
      process.stdout.write(`${line}\n`)
    }
  }
  const [code] = await ended
  return code ?? 1
}

async function answer(stack: Stack, run: Run, question: string): Promise<string> {
  const database = /^migrate (cep_restore_\w+)$/.exec(question)?.[1]
  if (!database) return `the host does not know how to ${question}`
  const command = compose(stack, [
    ...['run', '--rm', '--no-deps', '--no-TTY', '--pull', 'never'],
    ...['-e', `POSTGRES_DB=${database}`, 'migrate'],
  ])
  const result = await run(command)
  if (result.code === 0) return 'done'
  process.stderr.write(`${explain(command, result)}\n`)
  return 'the restored database could not be migrated'
}
