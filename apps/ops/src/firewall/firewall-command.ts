import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Command } from 'commander'
import { printable } from '../compose/command.ts'
import { finish } from '../compose/finish.ts'
import { createProgress } from '../compose/progress.ts'
import { createRun, type Run, runOrFail } from '../compose/run.ts'
import { outputOf } from '../install/host-facts.ts'
import { OperatorError } from '../operator-error.ts'
import { confirm } from '../settings/ask.ts'
import { openInstallation, requireInstallation } from '../settings/installation.ts'
import { readStackSettings } from '../settings/read-stack-settings.ts'
import {
  applyFirewall,
  confirmFirewall,
  isFirewallOn,
  turnFirewallOff,
  undoFirewall,
} from './change-firewall.ts'
import { enableCommand, type FirewallPlan, guardRules, sshPortsOf, ufwCommands } from './firewall-plan.ts'
import { openFirewallState } from './firewall-state.ts'
import { scheduleUndo } from './schedule-undo.ts'

const SECONDS_TO_CONFIRM = 60

/** `./cep firewall show|apply|confirm|off`; `undo` is what runs when nobody confirms. */
export function registerFirewall(program: Command): void {
  const group = program
    .command('firewall')
    .description('ufw, and the chain that keeps Docker from bypassing it')
  group
    .command('show')
    .description('what would be opened and closed, and whether it is in force')
    .option('--json', 'for programs')
    .action((options: { json?: boolean }) => finish(show(options)))
  group
    .command('apply')
    .description('bring it into force; it takes itself back unless you confirm')
    .option('--yes', 'without asking')
    .option('--seconds <seconds>', 'time to confirm', String(SECONDS_TO_CONFIRM))
    .action((options: { yes?: boolean; seconds: string }) => finish(apply(options)))
  group
    .command('confirm')
    .description('keep it: run this in a second SSH session')
    .action(() => finish(keep()))
  group
    .command('off')
    .description('turn it off')
    .action(() => finish(off()))
  group
    .command('undo <id>', { hidden: true })
    .option('--after <seconds>', '', '0')
    .action((id: string, { after }: { after: string }) => finish(undo(id, Number(after))))
}

const stateOf = (tree: string) => openFirewallState(join(tree, '.cep-state'))

async function show({ json }: { json?: boolean }): Promise<number> {
  const run = createRun()
  const plan = await readPlan(run)
  const isInstalled = existsSync('/usr/sbin/ufw')
  const isOn = isInstalled && (await isFirewallOn(run))
  const isPending = stateOf(openInstallation().tree).isPending()
  if (json) {
    process.stdout.write(`${JSON.stringify({ plan, isInstalled, isOn, isPending }, null, 2)}\n`)
    return 0
  }
  const commands = [...ufwCommands(plan), enableCommand()].map(printable).join('\n')
  const state = isPending ? 'on, waiting for: ./cep firewall confirm' : isOn ? 'on' : 'off'
  process.stdout.write(`${commands}\n\n${guardRules(plan)}\nfirewall: ${state}\n`)
  return 0
}

async function apply({ yes = false, seconds }: { yes?: boolean; seconds: string }): Promise<number> {
  const { tree } = requireInstallation()
  const run = createRun()
  const say = createProgress()
  const state = stateOf(tree)
  const patience = Number(seconds)
  if (!(patience >= 5 && patience <= 3600)) throw new OperatorError('--seconds: between 5 and 3600.')
  if (state.isPending())
    throw new OperatorError('A change waits already: ./cep firewall confirm, or wait a minute.')
  await installUfw(run, say)
  const plan = await readPlan(run)
  const ssh = plan.sshPorts.join(', ')
  if (
    !yes &&
    !(await confirm(`Open ${ssh} (SSH), ${plan.httpPort} and ${plan.httpsPort}, close everything else?`))
  ) {
    return 1
  }
  const id = randomUUID()
  await scheduleUndo(run, { id, tree, seconds: patience })
  await applyFirewall(id, plan, { run, state, say })
  process.stdout.write(
    `firewall: on. Open a SECOND SSH session now and run there: ./cep firewall confirm\n` +
      `firewall: without that, everything is as before in ${patience} seconds.\n`,
  )
  return 0
}

async function keep(): Promise<number> {
  confirmFirewall({ state: stateOf(requireInstallation().tree) })
  process.stdout.write('firewall: confirmed; it is on after a restart too.\n')
  return 0
}

async function off(): Promise<number> {
  await turnFirewallOff({ run: createRun(), state: stateOf(requireInstallation().tree) })
  process.stdout.write('firewall: off.\n')
  return 0
}

async function undo(id: string, afterSeconds: number): Promise<number> {
  await delay(afterSeconds * 1000)
  await undoFirewall(id, { run: createRun(), state: stateOf(openInstallation().tree) })
  return 0
}

async function readPlan(run: Run): Promise<FirewallPlan> {
  const settings = readStackSettings(requireInstallation().settingsFile)
  const serverSettings = await outputOf(run, '/usr/sbin/sshd', ['-T'])
  return {
    sshPorts: sshPortsOf(process.env.SSH_CONNECTION, serverSettings),
    httpPort: settings.HTTP_PORT,
    httpsPort: settings.HTTPS_PORT,
  }
}

async function installUfw(run: Run, say: (text: string) => void): Promise<void> {
  if (process.getuid?.() !== 0) throw new OperatorError('The firewall belongs to root: run it with sudo.')
  if (existsSync('/usr/sbin/ufw')) return
  say('installing ufw')
  await runOrFail(
    run,
    { program: 'apt-get', args: ['install', '-y', '-qq', 'ufw'], env: { DEBIAN_FRONTEND: 'noninteractive' } },
    { failure: 'ufw could not be installed.' },
  )
}
