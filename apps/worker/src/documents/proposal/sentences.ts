/** Abbreviations whose dot ends no sentence. */
const ABBREVIATED =
  /(?:(?<!\p{L})(?:sr|sra|dr|dra|d|dña|art|núm|num|tel|pág|etc|aprox|máx|mín|min|max|ej|p\. ?ej|av|avda|c|n|EE|UU|no|nº|vs|e\.g|i\.e)|(?<!\p{L})\p{L})\.$/iu

/** The sentences of a paragraph, each with its own punctuation. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = []
  for (const part of text.split(/(?<=[.!?…])\s+(?=[\p{Lu}\d¿¡«"(])/u)) {
    const last = sentences.at(-1)
    if (last && ABBREVIATED.test(last)) sentences[sentences.length - 1] = `${last} ${part}`
    else sentences.push(part)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

/** "organizar una partida" → "Organizar una partida". */
export const withCapital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Words that stay as they are when a text in capitals is written in sentence case. */
const ACRONYM =
  /^(?:[A-ZÑ]{2,4}\d+(?:_\d)?|[A-Z]{4}\d{4}|FP|TIC|IT|SEO|SEM|UX|UI|IA|AI|PLC|CNC|CAD|BIM|RRHH|TPV|APPCC|HACCP|SAP|ERP|SQL|HTML|CSS|PHP|ESO|SEPE|B1|B2|C1|C2|A1|A2|I|II|III|IV|V|UE|ISO|PRL|SMR|ASIR|DAM|DAW|TCAE|CAP|ADR|RGPD|FUNDAE|DUA)$/

/** Capitals shout on a page of text: "CURSO DE COCINA" → "Curso de cocina". Anything else stays. */
export function withoutShouting(text: string): string {
  const letters = text.replace(/[^\p{L}]/gu, '')
  if (letters.length < 6 || letters !== letters.toUpperCase()) return text
  const words = text.split(' ').map((word) => {
    const bare = word.replace(/[^\p{L}\p{N}_]/gu, '')
    return ACRONYM.test(bare) ? word : word.toLowerCase()
  })
  return withCapital(words.join(' ').replace(/[.!?] \p{Ll}/gu, (start) => start.toUpperCase()))
}
