import type { Modality } from '@cep/contracts/vocabulary'
import type { Block } from '../structure/blocks.ts'
import { plainWords } from '../structure/section-kind.ts'

type Fact<Value> = { value: Value; page: number; quote: string }
export type Facts = {
  durationHours: Fact<number> | null
  modality: (Fact<Modality> & { isInferred: boolean }) | null
  basePriceCents: Fact<number> | null
  subsidyPercentage: Fact<number> | null
}

type Labelled = { label: string; value: string; page: number; quote: string }

const DURATION = /^(duracion|durada|duration|horas|hores|hours|n(umero)? de horas|total horas|carga lectiva)/
const MODALITY = /^(modalidad|modalitat|mode|tipo de formacion|imparticion|formato|delivery)\b/
const PRICE = /^(precio|preu|price|coste?|importe|cuota|tarifa|inversion|matricula|fee|cost)\b/
const LABELS =
  /^(duraci[oó]n(?: total)?|durada|duration|modalidad|modalitat|mode|precio|preu|price|coste|horas|importe)\b\s*:?\s*/i

/** Hours, modality and price, from their labels or else from the running text. */
export function findFacts(blocks: readonly Block[]): Facts {
  const labelled = labelledFacts(blocks)
  return {
    durationHours: findHours(labelled, blocks),
    modality: findModality(labelled, blocks),
    basePriceCents: findPrice(labelled, blocks),
    subsidyPercentage: findSubsidy(blocks),
  }
}

/** "Duración: 380 horas", a row of two cells, or a label on a line of its own above its value. */
function labelledFacts(blocks: readonly Block[]): Labelled[] {
  return blocks.flatMap((block, index) => {
    const { page, text, cells } = block
    if (block.kind === 'row' && cells.length >= 2) {
      const [label = '', ...values] = cells
      return [{ label: plainWords(label), value: values.join(' '), page, quote: text }]
    }
    const [, label = '', value = ''] = /^([^:]{3,40}):\s*(.*)$/s.exec(text) ?? []
    if (label && value) return [{ label: plainWords(label), value, page, quote: text }]
    const next = blocks[index + 1]
    const isAlone = label || (block.kind === 'heading' && text.length < 30)
    if (isAlone && next && next.page === page && next.kind !== 'heading' && next.text.length < 160) {
      return [{ label: plainWords(text), value: next.text, page, quote: next.text }]
    }
    const bare = LABELS.exec(text)
    return bare ? [{ label: plainWords(bare[0]), value: text.slice(bare[0].length), page, quote: text }] : []
  })
}

const HOURS = /(\d{1,2}[.]\d{3}|\d{1,4})\s*(?:h\b|horas?\b|hores?\b|hours?\b|hrs?\b)/gi

const hoursIn = (text: string): number[] =>
  [...text.matchAll(HOURS)]
    .map(([, digits = '']) => Number(digits.replace('.', '')))
    .filter((hours) => hours >= 1 && hours <= 5000)

function findHours(labelled: readonly Labelled[], blocks: readonly Block[]): Fact<number> | null {
  for (const { label, value, page, quote } of labelled) {
    if (!DURATION.test(label)) continue
    // "600 horas (480 en el centro y 120 de prácticas)", "520 horas, de las cuales 200…": the whole comes first,
    // but "40 horas online y 20 presenciales (60 horas en total)".
    const total = /(\d{1,4})\s*(?:h|horas|hores|hours)\s*(?:en total|totals?|lectivas en total)/i.exec(
      value,
    )?.[1]
    const hours = total ? Number(total) : (hoursIn(value)[0] ?? bareNumber(value))
    if (hours) return { value: hours, page, quote }
  }
  const mentions = blocks.flatMap(({ text, page }) =>
    sentencesWith(text, HOURS).map((quote) => ({
      quote,
      page,
      hours: Math.max(0, ...hoursIn(quote)),
      isAside:
        /pr[aá]cticas|m[oó]dulo|tema|24 horas|unidad|semanales|al d[ií]a|diarias|a la semana|week/i.test(
          quote,
        ),
      isCourse: /curso|formaci[oó]n|total|course|curs\b/i.test(quote),
    })),
  )
  const usable = mentions.filter(({ hours, isAside }) => hours >= 4 && !isAside)
  const best = usable.find(({ isCourse }) => isCourse) ?? usable.sort((a, b) => b.hours - a.hours)[0]
  return best ? { value: best.hours, page: best.page, quote: best.quote } : null
}

/** "Horas: 380" */
function bareNumber(value: string): number | null {
  const digits = /^\D{0,3}(\d{1,4})\D{0,3}$/.exec(value)?.[1]
  return digits && Number(digits) >= 1 && Number(digits) <= 5000 ? Number(digits) : null
}

const sentencesWith = (text: string, pattern: RegExp): string[] =>
  text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).filter((sentence) => sentence.search(pattern) >= 0)

/** The modality that words describe; null when they describe none. */
function modalityOf(text: string): Modality | null {
  const plain = plainWords(text)
  const isOnSite =
    /\b(presencial(es)?|presencialmente|on site|on campus|in person|face to face|en el aula)\b/.test(
      plain.replace(/semipresencial(es)?/g, ''),
    )
  const isOnline =
    /\b(online|on line|en linea|teleformacion|e learning|elearning|virtual|a distancia|distance|telematica)\b/.test(
      plain,
    )
  if (/\b(semipresencial(es)?|hibrid[oa]|mixta?o?|blended|b learning|hybrid|bimodal)\b/.test(plain))
    return 'hibrido'
  if (isOnSite && isOnline) return 'hibrido'
  if (isOnline) return 'online'
  return isOnSite ? 'presencial' : null
}

function findModality(labelled: readonly Labelled[], blocks: readonly Block[]): Facts['modality'] {
  for (const { label, value, page, quote } of labelled) {
    const modality = MODALITY.test(label) ? modalityOf(value) : null
    if (modality) return { value: modality, page, quote, isInferred: false }
  }
  for (const { text, page } of blocks) {
    const quote = text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).find((sentence) => modalityOf(sentence))
    const modality = quote ? modalityOf(quote) : null
    if (quote && modality) return { value: modality, page, quote, isInferred: true }
  }
  return null
}

const EUROS =
  /(?:€\s*)?(\d{1,3}(?:[.,]\d{3})+|\d{1,5})(?:,(\d{2}))?\s*(?:€|euros?\b)|€\s*(\d{1,3}(?:[.,]\d{3})+|\d{1,5})/gi

const eurosIn = (text: string): number[] =>
  [...text.matchAll(EUROS)].map(
    ([, whole = '', cents = '0', prefixed = '']) =>
      Number((whole || prefixed).replace(/[.,]/g, '')) * 100 + Number(cents),
  )

function findPrice(labelled: readonly Labelled[], blocks: readonly Block[]): Fact<number> | null {
  for (const { label, value, page, quote } of labelled) {
    if (!PRICE.test(label)) continue
    const [cents] = eurosIn(value)
    if (cents !== undefined) return { value: cents, page, quote }
    if (/gratuit|gratis|sin coste|free\b/i.test(value)) return { value: 0, page, quote }
  }
  for (const { text, page } of blocks) {
    const quote = sentencesWith(
      text,
      /\b(?:curso|formaci[oó]n|course) (?:gratuit[oa]|sin coste|free)|totalmente gratuit/i,
    )[0]
    if (quote) return { value: 0, page, quote }
  }
  return null
}

function findSubsidy(blocks: readonly Block[]): Fact<number> | null {
  for (const { text, page } of blocks) {
    const match =
      /(?:subvencionad\w+|financiad\w+|bonificad\w+)\s+(?:al\s+)?(\d{1,3}) ?%|(\d{1,3}) ?%\s+(?:subvencionad\w+|financiad\w+|bonificad\w+)/i.exec(
        text,
      )
    const share = Number(match?.[1] ?? match?.[2])
    if (match && share >= 1 && share <= 100) return { value: share, page, quote: match[0] }
  }
  return null
}
