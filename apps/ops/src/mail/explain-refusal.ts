/** Why a mail server didn't take a mail, for whoever has to do something about it. */
export type Refusal = {
  reason: 'sign-in' | 'unreachable' | 'blocked' | 'tls' | 'sender' | 'recipient' | 'limit' | 'other'
  message: string
  advice: string
}

type SmtpError = {
  code?: string
  responseCode?: number
  response?: string
  message?: string
  command?: string
}
type Server = { host: string; port: number; from: string }

/** Reads an error of nodemailer. */
export function explainRefusal(error: unknown, server: Server): Refusal {
  // nodemailer's errors carry these beside the message.
  const { code, responseCode, response, message, command } = error as SmtpError
  const said = (response ?? message ?? '').replaceAll(/\s+/g, ' ').trim()
  const target = `${server.host}:${server.port}`

  if (code === 'EAUTH' || responseCode === 535 || responseCode === 534) {
    return {
      reason: 'sign-in',
      message: `${server.host} refuses the user or the password: ${said}`,
      advice:
        'Gmail wants an app password, SendGrid the user "apikey" and an API key. Set it again: ./cep mail use',
    }
  }
  if (code === 'EDNS' || code === 'ENOTFOUND' || /ENOTFOUND|EAI_AGAIN/.test(said)) {
    return {
      reason: 'unreachable',
      message: `no server is called ${server.host}`,
      advice: 'Look for a typing mistake in SMTP_HOST.',
    }
  }
  if (code === 'ETLS' || /certificate|wrong version number|SSL|STARTTLS|TLS/i.test(said)) {
    return {
      reason: 'tls',
      message: `no safe connection to ${target}: ${said}`,
      advice:
        'Port 587 begins in the clear and turns to TLS, 465 is TLS from the start. The name must be the one in the server’s certificate.',
    }
  }
  if (code === 'ETIMEDOUT' || /timeout/i.test(said)) {
    return {
      reason: 'blocked',
      message: `${target} does not answer`,
      advice:
        server.port === 587
          ? 'Look at the firewall, or ask the provider of this host whether outgoing mail is blocked.'
          : 'Providers of hosts often block ports 25 and 465: use 587, or ask to have it opened.',
    }
  }
  if (code === 'ECONNECTION' || code === 'ESOCKET' || code === 'ECONNREFUSED' || code === 'ECONNRESET') {
    return {
      reason: 'unreachable',
      message: `${target} can't be reached: ${said}`,
      advice: 'Check SMTP_HOST and SMTP_PORT.',
    }
  }
  if (responseCode === 421 || responseCode === 450 || responseCode === 451 || responseCode === 452) {
    return {
      reason: 'limit',
      message: `${server.host} takes no more just now: ${said}`,
      advice: 'Mails are tried again by themselves. When it stays so, ask the provider about limits.',
    }
  }
  if (command === 'MAIL FROM' || /sender|from address|verified|not owned|spf|dkim|dmarc/i.test(said)) {
    return {
      reason: 'sender',
      message: `${server.host} does not accept ${server.from} as sender: ${said}`,
      advice:
        'Verify the domain or the address at the provider, enter its records (./cep dns), or change MAIL_FROM.',
    }
  }
  if (command === 'RCPT TO' || code === 'EENVELOPE') {
    return {
      reason: 'recipient',
      message: `${server.host} refuses the recipient: ${said}`,
      advice: 'Check the address. A new account at a provider may send to its own addresses alone.',
    }
  }
  return {
    reason: 'other',
    message: `${server.host}: ${said || code || 'unknown error'}`,
    advice: 'Ask the provider.',
  }
}
