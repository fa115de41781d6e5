import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import type { Command } from '../compose/command.ts'
import { type Run, runOrFail } from '../compose/run.ts'

/** Where systemd runs the host; elsewhere (containers, tests) a process of our own waits. */
const SYSTEMD = '/run/systemd/system'

/**
 * Starts what takes a change back after some seconds, on its own: the connection this command came in
 * by may be what the change cuts.
 */
export async function scheduleUndo(
  run: Run,
  { id, tree, seconds }: { id: string; tree: string; seconds: number },
): Promise<void> {
  if (existsSync(SYSTEMD)) {
    await runOrFail(run, systemdUndo({ id, tree, seconds }), {
      failure: 'The way back could not be prepared, so nothing was changed.',
    })
    return
  }
  const [program, args] = undoProgram([id, '--after', String(seconds)])
  const waiting = spawn(program, args, {
    detached: true,
    stdio: 'ignore',
    env: { ...process.env, CEP_TREE: tree },
  })
  // Nothing is changed before it is there.
  await once(waiting, 'spawn')
  waiting.unref()
}

/** A timer of the system, which outlives sessions. */
function systemdUndo({ id, tree, seconds }: { id: string; tree: string; seconds: number }): Command {
  const [program, args] = undoProgram([id])
  return {
    program: 'systemd-run',
    args: [
      ...['--collect', '--unit', `cep-firewall-undo-${id}`, `--on-active=${seconds}s`],
      ...['--timer-property=AccuracySec=1s', `--setenv=CEP_TREE=${tree}`, program, ...args],
    ],
  }
}

/** This program again. */
const undoProgram = (args: string[]): [string, string[]] => [
  process.execPath,
  // How this process itself was started: the sources in a checkout, the bundle on a host.
  [process.argv[1] ?? '', 'firewall', 'undo', ...args],
]
