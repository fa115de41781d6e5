import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { createRun, type Run } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { isProduction, openInstallation } from '../settings/installation.ts'
import { readStackSettings, subnetsOf } from '../settings/read-stack-settings.ts'
import { type StackSettings, stackSettings } from '../settings/stack-settings.ts'
import { checkHost } from './host-checks.ts'
import { readHostFacts } from './host-facts.ts'
import { checkNetwork } from './network-checks.ts'
import { readNetworkFacts } from './network-facts.ts'
import { checkRuntime } from './runtime-checks.ts'
import { readRuntimeFacts } from './runtime-facts.ts'
import { isAcceptable, renderVerdicts, type Verdict } from './verdict.ts'

/** `./cep preflight` and `./cep doctor`. */
export function registerDoctor(program: Command): void {
  program
    .command('preflight')
    .description('whether a stack can be installed on this host, and what is missing')
    .option('--domain <domain>', 'the domain it will have')
    .option('--json', 'for programs')
    .action((options: Options) => finish(report(options, preflightHere)))
  program
    .command('doctor')
    .description('preflight, and how the host is kept: SSH, updates, certificate, firewall')
    .option('--json', 'for programs')
    .action((options: Options) => finish(report(options, examineHere)))
}

type Options = { json?: boolean; domain?: string }

async function report(
  options: Options,
  examine: (run: Run, options: Options) => Promise<Verdict[]>,
): Promise<number> {
  const verdicts = await examine(createRun(), options)
  const isFine = isAcceptable(verdicts)
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ok: isFine, checks: verdicts }, null, 2)}\n`
      : `${renderVerdicts(verdicts)}\n`,
  )
  return isFine ? 0 : 1
}

/** Everything that decides whether a stack with these settings can be installed here. */
export async function preflight(run: Run, settings: StackSettings): Promise<Verdict[]> {
  const [host, network] = await Promise.all([
    readHostFacts(run),
    readNetworkFacts(run, {
      domain: settings.DOMAIN,
      project: settings.COMPOSE_PROJECT_NAME,
      bindAddress: settings.BIND_ADDRESS,
      httpPort: settings.HTTP_PORT,
      httpsPort: settings.HTTPS_PORT,
      acmeDirectory: settings.ACME_DIRECTORY,
      smtp: settings.SMTP_HOST ? { host: settings.SMTP_HOST, port: settings.SMTP_PORT } : null,
      adminEmail: settings.CEP_ADMIN_EMAIL ?? null,
    }),
  ])
  return [...checkHost(host), ...checkNetwork(network, subnetsOf(settings))]
}

function preflightHere(run: Run, { domain }: Options): Promise<Verdict[]> {
  const installation = openInstallation()
  const settings = isProduction(installation)
    ? readStackSettings(installation.settingsFile)
    : stackSettings.parse({ DOMAIN: domain ?? 'localhost' })
  return preflight(run, domain ? { ...settings, DOMAIN: domain } : settings)
}

async function examineHere(run: Run, options: Options): Promise<Verdict[]> {
  const stack = isProduction() ? openStack() : null
  const [before, runtime] = await Promise.all([preflightHere(run, options), readRuntimeFacts(run, stack)])
  return [...before, ...checkRuntime(runtime)]
}
