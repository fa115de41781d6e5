import { realpathSync } from 'node:fs'
import { checkSpace, checkSystem } from './check-system.mjs'
import { chooseHome } from './choose-home.mjs'
import { tree } from './home.mjs'
import { dependenciesAreCurrent, installDependencies } from './install-dependencies.mjs'
import { ensurePrograms } from './install-programs.mjs'
import { say } from './say.mjs'

// Chosen by hand: nobody wonders for longer than this whether it hangs.
const STILL_EVERY_MS = 20_000

/** Checks system and disk before anything is downloaded. Returns the data folder, links resolved. */
export function prepareHome() {
  const chosen = chooseHome()
  checkSystem(chosen)
  checkSpace({ home: chosen, tree })
  return realpathSync(chosen)
}

/** Brings npm's and the system's packages, side by side: both wait for the network most of the time. */
export async function installEverything(home, more = async () => {}) {
  const npm = async (signal) => {
    if (dependenciesAreCurrent()) return
    say('installing dependencies (npm ci), a minute or two')
    const reminder = setInterval(() => say('still installing dependencies'), STILL_EVERY_MS)
    await installDependencies(home, signal).finally(() => clearInterval(reminder))
    say('dependencies installed')
  }
  // One after the other: apt locks itself.
  const programs = async (signal) => {
    await ensurePrograms(home, signal)
    await more(signal)
  }
  await allOrFirstFailure([npm, programs])
}

/** The first failure ends the others: no minutes of retrying a network that isn't there. */
async function allOrFirstFailure(jobs) {
  const failed = new AbortController()
  const running = jobs.map((job) =>
    job(failed.signal).catch((error) => {
      failed.abort(error)
      throw error
    }),
  )
  await Promise.allSettled(running)
  if (failed.signal.aborted) throw failed.signal.reason
}
