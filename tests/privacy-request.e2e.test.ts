import { launchBrowser } from '@cep/testing/browser'
import { postLeads } from '@cep/testing/post-leads'
import { until } from '@cep/testing/until'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { mailTo } from './support/mail-box.ts'
import { openPage } from './support/open-page.ts'
import { askAs, tokenOf } from './support/sign-in.ts'

const system = inject('system')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('a person gets their data, then has it erased, each confirmed from their mailbox', async () => {
  const prefix = `privado-${Date.now()}`
  const email = `${prefix}-0@correo.example`
  const [posted] = await postLeads({ url: system.edge, count: 1, atOnce: 1, prefix })
  await mailTo(system.mail, email, /.+/)

  await request(email, /copia|saber|ver/i)
  const exported = await mailTo(system.mail, email, /tus datos/i)
  expect(exported.text).toContain(posted?.reference)

  const token = await tokenOf(system, 'gestor')
  const before = await askAs(system, token, `/leads?where[email][equals]=${email}&depth=0`)
  const id: number = before.body.docs[0].id
  await request(email, /borr|elimin/i)
  await until('the erasure', async () => (await askAs(system, token, `/leads/${id}?depth=0`)).body.erasedAt)
  const { body } = await askAs(system, token, `/leads/${id}?depth=0`)
  expect(JSON.stringify(body)).not.toContain(prefix)
  expect(JSON.stringify(body)).not.toContain('612345678')
})

/** Asks on the page, opens the link of the newest mail, confirms. */
async function request(email: string, choice: RegExp): Promise<void> {
  const page = await browser.newPage({ locale: 'es-ES' })
  await openPage(page, `${system.edge}/mis-datos`)
  await page.getByLabel(choice).first().check()
  await page.getByLabel('Correo', { exact: false }).first().fill(email)
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL(/enviado=1/)

  const mail = await mailTo(system.mail, email, /confirmar\?token=/)
  const link = /https?:\/\/\S+\/mis-datos\/confirmar\?token=[^\s")]+/.exec(mail.text ?? '')?.[0]
  expect(link).toBeTruthy()
  await page.goto(link ?? '')
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL(/confirmado=1/)
  await page.close()
  await fetch(`${system.mail}/api/email/${mail.id}`, { method: 'DELETE' })
}
