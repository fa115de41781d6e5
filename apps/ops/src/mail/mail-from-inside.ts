import { join } from 'node:path'
import { z } from 'zod'
import type { Command } from '../compose/command.ts'
import { readContainers } from '../compose/containers.ts'
import { type Run, runOrFail } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'
import { serviceUsers } from '../secrets/service-users.ts'
import type { StackSettings } from '../settings/stack-settings.ts'
import type { MailOutcome } from './send-test-mail.ts'

type Sending = {
  stack: Pick<Stack, 'project' | 'images' | 'version'>
  settings: Pick<
    StackSettings,
    'SMTP_HOST' | 'SMTP_PORT' | 'SMTP_USER' | 'SMTP_SECURE' | 'MAIL_FROM' | 'DOMAIN'
  >
  secretsFolder: string
  address: string
}

/** Sends from where the worker stands: its networks, its secrets, its user. */
export async function mailFromInside(run: Run, sending: Sending): Promise<MailOutcome> {
  const workers = await readContainers(run, sending.stack.project, 'worker-automation')
  const worker = workers.find(({ state }) => state === 'running')
  if (!worker) throw new OperatorError('The worker that sends mails does not run. Start the stack: ./cep up')
  const { stdout } = await runOrFail(run, sendCommand(sending, worker.name), {
    failure: 'The mail could not be tried from inside the stack.',
  })
  // Our own program's line, of this same version.
  return outcome.parse(JSON.parse(stdout.trim().split('\n').at(-1) ?? '')) as MailOutcome
}

const outcome = z.looseObject({ status: z.enum(['sent', 'not_configured', 'refused']) })

/** The operator's program in the network of the worker's container. */
export function sendCommand({ stack, settings, secretsFolder, address }: Sending, worker: string): Command {
  const folder = 'worker-automation'
  const variables = {
    SMTP_HOST: settings.SMTP_HOST ?? '',
    SMTP_PORT: String(settings.SMTP_PORT),
    SMTP_USER: settings.SMTP_USER ?? '',
    SMTP_SECURE: settings.SMTP_SECURE,
    MAIL_FROM: settings.MAIL_FROM ?? `hola@${settings.DOMAIN}`,
    SMTP_PASSWORD_FILE: '/run/secrets/SMTP_PASSWORD',
  }
  return {
    program: 'docker',
    args: [
      ...['run', '--rm', '--pull', 'never', '--network', `container:${worker}`, '--read-only'],
      ...['--cap-drop', 'ALL', '--security-opt', 'no-new-privileges', '--memory', '192m'],
      ...['--user', `${serviceUsers[folder]}:${serviceUsers[folder]}`],
      ...['--volume', `${join(secretsFolder, folder)}:/run/secrets:ro`],
      ...Object.entries(variables).flatMap(([name, value]) => ['--env', `${name}=${value}`]),
      `${stack.images}/ops:${stack.version}`,
      ...['mail', 'send', address],
    ],
  }
}
