import { existsSync, readFileSync } from 'node:fs'
import { printable } from '../compose/command.ts'
import type { Progress } from '../compose/progress.ts'
import { type Run, runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import { replaceFile } from '../settings/replace-file.ts'
import {
  disableCommand,
  enableCommand,
  type FirewallPlan,
  guardRules,
  reloadCommand,
  removeGuardCommands,
  statusCommand,
  ufwCommands,
  withGuard,
  withoutGuard,
} from './firewall-plan.ts'
import type { FirewallState } from './firewall-state.ts'

const AFTER_RULES = ['/etc/ufw/after.rules', '/etc/ufw/after6.rules']
const UFW_CONF = '/etc/ufw/ufw.conf'

type Tools = { run: Run; state: FirewallState; say: Progress }

/** Whether ufw filters now. @throws OperatorError where there is no ufw. */
export async function isFirewallOn(run: Run): Promise<boolean> {
  const { code, stdout } = await run(statusCommand())
  if (code !== 0) throw new OperatorError('ufw does not answer. Run this as root.')
  return /^Status: active$/m.test(stdout)
}

/**
 * Brings the plan into force. Whoever calls it has started what takes it back first.
 * The host comes up without the firewall until the change is confirmed, where it had none before: a
 * power cut in that minute locks nobody out.
 */
export async function applyFirewall(
  id: string,
  plan: FirewallPlan,
  { run, state, say }: Tools,
): Promise<void> {
  const wasOn = await isFirewallOn(run)
  state.save(id, wasOn)
  for (const command of ufwCommands(plan)) {
    say(printable(command))
    await runOrFail(run, command, {
      failure: 'ufw refused a rule. What was there before comes back in a minute.',
    })
  }
  for (const file of AFTER_RULES) changeFile(file, (text) => withGuard(text, guardRules(plan)))
  const command = wasOn ? reloadCommand() : enableCommand()
  say(printable(command))
  await runOrFail(run, command, {
    failure: 'ufw could not be turned on. What was there before comes back in a minute.',
  })
  if (!wasOn) startAtBoot(false)
}

/** The change stays, also after a restart. */
export function confirmFirewall({ state }: Pick<Tools, 'state'>): void {
  if (!state.claim()) throw new OperatorError('Nothing waits to be confirmed. See: ./cep firewall show')
  startAtBoot(true)
}

/** Back to what was there before the change; nothing when it was confirmed meanwhile. */
export async function undoFirewall(
  id: string,
  { run, state }: Pick<Tools, 'run' | 'state'>,
): Promise<boolean> {
  if (!state.claim(id)) return false
  // First, while the files say what is to be taken out of the kernel.
  await run(disableCommand())
  for (const command of removeGuardCommands()) await run(command)
  if (state.restore()) {
    await runOrFail(run, enableCommand(), { failure: 'ufw did not come back with the rules of before.' })
  }
  return true
}

/** No firewall any more, and nothing of ours in its files; the operator's own rules stay for later. */
export async function turnFirewallOff({ run, state }: Pick<Tools, 'run' | 'state'>): Promise<void> {
  state.claim()
  await runOrFail(run, disableCommand(), { failure: 'ufw could not be turned off.' })
  for (const command of removeGuardCommands()) await run(command)
  for (const file of AFTER_RULES) changeFile(file, withoutGuard)
}

const startAtBoot = (isWanted: boolean) =>
  changeFile(UFW_CONF, (text) => text.replace(/^ENABLED=.*$/m, `ENABLED=${isWanted ? 'yes' : 'no'}`))

function changeFile(file: string, change: (text: string) => string): void {
  if (!existsSync(file)) return
  const text = readFileSync(file, 'utf8')
  const changed = change(text)
  if (changed !== text) replaceFile(file, changed, { mode: file === UFW_CONF ? 0o644 : 0o640 })
}
