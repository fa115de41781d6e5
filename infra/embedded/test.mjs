import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { node24, tree } from './home.mjs'
import { aptInstall } from './install-programs.mjs'
import { installEverything, prepareHome } from './prepare.mjs'
import { Problem, runCommand, say } from './say.mjs'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * `npm test [-- vitest's arguments]`, `npm run test:full`, and with `--prepare` only what both need:
 * dependencies, servers, a browser and the builds. Passes on vitest's exit code.
 */
await runCommand(async () => {
  const args = process.argv.slice(2)
  const home = prepareHome()
  await installEverything(home, (signal) => ensureChromium(home, signal))
  if (args.includes('--prepare')) return 0
  const env = { ...process.env, CEP_HOME: home, ...pathTo(home) }
  const built = await run([join(tree, 'apps/ops/src/main.ts'), 'build'], env)
  if (built !== 0) return built
  const vitestArgs = args.filter((arg) => arg !== '--full')
  return run([join(tree, 'node_modules/vitest/vitest.mjs'), 'run', '--project=!stack', ...vitestArgs], {
    ...env,
    CEP_TEST_SIZE: args.includes('--full') ? 'full' : 'small',
  })
})

/** The tests look for servers on PATH, also for those that were unpacked into the data folder. */
function pathTo(home) {
  const { postgresBin, redisServer, nginx, age, zstd, libraryPath } = JSON.parse(
    readFileSync(join(home, 'programs.json'), 'utf8'),
  )
  const folders = [
    postgresBin,
    ...[redisServer, nginx, age, zstd].map((path) => dirname(path)),
    process.env.PATH,
  ]
  return { PATH: folders.join(delimiter), ...(libraryPath ? { LD_LIBRARY_PATH: libraryPath } : {}) }
}

async function ensureChromium(home, signal) {
  if (CHROMIUM.some(existsSync)) return
  if (process.getuid?.() !== 0) {
    throw new Problem(
      'The end-to-end tests need Chromium, and installing it needs root: sudo apt-get install chromium, then run this again.',
    )
  }
  say('installing Chromium for the end-to-end tests (apt)')
  await aptInstall(['chromium', 'fonts-liberation'], home, signal)
}

function run(nodeArgs, env) {
  const child = spawn(node24, nodeArgs, { cwd: tree, env, stdio: 'inherit' })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
