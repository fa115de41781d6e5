import type { Page } from './shapes.ts'

/** About the centre, and what the law asks to say. */
export const pages: readonly Page[] = []
