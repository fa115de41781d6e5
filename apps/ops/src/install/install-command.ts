import { type Command, Option } from 'commander'
import { finish } from '../compose/finish.ts'
import { mailPresets } from '../mail/mail-presets.ts'
import { levels } from '../resources/levels.ts'
import { install } from './install.ts'
import type { InstallOptions } from './install-options.ts'

const collect = (value: string, before: string[]) => [...before, value]

/** `./cep install`. */
export function registerInstall(program: Command): void {
  program
    .command('install')
    .description('prepare this host and start the stack on it; a second run changes nothing')
    .option('--domain <domain>', 'the domain of the site')
    .option('--email <address>', 'the first administrator')
    .option('--centre <name>', 'name of the centre')
    .option('--phone <number>', 'its phone number')
    .option('--address <address>', 'its postal address')
    .addOption(new Option('--mail <preset>', 'how mail is sent').choices(Object.keys(mailPresets)))
    .option('--smtp-host <host>', 'mail server')
    .option('--smtp-port <port>', 'its port', Number)
    .option('--smtp-user <user>', 'user there')
    .option('--smtp-password-file <file>', 'file whose first line is the password')
    .option('--mail-from <sender>', 'sender of all mail')
    .addOption(
      new Option('--size <size>', "limits for a host of this size; its own memory's otherwise").choices(
        Object.keys(levels),
      ),
    )
    .option('--images <prefix>', 'what stands before the names of the images, like registry.example/cep')
    .option('--image-version <tag>', 'their tag')
    .option('--build', 'build the images here (needs 4 GB of free memory and swap)')
    .option('--set <NAME=VALUE>', 'any other setting of .env.example; may be repeated', collect, [])
    .option('--skip-check <check>', 'go on although this check fails; may be repeated', collect, [])
    .option('--no-upgrades', "leave the host's security updates as they are")
    .option('--no-host', 'change nothing on the host besides the stack')
    .option('--yes', 'ask nothing')
    .action((options: InstallOptions) => finish(install(options)))
}
