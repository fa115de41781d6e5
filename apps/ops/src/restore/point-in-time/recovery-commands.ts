import type { Command } from '../../compose/command.ts'
import { compose } from '../../compose/docker-commands.ts'
import type { Stack } from '../../compose/stack.ts'

type ComposeFile = Pick<Stack, 'composeFile'>

/** One of `recovery`'s commands in a container of its own, which has the database's volume (infra/docker/postgres/recovery). */
export const recovery = (stack: ComposeFile, ...words: string[]): Command =>
  compose(stack, [
    ...['run', '--rm', '--no-deps', '--no-TTY', '--pull', 'never', 'recovery'],
    ...['recovery', ...words],
  ])

/** One of them beside the running database. */
export const recoveryInside = (stack: ComposeFile, ...words: string[]): Command =>
  compose(stack, ['exec', '-T', 'postgres', 'recovery', ...words])

/** pgBackRest takes a moment as PostgreSQL reads it. */
const postgresMoment = (moment: Date): string => `${moment.toISOString().slice(0, 23).replace('T', ' ')}+00`

export const fetchCommand = (stack: ComposeFile, id: string, target: Date | 'latest'): Command =>
  recovery(stack, 'fetch', id, ...(target === 'latest' ? [] : [postgresMoment(target)]))

export const stopDatabase = (stack: ComposeFile): Command => compose(stack, ['stop', 'postgres'])

/** Returns when it is healthy; what depends on it is left alone and reconnects by itself. */
export const startDatabase = (stack: ComposeFile): Command =>
  compose(stack, ['up', '--detach', '--no-deps', '--no-build', '--pull', 'never', '--wait', 'postgres'])

/** Jobs in it are about another database then; what is not done is in that one's outbox. */
export const emptyRedis = (stack: ComposeFile): Command =>
  compose(stack, [
    ...['exec', '-T', 'redis', 'sh', '-c'],
    'REDISCLI_AUTH=$(cat /run/secrets/REDIS_PASSWORD) redis-cli --user operator FLUSHALL',
  ])

/** Brings an older state up to the installed version's schema; nothing when it has it. */
export const migrateDatabase = (stack: ComposeFile): Command =>
  compose(stack, ['run', '--rm', '--no-deps', '--no-TTY', '--pull', 'never', 'migrate'])
