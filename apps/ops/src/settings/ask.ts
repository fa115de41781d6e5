import { text as readAll } from 'node:stream/consumers'
import { confirm as askToConfirm, isCancel, password, text } from '@clack/prompts'
import { OperatorError } from '../operator-error.ts'

/** Whether somebody sits at a terminal who can be asked. */
export const canAsk = () => process.stdin.isTTY && process.stdout.isTTY

/** @throws OperatorError where nobody can be asked, or whoever was asked pressed Ctrl-C. */
export async function confirm(message: string, { initial = false } = {}): Promise<boolean> {
  if (!canAsk()) throw new OperatorError(`${message} Nobody can be asked here: say --yes.`)
  return answered(await askToConfirm({ message, initialValue: initial }))
}

/** Asks for a line; what `check` answers is why it can't be used. */
export async function ask(
  message: string,
  {
    initial,
    hint,
    check,
  }: { initial?: string | undefined; hint?: string; check?: (value: string) => string | undefined } = {},
): Promise<string> {
  const answer = await text({
    message,
    ...(initial === undefined ? {} : { initialValue: initial }),
    ...(hint === undefined ? {} : { placeholder: hint }),
    validate: (value) => check?.(value ?? ''),
  })
  return (answered(answer) ?? '').trim()
}

/** A secret: typed without being shown, or the first line of what is piped in. */
export async function askSecret(message: string): Promise<string> {
  if (!canAsk()) {
    const [first = ''] = (await readAll(process.stdin)).split('\n')
    if (first === '') throw new OperatorError(`${message}: hand it over on standard input.`)
    return first
  }
  return answered(await password({ message })) ?? ''
}

function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new OperatorError('Stopped; nothing was changed.')
  // isCancel leaves nothing else.
  return answer as Exclude<Answer, symbol>
}
