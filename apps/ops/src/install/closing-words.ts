import { renderRecords } from '../dns/dns-command.ts'
import type { FoundRecord } from '../dns/dns-records.ts'
import type { SecretStore } from '../secrets/secret-store.ts'
import { publicUrlOf, type StackSettings } from '../settings/stack-settings.ts'

/** Noted in the store once sign-ins were shown; a name that no secret has. */
const SHOWN = '.shown'

/** The sign-ins, the first time alone: nobody finds them in a terminal's history a second time. */
export function signInsOnce(store: SecretStore, settings: StackSettings): string | null {
  if (store.get(SHOWN) !== undefined) return null
  const url = publicUrlOf(settings)
  const administrator = settings.CEP_ADMIN_EMAIL
    ? `  Panel            ${url}/admin
    user           ${settings.CEP_ADMIN_EMAIL}
    password       ${store.get('CEP_ADMIN_PASSWORD') ?? ''}
                   Change it there; the panel asks for a second factor at the first sign-in.`
    : '  Panel            nobody can sign in yet: ./cep install --email YOUR@ADDRESS'
  const text = `Keep these elsewhere, in a password manager. They are not shown again:

${administrator}

  Board of jobs    ${url}/queues (administrators get in by themselves)
    user           ${store.get('BULLBOARD_USER') ?? ''}
    password       ${store.get('BULLBOARD_PASSWORD') ?? ''}

  Object store     https://minio.${settings.DOMAIN} (only from CONSOLE_ALLOW)
    user           ${store.get('MINIO_ROOT_USER') ?? ''}
    password       ${store.get('MINIO_ROOT_PASSWORD') ?? ''}

  The key of all backups: keep these lines in two other places, as a file. Then: ./cep backup key --forget

${store.get('BACKUP_OFFLINE_KEY') ?? ''}`
  store.set(SHOWN, new Date().toISOString())
  return text
}

/** What is left to do once everything runs. */
export function nextSteps({
  settings,
  records,
}: {
  settings: StackSettings
  records: readonly FoundRecord[]
}): string {
  const missing = records.filter(({ state }) => state !== 'ok')
  const steps = [
    "Keep the key of all backups in two other places, and take it away here: without it nobody reads the backups of a lost host.\n     ./cep backup key | ssh YOU@ELSEWHERE 'umask 077; cat > cep-backups.key' && ./cep backup key --forget",
    'Give the backups a second place, so that they outlive this host: BACKUP_OFFSITE_S3_… in .env, then ./cep up',
    missing.length > 0 ? 'Enter the DNS records below; the certificate comes by itself after that.' : null,
    settings.SMTP_HOST
      ? 'Try the mail: ./cep mail test YOUR@ADDRESS'
      : 'Choose a mail server, mails wait until then: ./cep mail use gmail|sendgrid|mailgun|postfix|any',
    'Close the other ports of this host: ./cep firewall apply',
    'See that all is well: ./cep status, ./cep doctor',
  ].filter((step) => step !== null)
  const list = steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n')
  return `${publicUrlOf(settings)} is up. What is left:\n\n${list}\n${missing.length > 0 ? `\n${renderRecords(missing)}\n` : ''}`
}
