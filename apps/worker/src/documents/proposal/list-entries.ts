import { isInstruction } from '@cep/contracts/injected-instructions'
import type { Block } from '../structure/blocks.ts'
import type { Section } from '../structure/find-sections.ts'
import { sentencesOf, withCapital, withoutShouting } from './sentences.ts'

/** One entry of a list as it is proposed, and the words of the document it comes from. */
export type Entry = { text: string; page: number; quote: string }

/** "Al finalizar el curso, el alumno será capaz de: …" announces a list and is no entry of it. */
const LEAD_IN = /^[^:;]{10,140}:\s+(?=\S)/

/** The entries of a section: its bullets, or what its sentences enumerate. */
export function listEntries(section: Section): Entry[] {
  const blocks = section.blocks.filter(({ text }) => !isInstruction(text))
  const items = blocks.filter(({ kind }) => kind === 'item')
  const rows = blocks.filter(({ kind }) => kind === 'row')
  const size = blocks[0]?.size ?? 0
  const texts = blocks.filter((block) => block.kind === 'text' && !isFooter(block, size))
  const entries =
    items.length >= 2 || (items.length === 1 && texts.every(({ text }) => text.endsWith(':')))
      ? items.flatMap(oneEntry)
      : [...items.flatMap(oneEntry), ...rows.flatMap(oneEntry), ...fromTexts(texts)]
  const seen = new Set<string>()
  return entries.filter(({ text }) => {
    const key = text.toLowerCase()
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}

/** What is printed small, or is an address, belongs to the page and not to its last section. */
const isFooter = ({ text, size }: Block, usual: number) =>
  size < usual * 0.88 ||
  /^(?:avenida|avda|calle|c\/|plaza|pza|paseo|carretera|ctra|pol[ií]gono|tel[eé]?f?o?n?o?\b|www\.|https?:|[\w.]+@\w)/i.test(
    text,
  )

function oneEntry(block: Block): Entry[] {
  const quote = withoutNumber(block.text)
  return quote.length < 3 ? [] : [entry(block, quote)]
}

const withoutNumber = (text: string) => text.replace(/^(?:\d{1,2}[.)º]|[a-zA-Z]\))\s+/, '').trim()

function entry({ page }: Block, quote: string): Entry {
  return { text: withCapital(withoutShouting(quote)), page, quote }
}

function fromTexts(texts: readonly Block[]): Entry[] {
  // Short lines without a full stop are a list whose bullets were left out.
  if (texts.length >= 2 && texts.every(({ text }) => text.length < 120 && !/\.\s+\p{Lu}/u.test(text))) {
    return texts.filter(({ text }) => !text.endsWith(':')).map((block) => entry(block, block.text))
  }
  return texts.filter(({ text }) => !text.endsWith(':')).flatMap(enumerated)
}

function enumerated(block: Block): Entry[] {
  const leadIn = LEAD_IN.exec(block.text)?.[0] ?? ''
  const rest = block.text.slice(leadIn.length)
  if ((rest.match(/;/g) ?? []).length >= 2 || (leadIn !== '' && rest.includes(';'))) {
    return rest
      .split(/;\s*/)
      .map((part) =>
        part
          .replace(/^(?:y|e|i|and)\s+/, '')
          .replace(/\.$/, '')
          .trim(),
      )
      .filter((part) => part.length > 2)
      .map((part) => entry(block, part))
  }
  return sentencesOf(block.text).map((sentence) => entry(block, sentence))
}
