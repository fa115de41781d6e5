import type { Centre } from './load-centre.ts'

/** What every template is given beside the facts of its own. */
export type TemplateInput = {
  centre: Centre
  /** Without a slash at the end. */
  publicUrl: string
  now: Date
}
