import { type Container, readContainers } from '../compose/containers.ts'
import type { DeployContext } from './deploy-context.ts'
import type { Versions } from './journal.ts'
import {
  FOUNDATION_SERVICES,
  type FoundationService,
  foundationVersionSettings,
  ROLLED_SERVICES,
  rolledServices,
  tagOf,
} from './rolled-services.ts'

type Foundation = Partial<Record<FoundationService, string>>

/** A tag under which an image is kept that lost its own to a newer one. */
const isKeptTag = (tag: string) => tag.startsWith('kept-')

/**
 * The settings that describe what runs: CEP_VERSION is the version of the applications, and whatever
 * runs another one has a setting of its own. With them a plain `docker compose up -d` finds nothing
 * to change, least of all an edge or a database to interrupt.
 */
export function settingsFor({
  apps,
  foundation,
  version,
}: {
  apps: Versions
  foundation: Foundation
  /** CEP_VERSION before. */
  version: string
}): ReadonlyMap<string, string | null> {
  const tags = new Set(ROLLED_SERVICES.map((service) => apps[service] ?? version))
  const [only] = tags
  const common = only !== undefined && tags.size === 1 && !isKeptTag(only) ? only : version
  const own = (tag: string | undefined) => (tag === undefined || tag === common ? null : tag)
  const settings = new Map<string, string | null>([['CEP_VERSION', common]])
  for (const service of ROLLED_SERVICES)
    settings.set(rolledServices[service].versionSetting, own(apps[service]))
  for (const service of FOUNDATION_SERVICES) {
    const setting = foundationVersionSettings[service]
    if (setting) settings.set(setting, own(foundation[service]))
  }
  return settings
}

/** Tags of the running containers of rolled services. */
export async function readRolled({ run, stack }: Pick<DeployContext, 'run' | 'stack'>): Promise<Versions> {
  return tagsOf(await readContainers(run, stack.project), ROLLED_SERVICES)
}

/** Tags of the foundation's running containers. */
export async function readFoundation({
  run,
  stack,
}: Pick<DeployContext, 'run' | 'stack'>): Promise<Foundation> {
  return tagsOf(await readContainers(run, stack.project), FOUNDATION_SERVICES)
}

function tagsOf<Service extends string>(
  containers: readonly Container[],
  services: readonly Service[],
): Partial<Record<Service, string>> {
  const tags = services.flatMap((service) => {
    const container = containers.findLast((other) => other.service === service)
    return container ? [[service, tagOf(container.image)] as const] : []
  })
  // Object.fromEntries forgets the keys' type; they are those of `services`.
  return Object.fromEntries(tags) as Partial<Record<Service, string>>
}
