import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { noticesOf } from './document-notices.ts'
import type { DocumentPage, DocumentText, PdfReading, UnreadableReason } from './document-text.ts'
import { type ReaderMessage, type ReaderOptions, readerMessage } from './reader/reader-messages.ts'
import { unreadableMessage } from './unreadable-message.ts'

export type PdfLimits = ReaderOptions & {
  timeoutMs: number
  /** Resident memory of the reading process; it is killed above. */
  maxMemoryBytes: number
  /** What it may answer. 200 pages of dense text make 4 MB. */
  maxOutputBytes: number
}

/** Chosen for the LLM worker's container of 512 MB, in which the worker itself takes about 120. */
export const PDF_LIMITS: PdfLimits = {
  maxPages: 200,
  maxBytes: 50 * 1024 * 1024,
  timeoutMs: 60_000,
  maxMemoryBytes: 320 * 1024 * 1024,
  maxOutputBytes: 16 * 1024 * 1024,
}

/**
 * Reads a PDF in a process of its own, which is killed when it takes too much time, memory or output.
 * Never throws for what is in the file: whatever it is, the answer says so in Spanish.
 *
 * @param source the file's bytes; they are passed on as they come and never held here
 * @throws when `source` itself fails (the object store), so that the job is tried again
 */
export async function readPdf(source: Readable, limits: PdfLimits = PDF_LIMITS): Promise<PdfReading> {
  const child = startReader(limits)
  const verdict = await watchReader(child, source, limits)
  if (verdict.status === 'unreadable') return verdict
  if (verdict.document.pages.every(({ lines }) => lines.length === 0)) {
    return unreadable('no_text', verdict.peakMemoryBytes)
  }
  return verdict
}

function startReader({ maxPages, maxBytes, maxMemoryBytes }: PdfLimits): ChildProcess {
  const program = [
    process.execPath,
    // Two thirds for JavaScript's own heap, the rest for the buffers that lie outside it.
    `--max-old-space-size=${Math.floor((maxMemoryBytes * 0.6) / 1024 / 1024)}`,
    '--max-semi-space-size=8',
    // No writing, no processes, no add-ons: a file that takes over the parser gets nowhere.
    '--permission',
    '--allow-fs-read=*',
    '--no-warnings',
    readerFile(),
    JSON.stringify({ maxPages, maxBytes } satisfies ReaderOptions),
  ]
  // A hard limit of the kernel on private memory, besides the watch below: a decompression bomb doubles
  // its buffer faster than anybody looks. V8 keeps some 300 MB of address space for itself.
  const limitKb = Math.floor(maxMemoryBytes / 1024) + 400 * 1024
  return spawn('/bin/sh', ['-c', `ulimit -c 0; ulimit -d ${limitKb}; exec "$@"`, 'sh', ...program], {
    // Nothing else of our environment: it holds secrets.
    env: { NODE_ENV: 'production' },
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
  })
}

/** Beside this file in the sources, beside the bundle in an image. */
function readerFile(): string {
  const source = join(import.meta.dirname, 'reader/read-in-child.ts')
  return existsSync(source) ? source : join(import.meta.dirname, 'read-in-child.mjs')
}

function watchReader(child: ChildProcess, source: Readable, limits: PdfLimits): Promise<PdfReading> {
  return new Promise((resolve, reject) => {
    let peakMemoryBytes = 0
    let outputBytes = 0
    let opened: Extract<ReaderMessage, { type: 'opened' }> | null = null
    let sourceError: Error | null = null
    let verdict: PdfReading | null = null
    const pages: DocumentPage[] = []
    const broken: number[] = []

    const end = (reason: UnreadableReason) => {
      verdict ??= unreadable(reason, peakMemoryBytes)
      child.kill('SIGKILL')
    }
    const timer = setTimeout(() => end('too_slow'), limits.timeoutMs)
    const memoryWatch = setInterval(() => {
      const now = residentBytes(child.pid)
      peakMemoryBytes = Math.max(peakMemoryBytes, now)
      if (now > limits.maxMemoryBytes) end('too_demanding')
    }, 50)

    const stdin = child.stdin
    const output = child.stdio[3] as Readable | null
    if (!stdin || !output) throw new Error('the reader was started without its pipes')
    // It may answer before it has read everything ("too large"); the pipe then breaks, as it should.
    stdin.on('error', () => source.destroy())
    source.on('error', (error) => {
      sourceError = error
      child.kill('SIGKILL')
    })
    source.pipe(stdin)

    output.on('data', (chunk: Buffer) => {
      outputBytes += chunk.length
      if (outputBytes > limits.maxOutputBytes) end('too_demanding')
    })
    const lines = createInterface({ input: output })
    lines.on('line', (text) => {
      const message = parseMessage(text)
      if (!message || verdict) return
      if (message.type === 'opened') opened = message
      if (message.type === 'page') {
        const { type: _, isBroken, ...page } = message
        pages.push(page)
        if (isBroken) broken.push(page.number)
      }
      if (message.type === 'failed') verdict = unreadable(message.reason, message.peakMemoryBytes)
      if (message.type === 'end' && opened) {
        const { pageCount, metadataTitle } = opened
        const document: DocumentText = { pageCount, metadataTitle, pages }
        verdict = {
          status: 'read',
          document,
          notices: noticesOf(document, broken),
          peakMemoryBytes: message.peakMemoryBytes,
        }
      }
    })

    child.on('error', (error) => {
      sourceError ??= error
    })
    const linesClosed = new Promise<void>((closed) => lines.on('close', closed))
    child.on('close', () => {
      clearTimeout(timer)
      clearInterval(memoryWatch)
      source.unpipe(stdin)
      source.destroy()
      void linesClosed.then(() => {
        if (sourceError) reject(sourceError)
        // It died without a word: V8 aborts when its heap is full, the kernel kills at its limit.
        else resolve(verdict ?? unreadable('too_demanding', peakMemoryBytes))
      })
    })
  })
}

function unreadable(
  reason: UnreadableReason,
  peakMemoryBytes: number,
): PdfReading & { status: 'unreadable' } {
  return { status: 'unreadable', reason, message: unreadableMessage[reason], peakMemoryBytes }
}

function parseMessage(text: string): ReaderMessage | null {
  try {
    return readerMessage.parse(JSON.parse(text))
  } catch {
    // A line cut off by a kill. Without `end` there is no result, so nothing is lost silently.
    return null
  }
}

/** 0 where /proc does not exist (not Linux) or the process has gone. */
function residentBytes(pid: number | undefined): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return pages * 4096
  } catch {
    return 0
  }
}
