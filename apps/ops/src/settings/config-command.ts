import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { compose } from '../compose/docker-commands.ts'
import { finish } from '../compose/finish.ts'
import { createRun } from '../compose/run.ts'
import { isAcceptable, renderVerdicts } from '../install/verdict.ts'
import { openSecretStore } from '../secrets/secret-store.ts'
import { serviceFiles } from '../secrets/service-files.ts'
import { serviceUsers } from '../secrets/service-users.ts'
import { checkSettings } from './check-settings.ts'
import { requireInstallation } from './installation.ts'
import { readSettingsFile } from './settings-file.ts'

/** `./cep config check`. */
export function registerConfig(program: Command): void {
  program
    .command('config')
    .description('the settings in .env')
    .command('check')
    .description('whether every setting, secret and the compose file can be used')
    .option('--json', 'for programs')
    .action((options: { json?: boolean }) => finish(checkHere(options)))
}

async function checkHere({ json }: { json?: boolean }): Promise<number> {
  const { settingsFile, composeFolder, secretsFolder } = requireInstallation()
  const verdicts = checkSettings({
    settings: readSettingsFile(settingsFile),
    fileMode: statSync(settingsFile).mode,
    composeProblem: await askCompose(join(composeFolder, 'docker-compose.yml')),
    wrongSecrets: findWrongSecrets(secretsFolder),
  })
  const isFine = isAcceptable(verdicts)
  process.stdout.write(
    json ? `${JSON.stringify({ ok: isFine, checks: verdicts }, null, 2)}\n` : `${renderVerdicts(verdicts)}\n`,
  )
  return isFine ? 0 : 1
}

async function askCompose(composeFile: string): Promise<string | null> {
  const { code, stderr } = await createRun()(compose({ composeFile }, ['config', '--quiet']))
  return code === 0 ? null : (stderr.trim().split('\n').at(-1) ?? 'it refuses the file')
}

/** Files of secrets that are missing, or that belong to somebody else, or that others can read. */
function findWrongSecrets(secretsFolder: string): string[] {
  if (!existsSync(join(secretsFolder, '.store'))) return ['all: none are made yet']
  const store = openSecretStore(secretsFolder)
  return [...serviceFiles(store.get)].flatMap(([service, files]) => {
    const folder = join(secretsFolder, service)
    if (!existsSync(folder)) return [service]
    const there = readdirSync(folder)
    const wrong = [...files.keys()].filter((name) => {
      if (!there.includes(name)) return true
      const { mode, uid } = statSync(join(folder, name))
      return (mode & 0o7777) !== 0o400 || uid !== serviceUsers[service]
    })
    return wrong.map((name) => `${service}/${name}`)
  })
}
