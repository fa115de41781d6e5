import type { Page } from 'playwright-core'

/** Goes to a page and waits until JavaScript has taken it over. */
export async function openPage(page: Page, path: string) {
  await page.goto(path)
  await page.locator('html[data-hydrated]').waitFor()
}
