import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '@cep/testing/free-port'
import { until } from '@cep/testing/until'
import { output, run } from './run.ts'

const PROGRAM = '/usr/sbin/sshd'

export type SshServer = {
  port: number
  /** For `ssh -F`: its key, and whom it trusts. */
  configFile: string
  /** Every connection there is breaks, as a line does; new ones are taken. */
  breakConnections: () => Promise<void>
  stop: () => Promise<void>
}

/** Whether Debian's SSH server is here, or could be had. */
export async function hasSshServer(): Promise<boolean> {
  if (existsSync(PROGRAM)) return true
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'openssh-server'], { env })
  return existsSync(PROGRAM)
}

/** A real one on a port of its own, for this machine's root, with keys that live as long as it does. */
export async function startSshServer(): Promise<SshServer> {
  const folder = await mkdtemp(join(tmpdir(), 'cep-sshd-'))
  const file = (name: string) => join(folder, name)
  for (const name of ['host', 'client']) {
    await output('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file(name)])
  }
  const port = await freePort()
  await writeFile(
    file('sshd_config'),
    `Port ${port}
ListenAddress 127.0.0.1
HostKey ${file('host')}
AuthorizedKeysFile ${file('client.pub')}
PermitRootLogin prohibit-password
StrictModes no
UsePAM no
PidFile none
`,
  )
  const [type = '', key = ''] = (await readFile(file('host.pub'), 'utf8')).split(' ')
  await writeFile(file('known_hosts'), `[127.0.0.1]:${port} ${type} ${key}\n`)
  await writeFile(
    file('ssh_config'),
    `Host *
  IdentityFile ${file('client')}
  IdentitiesOnly yes
  UserKnownHostsFile ${file('known_hosts')}
  StrictHostKeyChecking yes
`,
  )
  await mkdir('/run/sshd', { recursive: true, mode: 0o755 })
  const server = spawn(PROGRAM, ['-D', '-e', '-f', file('sshd_config')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  await until('the SSH server to answer', async () => {
    if (server.exitCode !== null) throw new Error(`sshd ended with ${server.exitCode}`)
    const { code } = await run('ssh', [
      ...['-F', file('ssh_config'), '-p', String(port), '-o', 'BatchMode=yes', 'root@127.0.0.1', 'true'],
    ])
    return code === 0
  })
  return {
    port,
    configFile: file('ssh_config'),
    breakConnections: () => endChildren(server),
    stop: async () => {
      await endChildren(server)
      server.kill()
      await once(server, 'exit')
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** It has one process for each connection. */
async function endChildren({ pid }: ChildProcess): Promise<void> {
  const { stdout } = await run('ps', ['-o', 'pid=', '--ppid', String(pid)])
  for (const child of stdout.split('\n').filter(Boolean)) process.kill(Number(child), 'SIGKILL')
}
