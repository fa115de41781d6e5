import { isStackBusy } from './deploy-lock.ts'
import { settleInterrupted } from './deployment.ts'
import type { Deployment } from './journal.ts'
import { changeStack, openDeployContext } from './open-deploy-context.ts'

/**
 * Ends a deployment whose command is no more (killed, or the power went): on when its version already
 * serves somewhere, back otherwise. Returns at once, with null, when there is none or somebody is at it.
 */
export async function settleAbandoned(): Promise<Deployment | null> {
  const context = openDeployContext()
  const { stateFolder } = context.stack
  if (!context.state.readJournal() || (await isStackBusy(stateFolder))) return null
  return changeStack(context, (guarded) => settleInterrupted(guarded, 'forward'))
}
