import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openSecretStore } from './secret-store.ts'
import { keysOf, type Secret, secrets, servicesOf } from './secrets.ts'
import { previous } from './service-files.ts'
import type { ServiceName } from './service-users.ts'

export type ListedSecret = {
  name: string
  what: string
  services: ServiceName[]
  rotation: Secret['rotation']
  effect: string
  /** null: not made yet. */
  madeAt: string | null
  isRotating: boolean
}

/** Every secret of an installation, without a value. */
export function listSecrets(secretsFolder: string): ListedSecret[] {
  const store = existsSync(join(secretsFolder, '.store')) ? openSecretStore(secretsFolder) : null
  return secrets.map((secret) => {
    const keys = keysOf(secret).map(({ key }) => key)
    const times = keys.flatMap((key) => store?.madeAt(key) ?? [])
    const latest = times.length > 0 ? Math.max(...times.map(Number)) : null
    return {
      name: secret.name,
      what: secret.what,
      services: servicesOf(secret),
      rotation: secret.rotation,
      effect: secret.effect,
      madeAt: latest === null ? null : new Date(latest).toISOString(),
      isRotating: keys.some((key) => store?.get(previous(key)) !== undefined),
    }
  })
}

/** A table for people. */
export function renderSecrets(list: readonly ListedSecret[], now = Date.now()): string {
  return list
    .map(({ name, madeAt, isRotating, services }) => {
      const age = madeAt ? ageInWords(now - Date.parse(madeAt)) : 'not made yet'
      const state = isRotating ? 'being rotated' : age
      return `${name.padEnd(22)} ${state.padEnd(14)} ${services.join(', ') || 'nobody: stays in the store'}`
    })
    .join('\n')
}

function ageInWords(ageMs: number): string {
  const days = Math.floor(ageMs / 86_400_000)
  if (days === 0) return 'today'
  return days === 1 ? '1 day' : `${days} days`
}
