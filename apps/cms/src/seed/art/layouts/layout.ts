import type { Glyph } from '../glyphs/glyph.ts'
import type { Press } from '../press.ts'

/** What a layout prints: the thing itself and the sign of its area. */
type Subject = { glyph: Glyph; motif: string }

/** A way to fill a sheet of any proportions. */
export type Layout = (press: Press, subject: Subject) => void
