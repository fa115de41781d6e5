import { Argument, type Command } from 'commander'
import { bashCompletion, completionWords, zshCompletion } from './completion-words.ts'

const SHELLS = { bash: bashCompletion, zsh: zshCompletion }

/** `./cep completion bash|zsh`. */
export function registerCompletion(program: Command): void {
  program
    .command('completion')
    .description('a script with which the shell completes this command: source <(./cep completion bash)')
    .addArgument(new Argument('<shell>').choices(Object.keys(SHELLS)))
    .action((shell: keyof typeof SHELLS) => {
      process.stdout.write(SHELLS[shell](completionWords(program)))
    })
}
