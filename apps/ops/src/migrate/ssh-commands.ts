import type { Command } from '../compose/command.ts'
import type { SshTarget } from './ssh-target.ts'

/** How this host talks to the other one: all through one connection, which `control` names. */
export type SshSession = {
  target: SshTarget
  /** The socket of the connection that all commands share. */
  control: string
  /** A configuration file for ssh in place of the user's own. */
  configFile: string | null
}

const options = ({ target, control, configFile }: SshSession): string[] => [
  ...(configFile ? ['-F', configFile] : []),
  // Nobody is there to answer a question.
  ...['-o', 'BatchMode=yes', '-o', 'ConnectTimeout=15'],
  // A line that is dead is noticed within half a minute.
  ...['-o', 'ServerAliveInterval=10', '-o', 'ServerAliveCountMax=3'],
  ...['-S', control],
  ...(target.port === null ? [] : ['-p', String(target.port)]),
]

const destination = ({ target }: SshSession) =>
  target.user === null ? target.host : `${target.user}@${target.host}`

/** Holds the connection open, as long as its own standard input is. */
export const openConnection = (session: SshSession): Command => ({
  program: 'ssh',
  args: [...options(session), '-M', '-T', destination(session), 'echo connected; exec cat'],
})

/** A command for the other host. */
export const overThere = (session: SshSession, command: Command): Command => ({
  program: 'ssh',
  args: [...options(session), '-T', destination(session), shellLine(command)],
})

/** Asks the connection for one more way through it. */
export const addForward = (session: SshSession, forward: Forward): Command => ({
  program: 'ssh',
  args: [
    ...options(session),
    '-O',
    'forward',
    forward.at === 'new' ? '-R' : '-L',
    `${forward.listen}:${forward.to}`,
    destination(session),
  ],
})

export type Forward = {
  /** On which host one can connect to it. */
  at: 'old' | 'new'
  /** A socket's path, or a loopback address with a port. */
  listen: string
  /** What it leads to on the other host: a socket's path, or an address with a port. */
  to: string
}

/** One line for a POSIX shell, with every word as it is. */
export function shellLine({ program, args, env = {} }: Command): string {
  const settings = Object.entries(env).map(([name, value]) => `${name}=${quoted(value)}`)
  const words = [program, ...args].map(quoted)
  return (settings.length > 0 ? ['env', ...settings, ...words] : words).join(' ')
}

const quoted = (word: string) => (/^[\w@%+:,./=-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`)
