import { resourceNames } from '../settings/stack-settings.ts'

/** Settings that belong to a host and not to the centre: they don't move. */
const isOwn = (name: string) =>
  /^(?:COMPOSE_PROJECT_NAME|BIND_ADDRESS|HTTP_PORT|HTTPS_PORT|CEP_SUBNET_\w+|CEP_SECRETS|CEP_PULL_POLICY|CEP_IMAGES|\w+_VERSION)$/.test(
    name,
  ) || resourceNames.includes(name)

type Settings = ReadonlyMap<string, string>

/**
 * What changes in the new host's settings (null: goes away): the centre's come along, a host's own stay as they are there.
 *
 * @param there what the new host has; null when it has none yet, and takes over everything.
 * @param given what the operator says about the new host.
 */
export function settingsToMove(
  here: Settings,
  there: Settings | null,
  given: Settings,
): Map<string, string | null> {
  const changes = new Map<string, string | null>()
  for (const [name, value] of here) if (there === null || !isOwn(name)) changes.set(name, value)
  for (const name of there?.keys() ?? []) if (!isOwn(name) && !here.has(name)) changes.set(name, null)
  for (const [name, value] of given) changes.set(name, value)
  return changes
}

/** Names of the centre's settings that differ, and how many are the same. */
export function compareSettings(
  here: Settings,
  there: Settings,
  given: Settings,
): { same: number; different: string[] } {
  const names = [...new Set([...here.keys(), ...there.keys()])].filter(
    (name) => !isOwn(name) && !given.has(name),
  )
  const different = names.filter((name) => here.get(name) !== there.get(name)).toSorted()
  return { same: names.length - different.length, different }
}
