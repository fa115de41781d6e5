import { switchEdgeMaintenance } from '../compose/edge-commands.ts'
import { createRun, runOrFail } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'

/** `maintenance on|off` of an installed stack: reading goes on, writes get 503 with Retry-After; survives a restart. */
export async function switchStackMaintenance(wanted: string): Promise<number> {
  if (wanted !== 'on' && wanted !== 'off') {
    throw new OperatorError('Say "cep maintenance on" or "cep maintenance off".')
  }
  await runOrFail(createRun(), switchEdgeMaintenance(openStack(), wanted), {
    failure: 'The edge (nginx) does not answer. See ./cep status.',
  })
  process.stdout.write(
    wanted === 'on' ? 'CEP: maintenance on, writes are refused with 503.\n' : 'CEP: maintenance off.\n',
  )
  return 0
}
