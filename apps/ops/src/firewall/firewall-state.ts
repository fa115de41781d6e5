import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Everything that ufw reads and that we change. */
const FILES = [
  '/etc/ufw/ufw.conf',
  '/etc/ufw/user.rules',
  '/etc/ufw/user6.rules',
  '/etc/ufw/after.rules',
  '/etc/ufw/after6.rules',
  '/etc/default/ufw',
]

/** What a change of the firewall was made from, until it is confirmed. */
export type FirewallState = {
  /** Keeps the files as they are, and whether the firewall is on; `id` names this change. */
  save: (id: string, wasOn: boolean) => void
  /** Whether a change waits for its confirmation. */
  isPending: () => boolean
  /**
   * Ends the wait, of the change with that id where one is given; false when it had ended already. Of
   * two who try at once, one is told so.
   */
  claim: (id?: string) => boolean
  /** Puts the files back; returns whether the firewall was on. */
  restore: () => boolean
}

export function openFirewallState(stateFolder: string): FirewallState {
  const folder = join(stateFolder, 'firewall-before')
  const pending = join(stateFolder, 'firewall-pending')
  const kept = (file: string) => join(folder, `${basename(join(file, '..'))}-${basename(file)}`)
  return {
    save(id, wasOn) {
      rmSync(folder, { recursive: true, force: true })
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      for (const file of FILES) if (existsSync(file)) copyFileSync(file, kept(file))
      writeFileSync(join(folder, 'was-on'), String(wasOn))
      writeFileSync(pending, id)
    },
    isPending: () => existsSync(pending),
    claim(id) {
      if (id !== undefined && (!existsSync(pending) || readFileSync(pending, 'utf8') !== id)) return false
      try {
        renameSync(pending, `${pending}.${process.pid}`)
      } catch {
        return false
      }
      rmSync(`${pending}.${process.pid}`)
      return true
    },
    restore() {
      for (const file of FILES) if (existsSync(kept(file))) copyFileSync(kept(file), file)
      return readFileSync(join(folder, 'was-on'), 'utf8') === 'true'
    },
  }
}
