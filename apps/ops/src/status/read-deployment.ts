import { isStackBusy } from '../deploy/deploy-lock.ts'
import { openDeployState } from '../deploy/journal.ts'
import { durationInWords } from './amounts.ts'
import type { Finding } from './light.ts'
import type { StatusContext } from './status-context.ts'

/** What runs since when, whether a deployment is under way, and whether one was interrupted. */
export async function findDeployment({ stack, containers }: StatusContext): Promise<Finding> {
  const state = openDeployState(stack.stateFolder)
  const journal = state.readJournal()
  const last = state.readHistory().at(-1) ?? null
  const facts = { version: stack.version, journal, last }
  if (journal && (await isStackBusy(stack.stateFolder))) {
    return { light: 'green', text: `a ${journal.kind} is under way since ${journal.startedAt}`, ...facts }
  }
  if (journal) {
    return {
      light: 'red',
      text: `a ${journal.kind} was interrupted on ${journal.startedAt}: ./cep deploy ends it, ./cep rollback undoes it`,
      ...facts,
    }
  }
  if (!last) return { light: 'green', text: `version ${stack.version}, as it was installed`, ...facts }
  const age = durationInWords((Date.now() - Date.parse(last.startedAt)) / 1000)
  const running = containers.length > 0 ? `version ${stack.version}` : 'nothing runs'
  const failed = last.outcome === 'undone'
  return {
    light: failed ? 'yellow' : 'green',
    text: `${running}; last ${last.kind} ${age} ago${failed ? ` was undone: ${last.reason}` : ''}`,
    ...facts,
  }
}
