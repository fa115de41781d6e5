import { Argument, type Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { createRun } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { openHome } from '../embedded/home.ts'
import { OperatorError } from '../operator-error.ts'
import { writeServiceFolders } from '../secrets/materialise.ts'
import { openSecretStore } from '../secrets/secret-store.ts'
import { askSecret } from '../settings/ask.ts'
import { isProduction, openInstallation, requireInstallation } from '../settings/installation.ts'
import { readStackSettings } from '../settings/read-stack-settings.ts'
import { changeSettingsFile, readSettingsFile } from '../settings/settings-file.ts'
import { mailFromInside } from './mail-from-inside.ts'
import { type MailPresetName, mailPresets } from './mail-presets.ts'
import { mailSettingsFor } from './mail-settings.ts'
import { sendHere } from './send-here.ts'
import { type MailOutcome, renderOutcome, sendTestMail } from './send-test-mail.ts'

/** `./cep mail use|test`; `mail send` is what runs inside the stack. */
export function registerMail(program: Command): void {
  const group = program.command('mail').description('the server that sends the mails of the centre')
  group
    .command('use')
    .description('choose it')
    .addArgument(new Argument('<preset>').choices(Object.keys(mailPresets)))
    .option('--user <user>', 'user at the server; the password is asked, or read from standard input')
    .option('--from <sender>', 'sender of all mail, like: Centro <hola@centro.es>')
    .option('--host <host>', 'server')
    .option('--port <port>', 'its port', Number)
    .option('--no-tls', 'without TLS: only for a server in the same room')
    .action((preset: MailPresetName, options: UseOptions) => finish(use(preset, options)))
  group
    .command('test <address>')
    .description('send a mail from inside the stack, and say why when it is refused')
    .option('--json', 'for programs')
    .action((address: string, options: { json?: boolean }) => finish(test(address, options)))
  group
    .command('send <address>', { hidden: true })
    .description('send a mail with the settings of this process')
    .action((address: string) => finish(sendHere(address)))
}

type UseOptions = { user?: string; from?: string; host?: string; port?: number; tls: boolean }

async function use(preset: MailPresetName, { tls, ...options }: UseOptions): Promise<number> {
  const { settingsFile, secretsFolder } = requireInstallation()
  const settings = readSettingsFile(settingsFile)
  // `--no-tls` alone says something; without it the preset decides.
  const choice = { preset, ...options, ...(tls ? {} : { tls: false }) }
  const changes = mailSettingsFor(choice, settings.get('COMPOSE_PROFILES'))
  const { password } = mailPresets[preset]
  const secret = password && changes.get('SMTP_USER') ? await askSecret(`Password (${password})`) : ''
  changeSettingsFile(settingsFile, new Map([...changes, ['SMTP_PASSWORD', null]]))
  const store = openSecretStore(secretsFolder)
  store.set('SMTP_PASSWORD', secret)
  writeServiceFolders(secretsFolder, store)
  process.stdout.write(
    `mail: ${mailPresets[preset].title}. Bring it into force: ./cep up; then try it: ./cep mail test YOUR@ADDRESS\n` +
      'mail: the DNS records that belong to it: ./cep dns\n',
  )
  return 0
}

async function test(address: string, { json }: { json?: boolean }): Promise<number> {
  if (!/^[^\s@]+@[^\s@]+$/.test(address)) throw new OperatorError(`${address} is no mail address.`)
  const outcome = isProduction() ? await testStack(address) : await testEmbedded(address)
  process.stdout.write(json ? `${JSON.stringify(outcome)}\n` : `${renderOutcome(outcome)}\n`)
  return outcome.status === 'sent' ? 0 : 1
}

async function testStack(address: string): Promise<MailOutcome> {
  const installation = openInstallation()
  const settings = readStackSettings(installation.settingsFile)
  if (!settings.SMTP_HOST) return { status: 'not_configured' }
  return mailFromInside(createRun(), {
    stack: openStack(),
    settings,
    secretsFolder: installation.secretsFolder,
    address,
  })
}

/** Into the catcher of `npm start`. */
async function testEmbedded(address: string): Promise<MailOutcome> {
  const outcome = await sendTestMail(
    {
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: openHome().ports.smtp,
      SMTP_SECURE: false,
      MAIL_FROM: 'CEP Formación <hola@cepformacion.example>',
    },
    address,
  )
  if (outcome.status !== 'refused' || outcome.reason !== 'unreachable') return outcome
  throw new OperatorError('The mail catcher is not running. Start the system with npm start.')
}
