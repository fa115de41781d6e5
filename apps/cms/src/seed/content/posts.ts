import type { Post } from './shapes.ts'

/** The blog: one file per post beside this one. */
export const posts: readonly Post[] = []
