import { z } from 'zod'

/** What the reading process is told, as its one argument. */
export const readerOptions = z.object({ maxPages: z.int().positive(), maxBytes: z.int().positive() })
export type ReaderOptions = z.infer<typeof readerOptions>

const line = z.object({
  page: z.int(),
  text: z.string(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  size: z.number(),
  isBold: z.boolean(),
  isBullet: z.boolean(),
  block: z.int(),
  cells: z.array(z.string()),
})

/** What it answers on file descriptor 3, one JSON object a line; `end` or `failed` is the last. */
export const readerMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('opened'), pageCount: z.int(), metadataTitle: z.string().nullable() }),
  z.object({
    type: z.literal('page'),
    number: z.int(),
    lines: z.array(line),
    isRecognised: z.boolean(),
    hiddenText: z.string(),
    isBroken: z.boolean(),
  }),
  z.object({ type: z.literal('end'), peakMemoryBytes: z.number() }),
  z.object({
    type: z.literal('failed'),
    reason: z.enum(['not_a_pdf', 'encrypted', 'damaged', 'too_large', 'too_demanding']),
    peakMemoryBytes: z.number(),
  }),
])
export type ReaderMessage = z.infer<typeof readerMessage>
