/** A section of a leaflet, in the ways that real ones write them. */
export type LeafletSection = {
  heading: string
  paragraphs?: readonly string[]
  items?: readonly string[]
  /** Units with their points, or a table of units with hours. */
  units?: readonly { title: string; hours?: number; points?: readonly string[] }[]
}

/** What a leaflet says; a layout makes a page of it. */
export type Leaflet = {
  language: 'es' | 'en' | 'ca'
  kicker: string
  title: string
  subtitle?: string
  intro: readonly string[]
  /** "Duración" → "380 horas". */
  facts: readonly (readonly [label: string, value: string])[]
  sections: readonly LeafletSection[]
  footer: string
}
