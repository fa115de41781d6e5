import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { launchBrowser } from '@cep/testing/browser'
import type { Browser, Page } from 'playwright-core'
import sharp from 'sharp'

/**
 * Takes the pictures of `docs/screens.md` from the running embedded system (`npm start` first;
 * `CEP_PORT_OFFSET` and `CEP_HOME` as there) and writes the page. The demo's people are made up.
 */
const root = join(import.meta.dirname, '../..')
const offset = Number(process.env.CEP_PORT_OFFSET ?? 0)
const edge = `http://127.0.0.1:${8080 + offset}`
const mailUrl = `http://127.0.0.1:${8025 + offset}`
const settings: Record<string, string> = JSON.parse(
  await readFile(join(process.env.CEP_HOME ?? join(root, '.cep'), 'settings.json'), 'utf8'),
)

const WIDTHS = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 900 } }
type Width = keyof typeof WIDTHS
type Screen = {
  name: string
  title: string
  widths: Width[]
  as?: 'asesor' | 'gestor'
  basic?: boolean
  go: (page: Page) => Promise<unknown>
}

const course = `/cursos/${await firstSlug('/courses')}`

const screens: Screen[] = [
  { name: 'home', title: 'Home', widths: ['desk', 'phone'], go: (page) => page.goto(edge) },
  {
    name: 'catalogue',
    title: 'Catalogue',
    widths: ['desk', 'phone'],
    go: (page) => page.goto(`${edge}/cursos`),
  },
  { name: 'course', title: 'A course', widths: ['desk', 'phone'], go: (page) => page.goto(edge + course) },
  { name: 'form-error', title: 'A mistake in the form', widths: ['desk', 'phone'], go: sendMistakes },
  { name: 'thanks', title: 'Thank you', widths: ['desk', 'phone'], go: sendLead },
  {
    name: 'inbox',
    title: "An adviser's leads",
    widths: ['desk', 'phone'],
    as: 'asesor',
    go: (page) => page.goto(`${edge}/admin/mis-solicitudes`),
  },
  { name: 'lead', title: 'A lead', widths: ['desk', 'phone'], as: 'asesor', go: openFirstLead },
  {
    name: 'dashboard',
    title: "A manager's first page",
    widths: ['desk', 'phone'],
    as: 'gestor',
    go: (page) => page.goto(`${edge}/admin`),
  },
  {
    name: 'board',
    title: 'The board of jobs',
    widths: ['desk'],
    basic: true,
    go: (page) => page.goto(`${edge}/queues`),
  },
  { name: 'mail', title: 'The welcome mail', widths: ['phone'], go: openWelcomeMail },
]

await mkdir(join(root, 'docs/images'), { recursive: true })
const browser = await launchBrowser()
for (const screen of screens) for (const width of screen.widths) await take(browser, screen, width)
await browser.close()
await writeFile(join(root, 'docs/screens.md'), renderPage())

async function take(browser: Browser, screen: Screen, width: Width): Promise<void> {
  const context = await browser.newContext({
    viewport: WIDTHS[width],
    locale: 'es-ES',
    ...(screen.basic
      ? {
          httpCredentials: {
            username: settings.BULLBOARD_USER ?? '',
            password: settings.BULLBOARD_PASSWORD ?? '',
          },
        }
      : {}),
  })
  if (screen.as) {
    const value = await signIn(screen.as)
    await context.addCookies([{ name: 'payload-token', value, url: edge, httpOnly: true }])
  }
  const page = await context.newPage()
  await screen.go(page)
  await page.waitForLoadState('networkidle')
  const picture = await page.screenshot()
  await sharp(picture)
    .webp({ quality: 80 })
    .toFile(join(root, `docs/images/${screen.name}-${WIDTHS[width].width}.webp`))
  await context.close()
}

async function signIn(role: string): Promise<string> {
  const response = await fetch(`${edge}/api/users/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${role}@cepformacion.example`, password: settings.CEP_DEMO_PASSWORD }),
  })
  const { token }: { token: string } = await response.json()
  return token
}

async function firstSlug(path: string): Promise<string> {
  const response = await fetch(`${edge}/api/public${path}`)
  const { items }: { items: { slug: string }[] } = await response.json()
  return items[0]?.slug ?? ''
}

async function fillForm(page: Page, phone: string): Promise<void> {
  await page.goto(edge + course)
  await page.locator('html[data-hydrated]').waitFor()
  await page.getByLabel('Nombre', { exact: true }).fill('Lucía')
  await page.getByLabel('Apellidos').fill('Marín Soto')
  await page.getByLabel('Correo', { exact: true }).first().fill(`lucia.${Date.now()}@correo.example`)
  await page.getByLabel('Teléfono', { exact: true }).first().fill(phone)
  await page.getByLabel(/política de privacidad/).check()
  await page.waitForTimeout(1_500)
  await page.getByRole('button', { name: 'Pedir información' }).click()
}

async function sendMistakes(page: Page): Promise<void> {
  await fillForm(page, '612 34')
  await page
    .getByText(/Escribe los 9 dígitos/)
    .first()
    .waitFor()
}

async function sendLead(page: Page): Promise<void> {
  await fillForm(page, '612 345 678')
  await page.waitForURL(/gracias/)
}

async function openFirstLead(page: Page): Promise<void> {
  await page.goto(`${edge}/admin/mis-solicitudes`)
  await page.locator('a[data-lead-link]').first().click()
  await page.waitForURL(/collections\/leads\/\d+/)
}

async function openWelcomeMail(page: Page): Promise<void> {
  const response = await fetch(`${mailUrl}/api/email`)
  const body: { emails?: { id: string; to: { address: string }[]; html: string }[] } = await response.json()
  const mails = Array.isArray(body) ? body : (body.emails ?? [])
  const welcome = mails.find((mail) => mail.to[0]?.address.startsWith('lucia.'))
  await page.setContent(welcome?.html ?? '')
}

function renderPage(): string {
  const sections = screens.map(({ name, title, widths }) => {
    const pictures = widths.map(
      (width) => `![${title}, ${WIDTHS[width].width} px wide](images/${name}-${WIDTHS[width].width}.webp)`,
    )
    return `## ${title}\n\n${pictures.join('\n')}\n`
  })
  return `# Screens\n\nOf the demo centre, taken by \`npm run docs:screens\` from the system that \`npm start\` runs.\n\n${sections.join('\n')}`
}
