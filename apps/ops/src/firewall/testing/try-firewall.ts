import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

/**
 * Applies, confirms and turns off the firewall inside the network of `in-own-network.sh`, and prints
 * what the outside reaches at each point as one JSON object. Its arguments: the tree, and what to do.
 */
const [tree = '', ...wishes] = process.argv.slice(2)
const main = join(import.meta.dirname, '../../main.ts')

const LISTEN = `for (const port of process.argv.slice(1)) require('node:net').createServer((socket) => socket.end('x')).listen(Number(port), () => console.log(port))`
const REACH = 'exec 3<>"/dev/tcp/$0/$1" && head -c 1 <&3 >/dev/null'

const here = await listen([], ['22', '80', '3306'])
const container = await listen(['ip', 'netns', 'exec', 'container'], ['8443', '13432'])

const seen: Record<string, string[]> = { before: reached() }
for (const wish of wishes) {
  if (wish === 'wait') {
    // The pending mark goes when what was before is back: that is the event, looked for.
    while (existsSync(join(tree, '.cep-state/firewall-pending'))) await delay(100)
    // The mark is taken first, then the rules go.
    while (ufwStatus().includes('Status: active')) await delay(100)
  } else {
    execFileSync(process.execPath, [main, 'firewall', ...wish.split(' ')], {
      env: { ...process.env, CEP_TREE: tree },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  seen[wish] = reached()
}
const enabled = execFileSync('grep', ['ENABLED', '/etc/ufw/ufw.conf'], { encoding: 'utf8' }).trim()
process.stdout.write(`${JSON.stringify({ seen, enabled, goesOut: goesOut() })}\n`)
here.kill()
container.kill()

async function listen(prefix: string[], ports: string[]) {
  const [program = '', ...args] = [...prefix, process.execPath, '-e', LISTEN, ...ports]
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  child.stdout.on('data', (data: Buffer) => {
    said += data.toString()
  })
  while (said.trim().split('\n').length < ports.length) await once(child.stdout, 'data')
  return child
}

/** What somebody outside gets an answer from; `443` and `5432` are published by the container. */
function reached(): string[] {
  return ['22', '80', '3306', '443', '5432'].filter((port) => reaches('outside', '198.51.100.1', port))
}

/** Whether the container still reaches the outside: answers come back in. */
function goesOut(): boolean {
  const server = spawn('ip', ['netns', 'exec', 'outside', process.execPath, '-e', LISTEN, '9000'], {
    stdio: 'ignore',
  })
  try {
    for (let tries = 0; tries < 20; tries++) if (reaches('container', '198.51.100.2', '9000')) return true
    return false
  } finally {
    server.kill()
  }
}

function reaches(from: string, host: string, port: string): boolean {
  try {
    execFileSync('ip', ['netns', 'exec', from, 'timeout', '3', 'bash', '-c', REACH, host, port], {
      stdio: 'ignore',
    })
    return true
  } catch {
    return false
  }
}

function ufwStatus(): string {
  return execFileSync('ufw', ['status'], { encoding: 'utf8' })
}
