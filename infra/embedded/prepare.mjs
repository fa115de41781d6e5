import { realpathSync } from 'node:fs'
import { checkSpace, checkSystem } from './check-system.mjs'
import { chooseHome } from './choose-home.mjs'
import { tree } from './home.mjs'
import { dependenciesAreCurrent, installDependencies } from './install-dependencies.mjs'
import { ensurePrograms } from './install-programs.mjs'
import { say } from './say.mjs'

/** Checks system and disk before anything is downloaded. Returns the data folder, links resolved. */
export function prepareHome() {
  const chosen = chooseHome()
  checkSystem(chosen)
  checkSpace({ home: chosen, tree })
  return realpathSync(chosen)
}

/** Brings npm's and the system's packages, side by side: both wait for the network most of the time. */
export async function installEverything(home, more = async () => {}) {
  const npm = async () => {
    if (dependenciesAreCurrent()) return
    say('installing dependencies (npm ci)')
    await installDependencies(home)
    say('dependencies installed')
  }
  await settleAll([npm(), ensurePrograms(home), more()])
}

/** Waits for all before failing, so that no half-done installation is left running behind the message. */
async function settleAll(promises) {
  const results = await Promise.allSettled(promises)
  const failed = results.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
}
