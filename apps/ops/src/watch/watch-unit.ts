import { join } from 'node:path'
import { type Run, runOrFail } from '../compose/run.ts'
import { replaceFile } from '../settings/replace-file.ts'

const UNIT_FOLDER = '/etc/systemd/system'

/** The unit that keeps `./cep watch` of one installation running; small, and killed last. */
export const watchUnit = ({ tree, project }: { tree: string; project: string }): string => `[Unit]
Description=CEP (${project}): restarts containers that hang
After=docker.service
Wants=docker.service
StartLimitIntervalSec=0

[Service]
ExecStart=${join(tree, 'cep')} watch
Environment=NODE_OPTIONS=--max-old-space-size=48
Restart=always
RestartSec=2
MemoryMax=320M
OOMScoreAdjust=-500

[Install]
WantedBy=multi-user.target
`

export const watchUnitName = (project: string) => `${project}-watch.service`

/** Writes the unit, starts it, and has it started with the machine; changes nothing the second time. */
export async function installWatchUnit(
  run: Run,
  { tree, project }: { tree: string; project: string },
): Promise<void> {
  const name = watchUnitName(project)
  replaceFile(join(UNIT_FOLDER, name), watchUnit({ tree, project }), { mode: 0o644 })
  const failure = `${name} could not be installed. Is this a system with systemd?`
  await runOrFail(run, { program: 'systemctl', args: ['daemon-reload'] }, { failure })
  await runOrFail(run, { program: 'systemctl', args: ['enable', '--now', name] }, { failure })
  await runOrFail(run, { program: 'systemctl', args: ['restart', name] }, { failure })
}
