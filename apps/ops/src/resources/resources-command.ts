import { Argument, type Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { requireInstallation } from '../settings/installation.ts'
import { changeSettingsFile, readSettingsFile } from '../settings/settings-file.ts'
import { type LevelName, levels, peakMb, settingsOf } from './levels.ts'

/** `./cep resources 4g|8g|16g`. */
export function registerResources(program: Command): void {
  program
    .command('resources')
    .description('memory, processors and tuning of each part, for a host of a size')
    .addArgument(new Argument('[size]', 'none: show what is set').choices(Object.keys(levels)))
    .option('--json', 'for programs')
    .action((size: LevelName | undefined, options: { json?: boolean }) => finish(setResources(size, options)))
}

async function setResources(size: LevelName | undefined, { json }: { json?: boolean }): Promise<number> {
  const { settingsFile } = requireInstallation()
  const before = readSettingsFile(settingsFile)
  if (size) changeSettingsFile(settingsFile, settingsOf(levels[size]))
  const after = readSettingsFile(settingsFile)
  const names = [...settingsOf(levels['4g'])]
  const values = names.map(([name, fallback]) => ({ name, value: after.get(name) ?? fallback }))
  if (json) {
    process.stdout.write(
      `${JSON.stringify({ size: size ?? null, settings: Object.fromEntries(values.map(({ name, value }) => [name, value])) }, null, 2)}\n`,
    )
    return 0
  }
  if (!size) {
    process.stdout.write(`${values.map(({ name, value }) => `${name.padEnd(32)} ${value}`).join('\n')}\n`)
    return 0
  }
  const changed = names.filter(([name, fallback]) => (before.get(name) ?? fallback) !== after.get(name))
  process.stdout.write(
    changed.length === 0
      ? `resources: ${size} was set already\n`
      : `resources: ${size} written to .env, ${changed.length} settings changed, at most ${peakMb(levels[size])} MB in use. Bring it into force: ./cep up\n`,
  )
  return 0
}
