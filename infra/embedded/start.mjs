import { spawn, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkPorts } from './check-system.mjs'
import { node24, shiftedPorts, tree } from './home.mjs'
import { installEverything, prepareHome } from './prepare.mjs'
import { Problem, runCommand, startedAt } from './say.mjs'

/**
 * `npm start [-- --detach]`. Plain JavaScript without dependencies, for whatever Node the host has:
 * it installs what is missing and hands over to the supervisor, which runs on Node 24.
 */
await runCommand(async () => {
  const ports = shiftedPorts()
  if (!ports) throw new Problem('CEP_PORT_OFFSET must be a whole number that keeps every port below 65536.')
  const home = prepareHome()
  const env = {
    ...process.env,
    CEP_HOME: home,
    CEP_STARTED_BY: String(process.pid),
    CEP_STARTED_AT: String(startedAt),
  }

  // Left by a run that still goes on, or by one that was killed: the first refuses, the second is cleaned up.
  if (existsSync(join(home, 'run/state.json')) && existsSync(node24)) {
    const { status } = spawnSync(node24, [opsEntry(), 'recover'], { stdio: 'inherit', env, cwd: tree })
    if (status !== 0) return status ?? 1
  }
  await checkPorts(ports)
  await installEverything(home)
  return supervise(env)
})

function opsEntry() {
  return join(tree, 'apps/ops/src/main.ts')
}

/** Runs the supervisor in the foreground. Ctrl-C reaches it too; this process only waits for its end. */
function supervise(env) {
  process.on('SIGINT', () => {})
  const supervisor = spawn(node24, [opsEntry(), 'start', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env,
    cwd: tree,
  })
  process.on('SIGTERM', () => supervisor.kill('SIGTERM'))
  process.on('SIGHUP', () => supervisor.kill('SIGTERM'))
  return new Promise((resolve) => supervisor.once('exit', (code) => resolve(code ?? 1)))
}
