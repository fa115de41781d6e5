import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { cacheFolder } from './machine-settings.mjs'

/**
 * Unpacks NAME@VERSION from the npm registry to `target`/package; nothing of it is run.
 * @param {string} name @param {string} target @param {Function} run
 */
export function unpackNpmPackage(name, target, run) {
  mkdirSync(target, { recursive: true })
  run('npm', ['pack', name, '--pack-destination', target])
  const archive = readdirSync(target).find((file) => file.endsWith('.tgz'))
  run('tar', ['-xzf', join(target, archive), '-C', target, '--no-same-owner'])
  rmSync(join(target, archive))
}

/**
 * Compiles a Go program to `target`, statically linked; the result is kept in the cache.
 * @param {string} module path of the main package with its version @param {string} target @param {Function} run
 */
export function installGoProgram(module, target, run) {
  const kept = join(cacheFolder('stand-ins'), module.replaceAll('/', '_'))
  if (!existsSync(kept)) {
    const folder = `${kept}.part`
    run('go', ['install', '-trimpath', module], { env: { ...process.env, CGO_ENABLED: '0', GOBIN: folder } })
    renameSync(join(folder, programName(module)), kept)
    rmSync(folder, { recursive: true })
  }
  copyFileSync(kept, target)
}

/** As `go install` calls it: the last part of the path that is no major version. */
function programName(module) {
  const path = module.split('@')[0] ?? module
  return basename(path)
}
