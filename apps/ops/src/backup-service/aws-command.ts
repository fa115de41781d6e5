import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'

/** `aws s3 ls` and `aws s3 cp` inside the backup service: what the handbook types, and no more of the AWS CLI. */
export function registerAws(program: Command): void {
  const s3 = program.command('aws', { hidden: true }).command('s3')
  const actions = () => import('./aws-actions.ts')
  s3.command('ls [address]')
    .description('buckets, or what is in one: s3://BUCKET/PREFIX')
    .option('--endpoint-url <url>', 'the store')
    .option('--recursive', 'everything below')
    .action((address: string | undefined, options: { endpointUrl?: string; recursive?: boolean }) =>
      finish(actions().then(({ listAddress }) => listAddress(address, options))),
    )
  s3.command('cp <from> <to>')
    .description('one file from s3://BUCKET/KEY to a file here, or the other way round')
    .option('--endpoint-url <url>', 'the store')
    .action((from: string, to: string, options: { endpointUrl?: string }) =>
      finish(actions().then(({ copyFile }) => copyFile({ from, to }, options))),
    )
}
