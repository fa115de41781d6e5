import { normalisePhone } from '@cep/contracts/phone'
import { isCancel, select } from '@clack/prompts'
import { type MailPresetName, mailPresets } from '../mail/mail-presets.ts'
import { OperatorError } from '../operator-error.ts'
import { ask } from '../settings/ask.ts'
import { stackSettings } from '../settings/stack-settings.ts'
import type { InstallOptions } from './install-options.ts'

/** Asks for what neither a flag nor `.env` says. */
export async function askForSettings(
  options: InstallOptions,
  before: ReadonlyMap<string, string>,
): Promise<InstallOptions> {
  const answers = { ...options }
  const isOpen = (given: string | undefined, name: string) => given === undefined && !before.has(name)
  if (isOpen(options.domain, 'DOMAIN')) {
    answers.domain = await ask('The domain of the site', {
      hint: 'cepformacion.es',
      check: problemWith('DOMAIN'),
    })
  }
  if (isOpen(options.email, 'CEP_ADMIN_EMAIL')) {
    answers.email = await ask('Your e-mail: the first administrator', {
      check: problemWith('CEP_ADMIN_EMAIL'),
    })
  }
  if (isOpen(options.centre, 'CENTRE_NAME')) {
    answers.centre = await ask('Name of the centre, as visitors read it', { check: isMissing })
  }
  if (isOpen(options.phone, 'CENTRE_PHONE')) {
    answers.phone = await ask('Its phone number', { check: phoneProblem })
  }
  if (isOpen(options.address, 'CENTRE_ADDRESS')) {
    answers.address = await ask('Its postal address', { check: isMissing })
  }
  if (isOpen(options.mail ?? options.smtpHost, 'SMTP_HOST')) await askForMail(answers)
  return answers
}

async function askForMail(answers: InstallOptions): Promise<void> {
  const chosen = await select<MailPresetName | 'later'>({
    message: 'How does the centre send mail?',
    options: [
      ...Object.entries(mailPresets).map(([value, { title }]) => ({
        // The keys of the presets.
        value: value as MailPresetName,
        label: title,
      })),
      { value: 'later' as const, label: 'later: mails wait until then' },
    ],
  })
  if (isCancel(chosen)) throw new OperatorError('Stopped; nothing was changed.')
  if (chosen === 'later') return
  answers.mail = chosen
  const preset = mailPresets[chosen]
  if (preset.host === null) answers.smtpHost = await ask('Which server?', { check: isMissing })
  if (preset.user === undefined) answers.smtpUser = await ask('User at that server', { check: isMissing })
}

const isMissing = (value: string) => (value.trim() ? undefined : 'Write something.')

const phoneProblem = (value: string) =>
  normalisePhone(value) === null ? 'Write a phone number, like 612 345 678.' : undefined

const problemWith = (name: 'DOMAIN' | 'CEP_ADMIN_EMAIL') => (value: string) => {
  const parsed = stackSettings.shape[name].safeParse(value.trim())
  if (!parsed.success) return parsed.error.issues[0]?.message ?? 'This can not be used.'
  return parsed.data === undefined || parsed.data === '' ? 'Write something.' : undefined
}
