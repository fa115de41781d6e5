import { Argument, type Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { openInstallation } from '../settings/installation.ts'
import { readSettingsFile } from '../settings/settings-file.ts'
import { listSecrets, renderSecrets } from './list-secrets.ts'
import { materialiseSecrets } from './materialise.ts'
import { rotateSecret } from './rotate-command.ts'
import { refreshBundle } from './seal-bundle.ts'
import { secrets } from './secrets.ts'

/** `./cep secrets list|rotate|materialise`. */
export function registerSecrets(program: Command): void {
  const group = program.command('secrets').description('passwords, keys and certificates of the stack')
  group
    .command('list')
    .description('every secret: who is given it, how old it is; never a value')
    .option('--json', 'for programs')
    .action((options: { json?: boolean }) => finish(showSecrets(options)))
  group
    .command('rotate')
    .description('replace a secret, without downtime where its part allows it')
    .addArgument(
      new Argument('[name]', 'none: finish what was interrupted').choices(secrets.map(({ name }) => name)),
    )
    .option('--yes', 'without asking')
    .action((name: string | undefined, options: { yes?: boolean }) => finish(rotateSecret(name, options)))
  group
    .command('materialise')
    .description('make what is missing and write each service its files; changes nothing the second time')
    .action(() => finish(materialise()))
}

async function showSecrets({ json }: { json?: boolean }): Promise<number> {
  const list = listSecrets(openInstallation().secretsFolder)
  process.stdout.write(`${json ? JSON.stringify(list, null, 2) : renderSecrets(list)}\n`)
  return 0
}

async function materialise(): Promise<number> {
  const { settingsFile, secretsFolder } = openInstallation()
  const { made, written } = await materialiseSecrets(secretsFolder, secretsByHand(settingsFile))
  refreshBundle()
  const what = made.length > 0 ? `made ${made.join(', ')}` : 'every secret was there'
  process.stdout.write(`secrets: ${what}; ${written.length} files written\n`)
  return 0
}

/** The secrets that somebody filled in by hand: of `.env`, or of the environment inside the stack. */
export function secretsByHand(settingsFile: string): Map<string, string> {
  const inFile = readSettingsFile(settingsFile)
  return new Map(
    secrets.flatMap(({ name }) => {
      // Inside the stack compose hands them over; on a host somebody's shell has no say in it.
      const value = process.env.CEP_SECRETS_DIR ? process.env[name] : inFile.get(name)
      return value ? [[name, value] as const] : []
    }),
  )
}
