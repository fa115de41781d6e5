import type { Block, SyllabusUnit } from './shapes.ts'

/** A paragraph. */
export const p = (text: string): Block => ({ type: 'p', text })

/** A heading of the second level. */
export const h2 = (text: string): Block => ({ type: 'h2', text })

/** A heading of the third level. */
export const h3 = (text: string): Block => ({ type: 'h3', text })

/** A list without numbers. */
export const ul = (...items: string[]): Block => ({ type: 'ul', items })

/** A numbered list. */
export const ol = (...items: string[]): Block => ({ type: 'ol', items })

/** A unit of a syllabus: its title, its hours, what it covers. */
export const unit = (title: string, hours: number, ...points: string[]): SyllabusUnit => ({
  title,
  hours,
  points,
})
