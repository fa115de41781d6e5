import { writeSync } from 'node:fs'
import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'
import { readPage } from './read-page.ts'
import { type ReaderMessage, type ReaderOptions, readerOptions } from './reader-messages.ts'

/**
 * A process of its own that reads one PDF from stdin and writes what it read to file descriptor 3. It
 * may run out of memory, hang or crash: whoever started it kills it and says so.
 */
const RESULT = 3
const options = readerOptions.parse(JSON.parse(process.argv[2] ?? ''))

const peakMemoryBytes = () => process.resourceUsage().maxRSS * 1024
const answer = (message: ReaderMessage) => writeFully(`${JSON.stringify(message)}\n`)
const fail = (reason: Extract<ReaderMessage, { type: 'failed' }>['reason']): never => {
  answer({ type: 'failed', reason, peakMemoryBytes: peakMemoryBytes() })
  process.exit(0)
}

// pdf.js rejects promises that nobody awaits when a file is broken enough.
process.on('unhandledRejection', (error) => fail(reasonOf(error)))

try {
  await readDocument(await readInput(options), options)
  answer({ type: 'end', peakMemoryBytes: peakMemoryBytes() })
  process.exit(0)
} catch (error) {
  fail(reasonOf(error))
}

async function readDocument(data: Uint8Array, { maxPages }: ReaderOptions): Promise<void> {
  const { OPS } = await getResolvedPDFJS()
  const pdf = await getDocumentProxy(data, {
    // Pictures are left alone: the text is all we want, and decoding them is what costs memory.
    maxImageSize: 0,
    verbosity: 0,
    disableAutoFetch: true,
    enableXfa: false,
  })
  const layers = await pdf.getOptionalContentConfig()
  answer({ type: 'opened', pageCount: pdf.numPages, metadataTitle: await titleOf(pdf) })
  for (let number = 1; number <= Math.min(pdf.numPages, maxPages); number += 1) {
    try {
      answer(await readPage(await pdf.getPage(number), OPS, layers))
    } catch (error) {
      if (reasonOf(error) !== 'damaged') throw error
      // One page that can't be read does not spoil the others.
      answer({ type: 'page', number, lines: [], isRecognised: false, hiddenText: '', isBroken: true })
    }
  }
}

async function titleOf(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<string | null> {
  const metadata = await pdf.getMetadata().catch(() => null)
  const info = metadata?.info as { Title?: unknown } | undefined // a dictionary of anything
  return typeof info?.Title === 'string' && info.Title.trim() !== '' ? info.Title.slice(0, 300) : null
}

async function readInput({ maxBytes }: ReaderOptions): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > maxBytes) fail('too_large')
    chunks.push(chunk)
  }
  const data = new Uint8Array(Buffer.concat(chunks))
  // The signature may come after up to a kilobyte of rubbish; readers accept that, so files have it.
  if (!Buffer.from(data.buffer, 0, Math.min(1024, data.length)).includes('%PDF-')) fail('not_a_pdf')
  return data
}

function reasonOf(error: unknown): 'encrypted' | 'damaged' | 'too_demanding' {
  const { name = '', message = '' } = error instanceof Error ? error : {}
  if (name === 'PasswordException') return 'encrypted'
  if (/allocation failed|array length|out of memory/i.test(message)) return 'too_demanding'
  return 'damaged'
}

function writeFully(text: string): void {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(RESULT, bytes, at)
    } catch (error) {
      // The pipe is full until the parent has read on.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    }
  }
}
