import { spawnSync } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { homeFolder, node24, tree } from './home.mjs'

/** `npm stop`: the supervisor's own command, which needs nothing installed when nothing ever ran. */
const home = homeFolder()
if (!existsSync(join(home, 'run/state.json')) || !existsSync(node24)) {
  process.stdout.write('CEP: nothing is running.\n')
} else {
  const { status } = spawnSync(node24, [join(tree, 'apps/ops/src/main.ts'), 'stop'], {
    stdio: 'inherit',
    env: { ...process.env, CEP_HOME: realpathSync(home) },
    cwd: tree,
  })
  process.exitCode = status ?? 1
}
