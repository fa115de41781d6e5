import type { Endpoint } from 'payload'
import { previewCourse } from './preview-course.ts'
import { previewPage } from './preview-page.ts'
import { previewPost } from './preview-post.ts'

/**
 * `GET /api/preview/<collection>/<slug>`: what the public API would answer if the newest draft were
 * published. For staff alone; to everybody else nothing is there.
 */
export const previewEndpoints: Endpoint[] = [
  { path: '/preview/courses/:slug', method: 'get', handler: previewCourse },
  { path: '/preview/posts/:slug', method: 'get', handler: previewPost },
  { path: '/preview/pages/:slug', method: 'get', handler: previewPage },
]
