import type { Command } from 'commander'
import { whereTheDataIs } from '../backup/where-the-data-is.ts'
import { finish } from '../compose/finish.ts'

/** `cep drill`: exit code 1 when the newest set could not be restored exactly. */
export function registerDrill(program: Command): void {
  program
    .command('drill')
    .description('restore the newest set into a scratch database, compare everything, keep the result')
    .option(
      '--moment',
      'instead: bring the database to a moment of a minute ago, beside the running one (production)',
    )
    .option('--json', 'for programs')
    .action(({ json, moment }: { json?: boolean; moment?: boolean }) =>
      moment
        ? finish(
            import('../restore/point-in-time/moment-actions.ts').then(({ drillMoment }) => drillMoment()),
          )
        : whereTheDataIs(() => import('./drill-action.ts').then(({ drill }) => drill(json ?? false))),
    )
}
