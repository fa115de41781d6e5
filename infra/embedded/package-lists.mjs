import { existsSync, readdirSync } from 'node:fs'

/** Whether apt knows any package: a fresh container has no lists until the first `apt-get update`. */
export function hasPackageLists(folder = '/var/lib/apt/lists') {
  return existsSync(folder) && readdirSync(folder).some((name) => /_Packages(\.|$)/.test(name))
}
