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
export async function unpackPackages(packages, home, signal) {
  const logFile = join(home, 'logs/install.log')
  const archives = join(home, 'packages/archives')
  mkdirSync(archives, { recursive: true })
  const run = (program, args, failure) =>
    runLogged(program, args, { cwd: archives, logFile, failure, signal })

  const options = installedAside(home)
  if (hasPackageLists()) {
    // Old lists name versions that the mirror no longer has: then apt gets its own, as below.
    await downloadPackages(packages, options, run).catch(async () =>
      downloadPackages(packages, await ownLists(home, options, run), run),
    )
  } else {
    await downloadPackages(packages, await ownLists(home, options, run), run)
  }
  for (const archive of readdirSync(archives).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg', ['-x', join(archives, archive), join(home, 'packages')], `Unpacking ${archive} failed.`)
  }
  rmSync(archives, { recursive: true })
}

async function downloadPackages(packages, aptOptions, run) {
  const plan = await run(
    'apt-get',
    [...aptOptions, 'install', '--simulate', '--no-install-recommends', ...packages],
    `apt-get knows not all of these for this system: ${packages.join(', ')}.`,
  )
  const needed = plan
    .map((line) => /^Inst (\S+) (?:\[\S+\] )?\((\S+)/.exec(line))
    .filter((match) => match && (SERVER.test(match[1]) || !NOT_NEEDED.test(match[1])))
    .map((match) => `${match[1]}=${match[2]}`)
  if (needed.length === 0)
    throw new Problem('apt-get found nothing to unpack; see the log in the data folder.')
  await run('apt-get', [...aptOptions, 'download', ...needed], 'Downloading the packages failed.')
}

/** Only root may renew the system's package lists (and a fresh container has none): apt keeps some in the data folder. */
async function ownLists(home, options, run) {
  const state = join(home, 'packages/apt')
  mkdirSync(join(state, 'lists/partial'), { recursive: true })
  mkdirSync(join(state, 'cache/archives/partial'), { recursive: true })
  const folders = ['-o', `Dir::State::lists=${state}/lists`, '-o', `Dir::Cache=${state}/cache`]
  const own = [...options, ...folders, '-o', 'APT::Update::Error-Mode=any']
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
  const others = installed.filter(
    (entry) => !/^Package: (postgresql|redis|nginx|libnginx|(age|zstd)\n)/.test(entry),
  )
  const file = join(home, 'packages/dpkg-status')
  writeFileSync(file, others.join('\n\n'))
  return ['-o', `Dir::State::status=${file}`]
}
