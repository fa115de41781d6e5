import { type Environment, tryConfiguration } from '@cep/platform/configuration'
import type { Logger } from '@cep/platform/logger'
import { z } from 'zod'
import type { VendorLimits } from './vendor-http.ts'

/** An optional service, declared once: its switch, what it reads from the environment, its client. */
export type IntegrationDeclaration<Settings extends z.ZodObject, Client> = {
  /** As the logs and the panel name it. */
  name: string
  /** The variable that switches it on: `true` or `false`; unset is off. */
  flag: `ENABLE_${string}`
  /** Everything it reads, its flag included. Any NAME may come from NAME_FILE. */
  settings: Settings
  create: (settings: z.infer<Settings>, tools: IntegrationTools) => Client
}

/** `limits` stand in for the vendor's own; tests are in a hurry. */
export type IntegrationTools = { logger: Logger; limits?: Partial<VendorLimits> }

/** Why an integration is off: nobody asked for it, somebody switched it off, or settings are missing. */
export type OffReason = 'not_configured' | 'disabled' | 'incomplete'

export type IntegrationState<Client> =
  | { state: 'on'; client: Client }
  /** `missing` names the settings that are missing or unusable, never their values. */
  | { state: 'off'; reason: OffReason; missing?: string[] }

/** What a job says of a step whose integration is off, whatever the reason. */
export const NOT_CONFIGURED = 'not_configured'

/** The switch of an integration. */
export const switchedOn = z
  .enum(['true', 'false'])
  .transform((value) => value === 'true')
  .default(false)

/**
 * Reads an integration's settings and makes its client; never throws. Off is told with one info line,
 * switched on but incomplete with one warning.
 */
export function integration<Settings extends z.ZodObject, Client>(
  declaration: IntegrationDeclaration<Settings, Client>,
  { logger, limits = {}, environment }: IntegrationTools & { environment?: Environment },
): IntegrationState<Client> {
  const { name, flag } = declaration
  const own = logger.child({ integration: name })
  const wanted = tryConfiguration(z.object({ [flag]: switchedOn.unwrap().optional() }), environment)
  if ('settings' in wanted && wanted.settings[flag] !== true) {
    const reason = wanted.settings[flag] === false ? 'disabled' : 'not_configured'
    own.info({ reason }, 'integration is off')
    return { state: 'off', reason }
  }

  const read = tryConfiguration(declaration.settings, environment)
  if ('problems' in read) {
    const missing = [...new Set(read.problems.map((problem) => problem.name))]
    own.warn({ reason: 'incomplete', missing }, 'integration is off')
    return { state: 'off', reason: 'incomplete', missing }
  }
  return { state: 'on', client: declaration.create(read.settings, { logger: own, limits }) }
}

/** One word for a health page or the boot line: "on", "off: incomplete". */
export const stateInWords = (state: IntegrationState<unknown>) =>
  state.state === 'on' ? 'on' : `off: ${state.reason}`
