import { launchBrowser } from '@cep/testing/browser'
import { until } from '@cep/testing/until'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { watch } from '../support/console-errors.ts'
import { openPage } from '../support/open-page.ts'
import { originOf } from './support/request.ts'
import { containerOf, query } from './support/stack.ts'

const stack = inject('stack')
const origin = originOf(stack)
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser([`--host-resolver-rules=MAP ${stack.domain} 127.0.0.1`])
})
afterAll(() => browser.close())

it('a visitor asks through 443, and the visitor and the adviser find a mail in their boxes', async () => {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 390, height: 844 },
    locale: 'es-ES',
  })
  const page = await context.newPage()
  const { problems, foreign } = watch(page, origin)
  await openPage(page, `${origin}/cursos?utm_source=instagram`)
  await page.getByRole('main').getByRole('article').first().getByRole('link').first().click()
  await page.waitForURL(/\/cursos\/./)

  const email = `lucia.${Date.now()}@correo.example`
  await page.getByLabel('Nombre', { exact: true }).fill('Lucía')
  await page.getByLabel('Apellidos').fill('Marín Soto')
  await page.getByLabel('Correo', { exact: true }).first().fill(email)
  await page.getByLabel('Teléfono', { exact: true }).first().fill('612 34 56 78')
  await page.getByLabel(/política de privacidad/).check()
  await page.getByRole('button', { name: 'Pedir información' }).click()
  await page.waitForURL(/\/gracias\?ref=CEP-/)
  const reference = new URL(page.url()).searchParams.get('ref') ?? ''

  const [lead] = await query(stack, `SELECT reference, utm_source FROM leads WHERE email = '${email}'`)
  expect(lead).toEqual([reference, 'instagram'])
  await until('the welcome', async () => (await mailsWith(email, reference)).length === 1, {
    timeoutMs: 30_000,
  })
  const adviser = await until('the mail to the adviser', async () =>
    (await mailsWith('asesor@cepformacion.example', reference)).at(0),
  )
  expect(adviser.Subject).toBeTruthy()
  // It types faster than a person can, is asked for a proof of work with 403, and sends again with one.
  expect(problems.filter((problem) => !problem.includes('status of 403'))).toEqual([])
  expect(foreign).toEqual([])
  await context.close()
})

type Mail = { Subject: string; To: { Address: string }[]; Snippet: string }

/** Mails to an address that mention a word, from the catcher on the stack's own network. */
async function mailsWith(address: string, word: string): Promise<Mail[]> {
  const { NetworkSettings } = await containerOf(stack, 'mailhog')
  const host = Object.values(NetworkSettings.Networks)[0]?.IPAddress
  const search = new URLSearchParams({ query: `to:"${address}" "${word}"` })
  const response = await fetch(`http://${host}:8025/api/v1/search?${search}`)
  const { messages }: { messages: Mail[] } = await response.json()
  return messages
}
