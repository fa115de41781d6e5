const WORDS = {
  es: /\b(el|los|las|del|una|con|para|que|en|y|por|al|se|más|curso|tu)\b/giu,
  en: /\b(the|and|of|to|in|for|with|you|your|is|are|on|course|will)\b/giu,
  ca: /\b(els|les|amb|per|una|dels|i|al|curs|del|que|la|teva|aprendràs|i|en|formació|d'|l')\b/giu,
} as const

/** The language of a text by its small words; Catalan needs a sign of its own, since it shares most. */
export function detectLanguage(text: string): 'es' | 'en' | 'ca' {
  const count = (pattern: RegExp) => (text.match(pattern) ?? []).length
  const catalan =
    count(WORDS.ca) +
    3 *
      count(/\b(amb|els|dels|curs|formació|aquest|aquesta|durada|hores|preu|seva|vol|infants|treballar)\b/giu)
  const spanish =
    count(WORDS.es) +
    3 * count(/\b(con|los|las|curso|formación|este|esta|duración|horas|precio|trabajar|aprenderás)\b/giu)
  const english = count(WORDS.en)
  if (english > spanish && english > catalan) return 'en'
  return catalan > spanish ? 'ca' : 'es'
}
