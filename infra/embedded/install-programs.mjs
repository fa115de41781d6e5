import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findPrograms } from './find-programs.mjs'
import { hasPackageLists } from './package-lists.mjs'
import { runLogged } from './run-logged.mjs'
import { Problem, say } from './say.mjs'
import { unpackPackages } from './unpack-packages.mjs'

/** Each program by its entry in `programs.json`: what people call it, and Debian's package. */
const PROGRAMS = {
  postgresBin: { title: 'PostgreSQL', package: 'postgresql' },
  redisServer: { title: 'Redis', package: 'redis-server' },
  nginx: { title: 'nginx', package: 'nginx' },
  age: { title: 'age', package: 'age' },
  zstd: { title: 'zstd', package: 'zstd' },
}

/**
 * Finds the servers and what backups need, installing or unpacking what is missing, and notes where they are in
 * `programs.json` for the supervisor.
 */
export async function ensurePrograms(home, signal) {
  let programs = findPrograms(home)
  if (isIncomplete(programs)) {
    await bringPackages(missingIn(programs), home, signal)
    programs = findPrograms(home)
  }
  if (!programs.postgresBin) {
    throw new Problem(
      'PostgreSQL 15 or newer is needed and this system offers none. Use Debian 12 or newer, or put one on PATH.',
    )
  }
  if (isIncomplete(programs)) {
    throw new Problem(`After installing, still missing: ${titlesOf(missingIn(programs))}. Put them on PATH.`)
  }
  writeFileSync(join(home, 'programs.json'), `${JSON.stringify(programs, null, 2)}\n`)
}

const missingIn = (programs) => Object.keys(PROGRAMS).filter((entry) => !programs[entry])

const titlesOf = (entries) => entries.map((entry) => PROGRAMS[entry].title).join(', ')

const isIncomplete = (programs) => missingIn(programs).length > 0

/** Only what is missing: naming the others too would have apt update them. */
async function bringPackages(missing, home, signal) {
  const packages = missing.map((entry) => PROGRAMS[entry].package)
  if (!existsSync('/usr/bin/apt-get')) {
    throw new Problem(
      'This system has no apt-get, so nothing can be installed by itself: install PostgreSQL 15 or newer, Redis, nginx, age and zstd, put them on PATH, and start again.',
    )
  }
  const isRoot = process.getuid?.() === 0
  if (isRoot && process.env.CEP_PACKAGES !== 'unpack') {
    say(`installing ${titlesOf(missing)} (apt)`)
    await aptInstall(packages, home, signal)
  } else {
    say(`unpacking ${titlesOf(missing)} into the data folder (no root needed)`)
    await unpackPackages(packages, home, signal)
  }
}

/**
 * Installs as root. The packages must not start services of their own: a policy answers 101 ("not
 * allowed") to their scripts, and Debian's PostgreSQL makes no cluster. Both are put back afterwards.
 */
export async function aptInstall(packages, home, signal) {
  const logFile = join(home, 'logs/install.log')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const apt = (...args) =>
    runLogged('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-o', 'APT::Update::Error-Mode=any', ...args], {
      env,
      // Never in the middle of an installation: dpkg would be left half done.
      ...(args.includes('update') ? { signal } : {}),
      logFile,
      failure: `apt-get ${args[0]} failed.`,
    })

  const policyFile = '/usr/sbin/policy-rc.d'
  const bringsPolicy = !existsSync(policyFile)
  const removePolicy = () => rmSync(policyFile, { force: true })
  if (bringsPolicy) {
    writeFileSync(policyFile, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
    process.once('exit', removePolicy)
  }
  try {
    const hadLists = hasPackageLists()
    if (!hadLists) await apt('update')
    await installWithoutCluster(packages, apt).catch(async (error) => {
      // Old lists name versions that the mirror no longer has.
      if (!hadLists) throw error
      await apt('update')
      await installWithoutCluster(packages, apt)
    })
  } finally {
    if (bringsPolicy) {
      removePolicy()
      process.off('exit', removePolicy)
    }
  }
}

async function installWithoutCluster(packages, apt) {
  const install = (...names) => apt('install', '-y', '--no-install-recommends', ...names)
  if (!packages.includes('postgresql')) return install(...packages)
  await install('postgresql-common')
  const clusterFile = '/etc/postgresql-common/createcluster.conf'
  const original = readFileSync(clusterFile, 'utf8')
  writeFileSync(clusterFile, `${original}\ncreate_main_cluster = false\n`)
  try {
    await install(...packages)
  } finally {
    writeFileSync(clusterFile, original)
  }
}
