import type { Page } from 'playwright-core'

/** What a page complains about: script errors, refused policies, failed requests, and whom it asks. */
export function watch(page: Page, origin: string) {
  const problems: string[] = []
  const foreign: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) foreign.push(url)
  })
  return { problems, foreign }
}
