import { finish } from '../compose/finish.ts'
import { isProduction } from '../settings/installation.ts'

/**
 * Runs a command about backups where the data is: on the host of a stack its very words are said again
 * inside the service `backup`; there, and for the embedded system, `action` does it.
 */
export const whereTheDataIs = (action: () => Promise<number>): Promise<never> =>
  finish(
    isProduction()
      ? import('./delegate.ts').then(({ delegate }) => delegate(process.argv.slice(2)))
      : action(),
  )
