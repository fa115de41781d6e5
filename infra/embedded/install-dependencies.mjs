import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { node24, tree } from './home.mjs'
import { runLogged } from './run-logged.mjs'

/**
 * Whether node_modules holds what package-lock.json asks for: npm writes what it installed into
 * `node_modules/.package-lock.json`, so the two are compared instead of trusting a time stamp.
 */
export function dependenciesAreCurrent() {
  const installedFile = join(tree, 'node_modules/.package-lock.json')
  if (!existsSync(installedFile) || !node24Runs()) return false
  const wanted = packagesIn(join(tree, 'package-lock.json'))
  const installed = packagesIn(installedFile)
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '' || entry.link || !path.includes('node_modules/')) return true
    const found = installed[path]
    return found
      ? found.version === entry.version
      : Boolean(entry.optional || entry.devOptional || entry.peer)
  })
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {}

function node24Runs() {
  if (!existsSync(node24)) return false
  try {
    execFileSync(node24, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** `npm ci`, with the development tools: the builds need them. */
export async function installDependencies(home, signal) {
  const { NODE_ENV: _production, ...env } = process.env
  const shared = { env, signal, logFile: join(home, 'logs/install.log') }
  await runLogged('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    ...shared,
    cwd: tree,
    failure: 'npm ci failed.',
  })
  if (node24Runs()) return
  // An npm that runs no install scripts without being asked leaves the package `node` empty.
  await runLogged('node', ['installArchSpecificPackage'], {
    ...shared,
    cwd: join(tree, 'node_modules/node'),
    failure: 'Node 24 could not be installed.',
  })
}
