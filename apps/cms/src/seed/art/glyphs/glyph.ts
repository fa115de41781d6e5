/**
 * A thing of the trade, drawn in a box of 200 by 200 for two inks that are printed over each other.
 * Paths, see `paths.ts`.
 */
export type Glyph = {
  /** Found in the course's title, without accents and in lower case. */
  match: RegExp
  body: string
  /** Knocked out of the body. */
  bodyCut?: string
  accent: string
  /** Knocked out of the accent. */
  accentCut?: string
}

/** The sign that all pictures of an area share, and the things it can show. */
export type GlyphSet = { motif: string; glyphs: readonly Glyph[] }
