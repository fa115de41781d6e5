import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { node24, tree } from './home.mjs'
import { aptInstall } from './install-programs.mjs'
import { installEverything, prepareHome } from './prepare.mjs'
import { Problem, runCommand, say } from './say.mjs'

/** What the tests write PDFs with, besides Chromium; without one, its documents are skipped by name. */
const DOCUMENT_PROGRAMS = { ghostscript: 'gs', qpdf: 'qpdf', 'libreoffice-writer-nogui': 'soffice' }
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * `npm test [-- vitest's arguments]`, `npm run test:full`, and with `--prepare` only what both need:
 * dependencies, servers, a browser and the builds. Passes on vitest's exit code.
 */
await runCommand(async () => {
  const args = process.argv.slice(2)
  const home = prepareHome()
  await installEverything(home, (signal) => ensureTestPrograms(home, signal))
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

async function ensureTestPrograms(home, signal) {
  const missing = Object.entries(DOCUMENT_PROGRAMS).flatMap(([name, program]) =>
    existsSync(join('/usr/bin', program)) ? [] : [name],
  )
  const isRoot = process.getuid?.() === 0
  if (CHROMIUM.some(existsSync)) {
    if (missing.length === 0) return
    if (!isRoot) return say(`without ${missing.join(', ')}: some documents are not tried`)
  }
  if (!isRoot) {
    throw new Problem(
      'The end-to-end tests need Chromium, and installing it needs root: sudo apt-get install chromium, then run this again.',
    )
  }
  const packages = CHROMIUM.some(existsSync) ? missing : ['chromium', 'fonts-liberation', ...missing]
  say(`installing ${packages.join(', ')} for the tests (apt)`)
  await aptInstall(packages, home, signal)
}

function run(nodeArgs, env) {
  const child = spawn(node24, nodeArgs, { cwd: tree, env, stdio: 'inherit' })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
}
