import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'

/** `cep drill`: exit code 1 when the newest set could not be restored exactly. */
export function registerDrill(program: Command): void {
  program
    .command('drill')
    .description('restore the newest set into a scratch database, compare everything, keep the result')
    .option('--json', 'for programs')
    .action(({ json }: { json?: boolean }) =>
      finish(import('./drill-action.ts').then(({ drill }) => drill(json ?? false))),
    )
}
