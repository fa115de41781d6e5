import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { explainRefusal } from './explain-refusal.ts'
import { sendCommand } from './mail-from-inside.ts'
import { spfFor } from './mail-presets.ts'
import { mailSettingsFor } from './mail-settings.ts'
import { sendTestMail } from './send-test-mail.ts'

describe('choosing a mail server', () => {
  it('knows the providers by name', () => {
    expect(
      Object.fromEntries(mailSettingsFor({ preset: 'sendgrid', from: 'Centro <a@b.es>' }, undefined)),
    ).toEqual({
      SMTP_HOST: 'smtp.sendgrid.net',
      SMTP_PORT: '587',
      SMTP_USER: 'apikey',
      SMTP_SECURE: 'true',
      MAIL_FROM: 'Centro <a@b.es>',
      COMPOSE_PROFILES: null,
    })
  })

  it('brings the own server along, and the catcher never beside it', () => {
    const settings = mailSettingsFor({ preset: 'postfix' }, 'catcher,integrations')
    expect(settings.get('COMPOSE_PROFILES')).toBe('integrations,postfix')
    expect(settings.get('SMTP_HOST')).toBe('postfix')
    expect(settings.get('SMTP_SECURE')).toBe('false')
  })

  it('asks for what nobody can guess', () => {
    expect(() => mailSettingsFor({ preset: 'gmail' }, undefined)).toThrow('--user')
    expect(() => mailSettingsFor({ preset: 'any' }, undefined)).toThrow('--host')
  })

  it('says what has to stand in SPF', () => {
    expect(spfFor('smtp.gmail.com')).toBe('include:_spf.google.com')
    expect(spfFor('smtp.mailgun.org')).toBe('include:mailgun.org')
    expect(spfFor('mail.example')).toBeNull()
  })
})

/** A server that plays a provider: its answers by the command it is given. */
const servers: { close: () => void }[] = []
async function provider(answers: Record<string, string>): Promise<number> {
  const talk = (socket: Socket) => {
    const answer = (line: string) => {
      const command = Object.keys(answers).find((start) => line.toUpperCase().startsWith(start))
      if (command) return `${answers[command]}\r\n`
      if (/^EHLO/i.test(line)) return '250-provider\r\n250 AUTH PLAIN\r\n'
      return /^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n'
    }
    socket.write('220 provider\r\n')
    socket.on('data', (data) => socket.write(answer(data.toString())))
    socket.on('error', () => undefined)
  }
  const server = createServer(talk)
  servers.push(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address object.
  return (server.address() as AddressInfo).port
}

afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

describe('trying it', () => {
  const settings = (port: number) => ({
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: port,
    SMTP_USER: 'user',
    SMTP_PASSWORD: 'password',
    SMTP_SECURE: false,
    MAIL_FROM: 'Centro <hola@centro.example>',
  })

  it.each<[string, Record<string, string>, string]>([
    ['a wrong password', { AUTH: '535 5.7.8 Username and Password not accepted' }, 'sign-in'],
    [
      'a sender that is not verified',
      { AUTH: '235 ok', MAIL: '550 The from address does not match a verified Sender Identity' },
      'sender',
    ],
    ['a recipient', { AUTH: '235 ok', RCPT: '550 5.1.1 no such mailbox' }, 'recipient'],
    ['a limit', { AUTH: '235 ok', MAIL: '451 4.7.1 too many messages' }, 'limit'],
  ])('says why: %s', async (_, answers, reason) => {
    const outcome = await sendTestMail(settings(await provider(answers)), 'ana@correo.example')
    expect(outcome).toMatchObject({ status: 'refused', reason })
    expect(JSON.stringify(outcome)).not.toContain('"password"')
  })

  it('says that nothing listens there', async () => {
    const port = await provider({})
    servers.splice(0)[0]?.close()
    expect(await sendTestMail(settings(port), 'ana@correo.example')).toMatchObject({ reason: 'unreachable' })
  })

  it('insists on TLS where it is set, and says that the server has none', async () => {
    const port = await provider({})
    const outcome = await sendTestMail({ ...settings(port), SMTP_SECURE: true }, 'ana@correo.example')
    expect(outcome).toMatchObject({ status: 'refused', reason: 'tls' })
  })

  it('says that a port is blocked', () => {
    const server = { host: 'mx.example', port: 25, from: 'a@b.es' }
    expect(explainRefusal({ code: 'ETIMEDOUT', message: 'Connection timeout' }, server)).toMatchObject({
      reason: 'blocked',
      advice: expect.stringContaining('587'),
    })
  })

  it('says that no server is set', async () => {
    expect(await sendTestMail({ ...settings(25), SMTP_HOST: undefined }, 'a@b.es')).toEqual({
      status: 'not_configured',
    })
  })
})

it('runs where the worker stands, with its secrets, and never shows them', () => {
  const { args } = sendCommand(
    {
      stack: { project: 'cep', images: 'cep', version: '1.2.0' },
      settings: {
        DOMAIN: 'centro.es',
        SMTP_HOST: 'smtp.example',
        SMTP_PORT: 587,
        SMTP_SECURE: 'true',
        SMTP_USER: 'u',
        MAIL_FROM: undefined,
      },
      secretsFolder: '/srv/cep/.secrets',
      address: 'ana@correo.example',
    },
    'cep-worker-automation-1',
  )
  expect(args.join(' ')).toContain('--network container:cep-worker-automation-1')
  expect(args.join(' ')).toContain('--volume /srv/cep/.secrets/worker-automation:/run/secrets:ro')
  expect(args.join(' ')).toContain('--user 1103:1103')
  expect(args.slice(-4)).toEqual(['cep/ops:1.2.0', 'mail', 'send', 'ana@correo.example'])
  expect(args.filter((word) => word.startsWith('SMTP_PASSWORD='))).toEqual([])
})
