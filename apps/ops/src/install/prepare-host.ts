import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Progress } from '../compose/progress.ts'
import { type Run, runOrFail } from '../compose/run.ts'
import { replaceFile } from '../settings/replace-file.ts'
import { installWatchUnit, watchUnit, watchUnitName } from '../watch/watch-unit.ts'
import { outputOf } from './host-facts.ts'

const SYSCTL_FILE = '/etc/sysctl.d/60-cep.conf'
const UPGRADES_FILE = '/etc/apt/apt.conf.d/20auto-upgrades'
const UPGRADES = 'APT::Periodic::Update-Package-Lists "1";\nAPT::Periodic::Unattended-Upgrade "1";\n'
const SYSTEMD = '/run/systemd/system'

type Host = { run: Run; say: Progress; tree: string; project: string }

/**
 * What a host needs besides Docker.
 *
 * @returns what was changed; nothing the second time.
 */
export async function prepareHost(
  host: Host,
  { withUpgrades }: { withUpgrades: boolean },
): Promise<string[]> {
  const changed = [
    await allowOvercommit(host),
    withUpgrades && (await turnUpgradesOn(host)),
    await installWatch(host),
  ]
  return changed.filter((change): change is string => Boolean(change))
}

/** Redis copies itself to write its data; refused that memory, it refuses writes. */
async function allowOvercommit({ run, say }: Host): Promise<string | false> {
  const current = readFileSync('/proc/sys/vm/overcommit_memory', 'utf8').trim()
  if (current === '1' && existsSync(SYSCTL_FILE)) return false
  say('allowing the queue to copy itself (vm.overcommit_memory)')
  replaceFile(
    SYSCTL_FILE,
    '# The queue (Redis) copies itself to write its data.\nvm.overcommit_memory = 1\n',
    { mode: 0o644 },
  )
  await runOrFail(
    run,
    { program: 'sysctl', args: ['-q', '-p', SYSCTL_FILE] },
    {
      failure:
        'vm.overcommit_memory could not be set. In a container: have the host set it, and say --no-host.',
    },
  )
  return 'vm.overcommit_memory = 1'
}

async function turnUpgradesOn({ run, say }: Host): Promise<string | false> {
  const current = await outputOf(run, 'apt-config', ['dump', 'APT::Periodic::Unattended-Upgrade'])
  if (current && /"[1-9]\d*"/.test(current) && existsSync('/usr/bin/unattended-upgrade')) return false
  say('turning on security updates of the host')
  await runOrFail(
    run,
    {
      program: 'apt-get',
      args: ['install', '-y', '-qq', 'unattended-upgrades'],
      env: { DEBIAN_FRONTEND: 'noninteractive' },
    },
    { failure: 'unattended-upgrades could not be installed. Say --no-upgrades to go without.' },
  )
  replaceFile(UPGRADES_FILE, UPGRADES, { mode: 0o644 })
  return 'security updates install themselves'
}

/** The service that restarts containers that hang; where there is no systemd, the operator's own business. */
async function installWatch({ run, say, tree, project }: Host): Promise<string | false> {
  if (!existsSync(SYSTEMD)) return false
  const file = join('/etc/systemd/system', watchUnitName(project))
  if (existsSync(file) && readFileSync(file, 'utf8') === watchUnit({ tree, project })) return false
  say(`installing ${watchUnitName(project)}`)
  await installWatchUnit(run, { tree, project })
  return watchUnitName(project)
}
