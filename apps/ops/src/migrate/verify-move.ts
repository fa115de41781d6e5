import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import { verifyEveryObject } from './copy-all-objects.ts'
import { type MoveContext, sidesOf } from './move-context.ts'
import { openMove, withMove } from './open-move.ts'
import { compareFacts, parseFacts, readFacts, rowsOf } from './table-facts.ts'
import { tryForward } from './turn-edges.ts'
import { verifySettings } from './verify-settings.ts'

/**
 * After a move: the side that was left still is what it was when both were equal, each of its objects is on the
 * other side, every setting and secret is the same, and the other side answers.
 *
 * @returns lines that say what is equal. @throws OperatorError with what is not.
 */
export function verifyMove(): Promise<string[]> {
  return withMove(async ({ stack, read }) => {
    const journal = read()
    if (journal?.phase !== 'serving' || journal.facts === null) {
      throw new OperatorError(
        'There is nothing to verify: ./cep migrate push compares by itself what it moves.',
      )
    }
    const context = await openMove(stack, journal)
    try {
      return await compareAll(context, journal.facts)
    } finally {
      context.connection.close()
    }
  })
}

async function compareAll(
  context: MoveContext,
  facts: NonNullable<MoveContext['journal']['facts']>,
): Promise<string[]> {
  const { from } = sidesOf(context)
  const { stdout } = await runOrFail(from.run, readFacts(from.stack), {
    failure: `The ${from.name} host's tables can't be read.`,
  })
  const written = compareFacts(facts, parseFacts(stdout))
  if (written.length > 0) {
    throw new OperatorError(`The ${from.name} host was written to after the move.`, {
      details: written.join('\n'),
    })
  }
  const lines = [
    `tables: ${Object.keys(facts).length} with ${rowsOf(facts)} rows were the same when they were left, and are still`,
  ]
  const objects = await verifyEveryObject(context)
  lines.push(`objects: ${objects} of the ${from.name} host are all on the other one`)
  if (context.journal.direction === 'there') {
    lines.push(`settings and secrets: ${await verifySettings(context)} are the same`)
    await tryForward(context)
    lines.push('pages: answered by the new host')
  }
  return lines
}
