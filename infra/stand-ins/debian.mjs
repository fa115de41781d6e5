import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { cacheFolder } from './machine-settings.mjs'

const SUITES = ['trixie', 'trixie-updates']
const KEPT_OUT = ['/usr/share/man/*', '/usr/share/doc/*', '/usr/share/locale/*', '/usr/share/info/*']
const KEPT_IN = ['/usr/share/doc/*/copyright', '/usr/share/locale/locale.alias']
// As in the official image: no copies of packages and lists in the layers of those who build on it.
const LEAN_APT = [
  'APT::Keep-Downloaded-Packages "false";',
  'Dir::Cache::pkgcache "";',
  'Dir::Cache::srcpkgcache "";',
  'Acquire::Languages "none";',
]

/**
 * Makes debian:trixie-slim from Debian's packages, with this machine's apt settings and additional
 * certificate authorities inside. The archive is kept in the cache.
 * @param {string} tag @param {string} recipe @param {ReturnType<import('./machine-settings.mjs').machineSettings>} settings
 * @param {(command: string, args: string[], options?: object) => void} run
 */
export function bootstrapDebian(tag, recipe, settings, run) {
  const archive = join(cacheFolder('stand-ins'), `debian-${recipe}.tar`)
  if (!existsSync(archive)) {
    mkdirSync(cacheFolder('stand-ins'), { recursive: true })
    ensureMmdebstrap(run)
    run('mmdebstrap', mmdebstrapArgs(`${archive}.part.tar`, settings))
    renameSync(`${archive}.part.tar`, archive)
  }
  run('docker', [
    'import',
    '--change',
    'CMD ["bash"]',
    '--change',
    `LABEL cep.recipe=${recipe}`,
    archive,
    tag,
  ])
}

function mmdebstrapArgs(archive, { mirror, authorities, aptOptions }) {
  rmSync(archive, { force: true })
  return [
    '--mode=root',
    '--variant=minbase',
    '--include=ca-certificates,netbase,tzdata',
    ...KEPT_OUT.map((path) => `--dpkgopt=path-exclude=${path}`),
    ...KEPT_IN.map((path) => `--dpkgopt=path-include=${path}`),
    ...aptOptions.map((option) => `--aptopt=${option}`),
    ...(authorities.length > 0
      ? [`--customize-hook=copy-in ${authorities.join(' ')} /usr/local/share/ca-certificates`]
      : []),
    '--customize-hook=chroot "$1" update-ca-certificates',
    `--customize-hook=printf '%s\\n' '${LEAN_APT.join("' '")}' >"$1/etc/apt/apt.conf.d/docker-lean"`,
    '--customize-hook=rm -f "$1"/var/cache/apt/*.bin',
    'trixie',
    archive,
    ...SUITES.map((suite) => `deb ${mirror} ${suite} main`),
    `deb ${mirror.replace(/\/debian\/?$/, '/debian-security')} trixie-security main`,
  ]
}

function ensureMmdebstrap(run) {
  if (existsSync('/usr/bin/mmdebstrap')) return
  run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'update'])
  run(
    'apt-get',
    ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', '--no-install-recommends', 'mmdebstrap'],
    {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  )
}
