import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MailDev } from 'maildev'
import { freePort } from './free-port.ts'

/** A real SMTP server on 127.0.0.1 that keeps what it is given. */
export async function startMailCatcher() {
  const folder = await mkdtemp(join(tmpdir(), 'cep-mail-'))
  const smtpPort = await freePort()
  const catcher = new MailDev({
    smtp: smtpPort,
    ip: '127.0.0.1',
    disableWeb: true,
    silent: true,
    mailDirectory: folder,
  })
  const { storage } = await catcher.start()
  return {
    smtpPort,
    mails: () => storage.getAll(),
    clear: () => storage.deleteAll(),
    stop: async () => {
      await catcher.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
