import { runDrill } from '@cep/backup/drill'
import { megabytes } from '../backup/describe-sets.ts'
import { runWithBackup } from '../backup/run-with-backup.ts'

/** Exit code 1 when the newest set could not be restored exactly. */
export const drill = (json: boolean): Promise<number> =>
  runWithBackup({}, async ({ context }) => {
    const result = await runDrill(context)
    if (json) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`)
    else {
      for (const problem of result.problems) process.stdout.write(`  ${problem}\n`)
      const verdict = result.isGood ? 'is good' : 'FAILED'
      process.stdout.write(
        `CEP: the drill of set ${result.setId ?? '(none)'} ${verdict}: ${result.tables} tables with ${result.rows} rows restored and compared in ` +
          `${(result.restoreMs / 1000).toFixed(1)} s, ${result.objects} objects, ${megabytes(result.bytes)} MB read, ${(result.durationMs / 1000).toFixed(1)} s in all.\n`,
      )
    }
    return result.isGood ? 0 : 1
  })
