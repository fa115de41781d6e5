import type { Page } from 'playwright-core'

/** Goes to a page of the site and waits until its scripts have taken it over. */
export async function openPage(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.locator('html[data-hydrated]').waitFor()
}
