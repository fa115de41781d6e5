import { resolve4 } from 'node:dns/promises'
import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { openStack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'
import { back } from './back.ts'
import { checklist, renderChecklist } from './checklist.ts'
import { exportSystem } from './export-system.ts'
import { finishMove } from './finish.ts'
import { importSystem } from './import-system.ts'
import type { MoveJournal } from './move-journal.ts'
import { push, readMove, readTtl } from './push.ts'
import { verifyImport, wasImported } from './verify-import.ts'
import { verifyMove } from './verify-move.ts'

type PushArguments = {
  address?: string
  oldAddress?: string
  sshConfig?: string
  set: string[]
  json?: boolean
}

/** `migrate …`: to another server, and back. */
export function registerMigrate(program: Command): void {
  const group = program.command('migrate').description('move this system to another server')
  group
    .command('checklist')
    .description('what a move takes, and how far this one is')
    .action(() => finish(showChecklist()))
  group
    .command('push <target>')
    .description(
      'move to ssh://root@host[:port][/folder]: copies while visitors come, then freezes writes for seconds; goes on where it was interrupted',
    )
    .option('--address <address>', "the new host's public address, where ssh has another one")
    .option('--old-address <address>', "this host's public address, for the way back")
    .option('--ssh-config <file>', "for ssh, in place of the user's own")
    .option('--set <NAME=VALUE>', "a setting of the new host's own", collect, [])
    .option('--json', 'for programs')
    .action((target: string, options: PushArguments) => finish(runPush(target, options)))
  group
    .command('back')
    .description('undo a move that is under way, or come back with everything that was written since')
    .option('--old-address <address>', "this host's public address: the new one forwards to it then")
    .option('--json', 'for programs')
    .action(({ oldAddress, json }: { oldAddress?: string; json?: boolean }) =>
      finish(back({ oldAddress: oldAddress ?? null }).then((journal) => tell(journal, json))),
    )
  group
    .command('status')
    .description('how far the move is')
    .option('--json', 'for programs')
    .action(({ json }: { json?: boolean }) => finish(showMove(json)))
  group
    .command('export')
    .description('write everything a new host needs into a folder, to be copied there by hand')
    .requiredOption('-o, --output <folder>', 'a new or empty folder')
    .action(({ output }: { output: string }) => finish(exportSystem(output).then(say)))
  group
    .command('import')
    .description('make this host what was exported elsewhere')
    .requiredOption('-i, --input <folder>', 'the folder of the export')
    .action(({ input }: { input: string }) => finish(importSystem(input).then(say)))
  group
    .command('verify')
    .description('compare after a move or an import: tables, objects, settings, pages')
    .action(() => finish(showVerified()))
  group
    .command('finish')
    .description('stop forwarding, once the names lead to the host that serves; the other stack is stopped')
    .option('--json', 'for programs')
    .action(({ json }: { json?: boolean }) => finish(finishMove().then((journal) => tell(journal, json))))
}

function say(lines: string[]): number {
  process.stdout.write(`\n${lines.join('\n')}\n`)
  return 0
}

const collect = (value: string, before: string[]) => [...before, value]

async function runPush(
  target: string,
  { address, oldAddress, sshConfig, set, json }: PushArguments,
): Promise<number> {
  const journal = await push({
    target,
    sshConfig: sshConfig ?? null,
    address: address ?? null,
    oldAddress: oldAddress ?? null,
    own: Object.fromEntries(set.map(parseOwn)),
  })
  return tell(journal, json)
}

function parseOwn(text: string): [string, string] {
  const at = text.indexOf('=')
  if (at < 1) throw new OperatorError(`--set ${text}: say NAME=VALUE.`)
  return [text.slice(0, at), text.slice(at + 1)]
}

/** Everything but the key, which is nobody's business. */
const shown = ({ key: _key, ...journal }: MoveJournal) => journal

function tell(journal: MoveJournal, json: boolean | undefined): number {
  if (json) process.stdout.write(`${JSON.stringify(shown(journal))}\n`)
  else process.stdout.write(`\n${describe(journal)}\n`)
  return 0
}

/** What has been done and what comes next, for a person. */
function describe({ direction, phase, addresses, target, reports }: MoveJournal): string {
  const report = reports[direction]
  const figures = report
    ? ` ${report.tables} tables with ${report.rows} rows and ${report.objects} objects are the same; writes were refused for ${report.frozenSeconds} s.`
    : ''
  if (phase === 'finished') {
    return direction === 'there'
      ? 'CEP: the move is finished; the stack here is stopped, its data is still there. Delete this server when you are sure.'
      : `CEP: this host serves as before the move.${figures}`
  }
  if (phase !== 'serving') {
    return `CEP: the move to ${target} is at "${phase}" (${direction}). On: ./cep migrate ${direction === 'there' ? 'push' : 'back'}. Undo: ./cep migrate ${direction === 'there' ? 'back' : `push ${target}`}`
  }
  if (direction === 'back') {
    return `CEP: this host serves again.${figures}\nLet the names lead here; then: ./cep migrate finish`
  }
  return `CEP: the new host serves, this one forwards to it.${figures}\nLet the names lead to ${addresses.new} (A records; see ./cep migrate checklist). When nobody comes here any more: ./cep migrate finish\nThe way back, with everything written since: ./cep migrate back`
}

async function showMove(json: boolean | undefined): Promise<number> {
  const journal = readMove(openStack())
  if (journal) return tell(journal, json)
  process.stdout.write(json ? 'null\n' : 'CEP: nothing is being moved from here.\n')
  return 0
}

async function showVerified(): Promise<number> {
  const isImport = readMove(openStack()) === null && wasImported()
  const lines = await (isImport ? verifyImport() : verifyMove())
  return say([...lines, '', `CEP: ${isImport ? 'this host is what was exported' : 'both hosts are equal'}.`])
}

async function showChecklist(): Promise<number> {
  const stack = openStack()
  const [ttlSeconds, addresses] = await Promise.all([readTtl(stack), resolve4(stack.domain).catch(() => [])])
  process.stdout.write(`${renderChecklist(checklist({ journal: readMove(stack), ttlSeconds, addresses }))}\n`)
  return 0
}
