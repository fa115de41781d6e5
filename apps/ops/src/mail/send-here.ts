import { mailSettings, readConfiguration } from '@cep/platform/configuration'
import { z } from 'zod'
import { sendTestMail } from './send-test-mail.ts'

/** Sends with the settings of this process, inside a container of the stack; the outcome as one line of JSON. */
export async function sendHere(address: string): Promise<number> {
  const outcome = await sendTestMail(readConfiguration(z.object(mailSettings)), address)
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
  return 0
}
