import { randomBytes } from 'node:crypto'

/**
 * Puts somebody else's text between marks that it can't contain, so that the model can tell data from
 * instructions; whatever looks like one of our marks is taken apart.
 */
export function fence(name: string, text: string): { mark: string; fenced: string } {
  const mark = `${name}-${randomBytes(6).toString('hex')}`
  const inert = text.replace(/<(?=\/?(?:documento|pagina|ficha)\b)/gi, '‹')
  return { mark, fenced: `<${mark}>\n${inert}\n</${mark}>` }
}
