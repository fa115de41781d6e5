import { createMailer } from '@cep/platform/mail'
import { until } from '@cep/testing/until'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { z } from 'zod'
import { output } from './support/run.ts'
import { compose, containerOf, isHealthy } from './support/stack.ts'
import { report, secondsUntil } from './support/within.ts'

/** The stack's own mail server, its mails handed to the catcher instead of to the world. */
const stack = inject('stack')
const subject = `own mail ${Date.now()}`

const mails = z.object({ messages: z.array(z.object({ ID: z.string(), Subject: z.string() })) })

async function addressOf(service: string): Promise<string> {
  const { NetworkSettings } = await containerOf(stack, service)
  const address = NetworkSettings.Networks[`${stack.project}_internal`]?.IPAddress
  if (!address) throw new Error(`${service} is not on the internal network`)
  return address
}

beforeAll(async () => {
  await output('env', ['MAIL_RELAY=[mailhog]:1025', ...composeUp], { cwd: `${stack.tree}/infra/docker` })
  const seconds = await secondsUntil(
    'the mail server is healthy',
    async () => isHealthy(await containerOf(stack, 'postfix')),
    150,
  )
  report(`own mail server healthy in ${seconds} s`)
}, 180_000)

afterAll(async () => {
  await compose(stack, ['--profile', 'postfix', 'rm', '--stop', '--force', 'postfix'])
})

const composeUp = ['docker', 'compose', '--profile', 'postfix', 'up', '--detach', '--no-deps', 'postfix']

it('signs what the stack sends and passes it on', async () => {
  const mailer = createMailer({
    SMTP_HOST: await addressOf('postfix'),
    SMTP_PORT: 587,
    SMTP_SECURE: false,
    MAIL_FROM: `Centro <hola@${stack.domain}>`,
  })
  await mailer.send({
    to: 'ana@correo.example',
    subject,
    html: '<p>Hola</p>',
    text: 'Hola',
    messageId: `<own-mail@${stack.domain}>`,
  })
  mailer.close()

  const catcher = `http://${await addressOf('mailhog')}:8025/api/v1`
  const find = async () => {
    const { messages } = mails.parse(await (await fetch(`${catcher}/messages`)).json())
    return messages.find((mail) => mail.Subject === subject)
  }
  await until('the mail has arrived', async () => (await find()) !== undefined, { timeoutMs: 30_000 })
  const raw = await (await fetch(`${catcher}/message/${(await find())?.ID}/raw`)).text()
  expect(raw).toMatch(new RegExp(`^DKIM-Signature: v=1; a=rsa-sha256;.* d=${stack.domain};`, 'm'))
})
