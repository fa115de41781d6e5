import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { isPrivate } from '../install/network-checks.ts'
import { readOwnAddresses } from '../install/network-facts.ts'
import { spfFor } from '../mail/mail-presets.ts'
import { dkimRecord } from '../secrets/dkim-key.ts'
import { next } from '../secrets/renew-secrets.ts'
import { openSecretStore, type SecretStore } from '../secrets/secret-store.ts'
import { requireInstallation } from '../settings/installation.ts'
import { readStackSettings } from '../settings/read-stack-settings.ts'
import type { StackSettings } from '../settings/stack-settings.ts'
import { type DnsPlan, dnsRecords, type FoundRecord } from './dns-records.ts'
import { lookUpRecords } from './look-up-records.ts'

/** `./cep dns`. */
export function registerDns(program: Command): void {
  program
    .command('dns')
    .description('every DNS record of this stack, to be pasted, and which are there already')
    .option('--address <address...>', 'public addresses of this host, where it does not know them')
    .option('--json', 'for programs')
    .action((options: { address?: string[]; json?: boolean }) => finish(showDns(options)))
}

async function showDns({ address, json }: { address?: string[]; json?: boolean }): Promise<number> {
  const { settingsFile, secretsFolder } = requireInstallation()
  const settings = readStackSettings(settingsFile)
  const found = await findRecords(settings, openSecretStore(secretsFolder), address)
  process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : `${renderRecords(found)}\n`)
  return 0
}

/** Every record of an installation and what the world sees. */
export function findRecords(
  settings: StackSettings,
  store: SecretStore,
  addresses?: string[],
): Promise<FoundRecord[]> {
  return lookUpRecords(dnsRecords(planFor(settings, store, addresses)))
}

/** The lines as zone files have them, and below each what stands there instead. */
export function renderRecords(records: readonly FoundRecord[]): string {
  const width = Math.max(...records.map(({ name }) => name.length))
  const marks = { ok: 'ok  ', missing: 'NEW ', different: 'DIFF' }
  const lines = records.map(({ state, name, type, value, found, why }) => {
    const written = type === 'TXT' ? `"${value}"` : value
    const line = `${marks[state]}  ${name.padEnd(width)}  ${type.padEnd(4)}  ${written}`
    const seen = state === 'different' ? `\n      there is: ${found.join(', ')}` : ''
    return `${line}${state === 'ok' ? '' : `\n      ${why}`}${seen}`
  })
  const left = records.filter(({ state }) => state !== 'ok').length
  const end =
    left === 0
      ? 'All of them are there.'
      : `${left} to be entered or corrected at your DNS provider; then wait until their time to live has passed.`
  return `${lines.join('\n')}\n\n${end}`
}

function planFor(settings: StackSettings, store: SecretStore, addresses?: string[]): DnsPlan {
  const own = (addresses ?? readOwnAddresses()).filter((each) => !isPrivate(each))
  const ipv4 = own.filter((each) => !each.includes(':'))
  return {
    domain: settings.DOMAIN,
    ipv4: ipv4.length > 0 ? ipv4 : ['<the public address of this host>'],
    ipv6: own.filter((each) => each.includes(':')),
    spf: spfFor(settings.SMTP_HOST),
    dkim: settings.SMTP_HOST === 'postfix' ? signingKeys(store) : [],
    reportsTo: settings.ACME_EMAIL ?? settings.CEP_ADMIN_EMAIL ?? `postmaster@${settings.DOMAIN}`,
    authority: settings.ACME_DIRECTORY.includes('letsencrypt.org') ? 'letsencrypt.org' : null,
  }
}

/** The key in use, and the one that waits to be published before it is. */
function signingKeys(store: SecretStore): DnsPlan['dkim'] {
  return [(key: string) => key, next].flatMap((name) => {
    const key = store.get(name('DKIM_KEY'))
    const selector = store.get(name('DKIM_SELECTOR'))
    return key && selector ? [{ selector, text: dkimRecord(key) }] : []
  })
}
