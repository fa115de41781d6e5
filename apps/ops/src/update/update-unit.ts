import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Run, runOrFail } from '../compose/run.ts'
import { replaceFile } from '../settings/replace-file.ts'

const UNIT_FOLDER = '/etc/systemd/system'

type Schedule = { tree: string; project: string; calendar: string; isBuilding: boolean }

/** What runs an update at certain times: a unit that does it, and a timer that starts the unit. */
export function updateUnits({ tree, project, calendar, isBuilding }: Schedule): Record<string, string> {
  return {
    [`${project}-update.service`]: `[Unit]
Description=CEP (${project}): patched images and packages
After=docker.service network-online.target
Wants=network-online.target

[Service]
Type=oneshot
ExecStart=${join(tree, 'cep')} update${isBuilding ? ' --build' : ''}
`,
    [`${project}-update.timer`]: `[Unit]
Description=CEP (${project}): when to update

[Timer]
OnCalendar=${calendar}
RandomizedDelaySec=30min
Persistent=true

[Install]
WantedBy=timers.target
`,
  }
}

/** @throws OperatorError for times that systemd does not understand. */
export async function scheduleUpdates(run: Run, schedule: Schedule): Promise<void> {
  await runOrFail(
    run,
    { program: 'systemd-analyze', args: ['calendar', schedule.calendar] },
    {
      failure: `"${schedule.calendar}" is no time that systemd understands. For example: "Sun 04:00".`,
    },
  )
  for (const [name, text] of Object.entries(updateUnits(schedule))) {
    replaceFile(join(UNIT_FOLDER, name), text, { mode: 0o644 })
  }
  await systemctl(run, ['daemon-reload'])
  await systemctl(run, ['enable', '--now', `${schedule.project}-update.timer`])
}

export async function unscheduleUpdates(run: Run, project: string): Promise<void> {
  await systemctl(run, ['disable', '--now', `${project}-update.timer`])
  for (const kind of ['service', 'timer'])
    rmSync(join(UNIT_FOLDER, `${project}-update.${kind}`), { force: true })
  await systemctl(run, ['daemon-reload'])
}

const systemctl = (run: Run, args: string[]) =>
  runOrFail(run, { program: 'systemctl', args }, { failure: 'systemd did not take the schedule.' })
