import { compose } from '../compose/docker-commands.ts'
import { type Run, runOrFail } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'
import { withFullSpeed } from './full-speed.ts'

/**
 * The state before something that may go wrong, as a set in the stack's backups: back to it with
 * `restore run --set`.
 *
 * @returns the set's id. @throws OperatorError when none could be made.
 */
export async function makeSetRestorePoint({
  run,
  stack,
  say,
}: {
  run: Run
  stack: Pick<Stack, 'composeFile' | 'project'>
  say: (text: string) => void
}): Promise<string> {
  say('restore point: a backup set of the state before')
  const { stdout } = await withFullSpeed(stack, run, () =>
    runOrFail(run, compose(stack, ['exec', '-T', 'backup', 'cep', 'backup', 'point', '--json']), {
      failure: 'No restore point could be made, so nothing was changed.',
    }),
  )
  const setId = /"setId": "(\d{8}_\d{6})"/.exec(stdout)?.[1]
  if (!setId) throw new OperatorError('The backup service did not name the restore point it made.')
  say(`restore point: set ${setId}`)
  return setId
}
