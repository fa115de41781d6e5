/** A program to run, built by pure functions and run by `run.ts`. */
export type Command = {
  program: string
  args: readonly string[]
  /** On top of the operator's own environment. */
  env?: Readonly<Record<string, string>>
}

/** As an operator would type it, for messages. */
export function printable({ program, args }: Command): string {
  return [program, ...args].map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`)).join(' ')
}
