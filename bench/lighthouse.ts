import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { embeddedUrl } from './embedded-url.ts'
import { median, printTable } from './figures.ts'

/**
 * Lighthouse (mobile, its simulated phone and network) on the pages that decide: the median of five
 * runs each, against the running embedded system (`npm start` first). Run it on an idle machine.
 */
const RUNS = 5
const LIMITS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 }

const base = embeddedUrl()
const paths = ['/', '/cursos', await firstCourse()]
const rows: string[][] = []
let isBelow = false

for (const path of paths) {
  const scores = new Map<string, number[]>()
  const failed = new Set<string>()
  for (let run = 0; run < RUNS; run++) {
    const chrome = await launch({
      chromePath: '/usr/bin/chromium',
      chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    const result = await lighthouse(base + path, {
      port: chrome.port,
      onlyCategories: Object.keys(LIMITS),
      logLevel: 'error',
    })
    chrome.kill()
    for (const category of Object.values(result?.lhr.categories ?? {})) {
      scores.set(category.id, [...(scores.get(category.id) ?? []), (category.score ?? 0) * 100])
      if (category.id === 'performance') continue
      for (const { id } of category.auditRefs) {
        const score = result?.lhr.audits[id]?.score
        if (score !== null && score !== undefined && score < 1) failed.add(id)
      }
    }
  }
  rows.push([
    path,
    ...Object.keys(LIMITS).map((id) => median(scores.get(id) ?? []).toFixed(0)),
    [...failed].join(' '),
  ])
  isBelow ||= Object.entries(LIMITS).some(([id, limit]) => median(scores.get(id) ?? []) < limit)
}

printTable(['page', ...Object.keys(LIMITS), 'failed audits'], rows)
if (isBelow) process.exitCode = 1

async function firstCourse(): Promise<string> {
  const response = await fetch(`${base}/api/public/courses`)
  const { items }: { items: { slug: string }[] } = await response.json()
  return `/cursos/${items[0]?.slug}`
}
