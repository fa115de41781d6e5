import type { RichText } from '@cep/contracts/public-api'

/** What a draft without text shows. */
export const EMPTY_RICH_TEXT: RichText = { root: { type: 'root', children: [], version: 1 } }
