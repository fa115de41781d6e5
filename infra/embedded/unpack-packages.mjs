import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasPackageLists } from './package-lists.mjs'
import { runLogged } from './run-logged.mjs'
import { Problem } from './say.mjs'

// What the servers' packages depend on only to manage a system's own services; the compiler behind
// PostgreSQL's JIT alone is 100 MB, and the embedded server runs with JIT off.
const NOT_NEEDED =
  /^(postgresql|postgresql-(client-)?common|libllvm|libz3|perl|libperl|libgdbm|libjson-perl|ssl-cert|openssl$|adduser|sysvinit|init-system|iproute|netbase|ucf|debconf|sensible-utils|lsb-base|libcommon-sense|libtypes-serialiser)/
const SERVER = /^postgresql(-client)?-\d+$/

/**
 * Without root: downloads the packages and what they need beyond the installed ones, and unpacks
 * them into `CEP_HOME/packages`. PostgreSQL finds its files relative to its program.
 */
export async function unpackPackages(packages, home) {
  const logFile = join(home, 'logs/install.log')
  const archives = join(home, 'packages/archives')
  mkdirSync(archives, { recursive: true })
  const run = (program, args, failure) => runLogged(program, args, { cwd: archives, logFile, failure })

  const aptOptions = await packageListOptions(home, run)
  const plan = await run(
    'apt-get',
    [...aptOptions, 'install', '--simulate', '--no-install-recommends', ...packages],
    'apt-get knows no PostgreSQL, Redis or nginx for this system.',
  )
  const needed = plan
    .map((line) => /^Inst (\S+) (?:\[\S+\] )?\((\S+)/.exec(line))
    .filter((match) => match && (SERVER.test(match[1]) || !NOT_NEEDED.test(match[1])))
    .map((match) => `${match[1]}=${match[2]}`)
  if (needed.length === 0)
    throw new Problem('apt-get found nothing to unpack; see the log in the data folder.')

  await run('apt-get', [...aptOptions, 'download', ...needed], 'Downloading the packages failed.')
  for (const archive of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg', ['-x', join(archives, archive), join(home, 'packages')], `Unpacking ${archive} failed.`)
  }
  rmSync(archives, { recursive: true })
}

/** Where the system has no package lists (fresh containers), apt keeps some of its own in the data folder. */
async function packageListOptions(home, run) {
  const options = installedAside(home)
  if (hasPackageLists()) return options
  const state = join(home, 'packages/apt')
  mkdirSync(join(state, 'lists/partial'), { recursive: true })
  mkdirSync(join(state, 'cache/archives/partial'), { recursive: true })
  const own = [...options, '-o', `Dir::State::lists=${state}/lists`, '-o', `Dir::Cache=${state}/cache`]
  await run('apt-get', [...own, 'update'], 'apt-get update failed.')
  return own
}

/**
 * `CEP_PACKAGES=unpack` on a system that has the servers: apt reads a list of installed packages
 * without them, or it would find nothing left to download.
 */
function installedAside(home) {
  if (process.env.CEP_PACKAGES !== 'unpack') return []
  const installed = readFileSync('/var/lib/dpkg/status', 'utf8').split('\n\n')
  const others = installed.filter((entry) => !/^Package: (postgresql|redis|nginx|libnginx)/.test(entry))
  const file = join(home, 'packages/dpkg-status')
  writeFileSync(file, others.join('\n\n'))
  return ['-o', `Dir::State::status=${file}`]
}
