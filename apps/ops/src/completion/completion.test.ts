import { execFileSync } from 'node:child_process'
import { Argument, Command } from 'commander'
import { expect, it } from 'vitest'
import { bashCompletion, completionWords, zshCompletion } from './completion-words.ts'

function program(): Command {
  const cep = new Command('cep')
  cep.command('up').description("start what isn't running").option('--json', 'for programs')
  cep.command('undo', { hidden: true })
  const secrets = cep.command('secrets').description('keys')
  secrets
    .command('rotate')
    .addArgument(new Argument('[name]').choices(['ONE', 'TWO']))
    .option('--yes')
  return cep
}

const words = completionWords(program())

/** What bash would offer after the words, the last of which is being typed. */
function offered(...typed: string[]): string[] {
  const script = `${bashCompletion(words)}
COMP_WORDS=(cep "$@"); COMP_CWORD=$#; _cep; printf '%s\\n' "\${COMPREPLY[@]}"`
  return execFileSync('bash', ['-c', script, 'bash', ...typed], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .sort()
}

it('knows every command that is shown, its options and the values of its arguments', () => {
  expect(words.get('')?.map(({ text }) => text)).toEqual(['up', 'secrets', '--help'])
  expect(words.get('secrets rotate')?.map(({ text }) => text)).toEqual(['ONE', 'TWO', '--yes', '--help'])
  expect(words.has('undo')).toBe(false)
})

it('completes in bash', () => {
  expect(offered('')).toEqual(['--help', 'secrets', 'up'])
  expect(offered('s')).toEqual(['secrets'])
  expect(offered('secrets', 'rotate', 'T')).toEqual(['TWO'])
  expect(offered('secrets', 'rotate', 'ONE', '--y')).toEqual(['--yes'])
})

it('writes apostrophes of descriptions so that zsh reads them', () => {
  expect(zshCompletion(words)).toContain(`'up:start what isn'\\''t running'`)
})
