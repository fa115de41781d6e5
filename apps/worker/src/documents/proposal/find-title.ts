import type { DocumentText } from '../document-text.ts'
import type { Block } from '../structure/blocks.ts'
import { plainWords, sectionKindOf } from '../structure/section-kind.ts'
import type { Entry } from './list-entries.ts'
import { withoutShouting } from './sentences.ts'

/** What stands large on a leaflet and is no course: the centre, the year, a call to enrol. */
const NO_TITLE =
  /^(?:centro|escuela|academia|instituto|fundacion|grupo|universidad|ayuntamiento|junta de|generalitat|formacion( profesional)?$|cursos?( \d{4}.*| gratuitos?)?$|matricula|inscri|plazas|ultimas|nuevo|promocion|www|http|tel|folleto|dosier|dossier|catalogo|convocatoria|certificado de profesionalidad( nivel.*)?$|fp\b.{0,20}$|grado (medio|superior)$|\d+)|(?:^| )(?:s l|s a)$/

/** The course's name: the largest words of the first pages that can be one. */
export function findTitle(blocks: readonly Block[], document: DocumentText): Entry | null {
  const firstPage = blocks[0]?.page ?? 1
  const early = blocks.filter(({ page }) => page <= firstPage + 1)
  const largest = Math.max(...early.map(({ size }) => size))
  const inMetadata = plainWords(document.metadataTitle ?? '')
  const body = early.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(early.length / 2)] ?? 10
  const candidates = early
    .map((block, index) => ({ block, score: scoreOf(block, index) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const [best] = candidates
  if (!best) return null
  return { text: cleanTitle(best.block.text), page: best.block.page, quote: best.block.text }

  function scoreOf(block: Block, index: number): number {
    const plain = plainWords(block.text)
    const isUsable =
      block.text.length >= 4 &&
      block.text.length <= 160 &&
      /\p{L}{3}/u.test(block.text) &&
      block.kind !== 'row'
    if (!isUsable || NO_TITLE.test(plain) || sectionKindOf(block.text)) return 0
    if (/[@€]|\d{3}[ .]\d{2,3}[ .]\d{2,3}/.test(block.text) || block.text.endsWith(':')) return 0
    const isMetadata = inMetadata.length > 5 && (inMetadata.includes(plain) || plain.includes(inMetadata))
    return (
      (block.size / largest) * 10 +
      (block.size > body * 1.2 ? 3 : 0) +
      (block.kind === 'heading' ? 3 : 0) +
      (/^(?:curs[o]?|master|m[aá]ster|t[eé]cnico|certificado|course|ciclo)\b/i.test(plain) ? 1 : 0) +
      (isMetadata ? 4 : 0) -
      (block.page - firstPage) * 3 -
      Math.min(index, 12) * 0.25 -
      (/[.!?]$/.test(block.text) ? 3 : 0) -
      (block.text.length > 100 ? 2 : 0)
    )
  }
}

/** Without the code of an official certificate in front, and without shouting. */
function cleanTitle(text: string): string {
  const bare = text
    .replace(/^(?:curso|curs|course)\s*:\s*/i, '')
    .replace(/^\(?[A-Z]{4}\d{3,4}\)?\s*[-–.:]?\s*/, '')
    .trim()
  return withoutShouting(bare.length >= 4 ? bare : text).replace(/[.:]$/, '')
}
