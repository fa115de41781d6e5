import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LOCAL_AUTHORITIES = '/usr/local/share/ca-certificates'

/** A folder below `CEP_CACHE` (by default ~/.cache/cep), which outlives checkouts. */
export function cacheFolder(name) {
  return join(process.env.CEP_CACHE || join(homedir(), '.cache/cep'), name)
}

/**
 * What this machine needs to reach package registries, as its own settings say: nothing of it is written
 * down in the project. `digest` changes when any of it does.
 */
export function machineSettings() {
  const mirror = execFileSync(fileURLToPath(new URL('debian-mirror.sh', import.meta.url)), {
    encoding: 'utf8',
  }).trim()
  const authorities = existsSync(LOCAL_AUTHORITIES)
    ? readdirSync(LOCAL_AUTHORITIES)
        .filter((name) => name.endsWith('.crt'))
        .map((name) => join(LOCAL_AUTHORITIES, name))
    : []
  const aptOptions = aptSettings()
  const registry = execFileSync('npm', ['config', 'get', 'registry'], { encoding: 'utf8' }).trim()
  const parts = [mirror, registry, ...aptOptions, ...authorities.map((file) => readFileSync(file, 'utf8'))]
  return {
    /** Address of the Debian archive. */
    mirror,
    /** Files of additional certificate authorities. */
    authorities,
    /** Lines for apt.conf. */
    aptOptions,
    digest: createHash('sha256').update(parts.join('\0')).digest('hex'),
    /** npm's global settings: the registry, and the whole bundle of authorities. */
    writeNpmrc: (file) =>
      writeFileSync(file, `registry=${registry}\ncafile=/etc/ssl/certs/ca-certificates.crt\n`),
  }
}

/** Options about proxies and the age of package lists, which a mirror frozen in time needs. */
function aptSettings() {
  return execFileSync('apt-config', ['dump', '--format', '%f "%v";%n'], { encoding: 'utf8' })
    .split('\n')
    .filter((line) => /^Acquire::(Check-Valid-Until|Check-Date|https?::Proxy) "[^"]+"/i.test(line))
}
