import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../browser.ts'

const run = promisify(execFile)

/** Programs that write PDFs; each by the file that shows it is there. */
const PROGRAMS = {
  chromium: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  ghostscript: ['/usr/bin/gs'],
  qpdf: ['/usr/bin/qpdf'],
  libreoffice: ['/usr/bin/soffice', '/usr/bin/libreoffice'],
} as const
export type DocumentTool = keyof typeof PROGRAMS

/** Debian's package for each, for the message that says what was skipped. */
export const toolPackages: Record<DocumentTool, string> = {
  chromium: 'chromium',
  ghostscript: 'ghostscript',
  qpdf: 'qpdf',
  libreoffice: 'libreoffice-writer-nogui',
}

export const hasTool = (tool: DocumentTool): boolean => PROGRAMS[tool].some((path) => existsSync(path))

function programOf(tool: DocumentTool): string {
  const found = PROGRAMS[tool].find((path) => existsSync(path))
  if (!found) throw new Error(`${toolPackages[tool]} is not installed`)
  return found
}

export type DocumentTools = {
  /** Prints HTML as Chromium does. */
  print: (html: string, file: string) => Promise<void>
  /** HTML opened in LibreOffice's word processor and exported. */
  exportFromWriter: (html: string, file: string) => Promise<void>
  ghostscript: (...args: string[]) => Promise<void>
  /** qpdf ends with 3 where it only had warnings about its input. */
  qpdf: (...args: string[]) => Promise<void>
  close: () => Promise<void>
}

/** Starts nothing until it is asked to; `close` ends the browser. */
export function openDocumentTools(): DocumentTools {
  let browser: Promise<Browser> | undefined
  return {
    print: async (html, file) => {
      browser ??= launchBrowser()
      const page = await (await browser).newPage()
      try {
        await page.setContent(html)
        await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true })
      } finally {
        await page.close()
      }
    },
    exportFromWriter: async (html, file) => {
      const folder = await mkdtemp(join(tmpdir(), 'writer-'))
      try {
        const source = join(folder, basename(file).replace(/\.pdf$/, '.html'))
        await writeFile(source, html)
        await run(programOf('libreoffice'), [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--infilter=HTML (StarWriter)',
          '--convert-to',
          'pdf:writer_pdf_Export',
          '--outdir',
          folder,
          source,
        ])
        await rename(source.replace(/\.html$/, '.pdf'), file)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
    ghostscript: async (...args) => {
      await run(programOf('ghostscript'), ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', ...args])
    },
    qpdf: async (...args) => {
      await run(programOf('qpdf'), ['--warning-exit-0', ...args])
    },
    close: async () => {
      if (browser) await (await browser).close()
    },
  }
}
